package org.plenary.text.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.plenary.text.Block;
import org.plenary.text.Characters;
import org.plenary.text.Inline;
import org.plenary.text.Mark;
import org.plenary.text.NumberedBlock;
import org.plenary.text.Text;
import org.plenary.text.Texts;

class HtmlTest {
    @Test
    void theDocumentShowsMarkersNotesAndIds() {
        Text draft = TextFormat.MARKDOWN.read(Texts.DRAFT).text();
        var page = Jsoup.parse(Html.document(draft));

        assertEquals("Draft declaration on safe pathways", page.selectFirst("h2").text());
        assertEquals("2 bis.", page.select("li[value=2] > .marker").last().text());
        assertEquals("#fn-1", page.selectFirst("sup a").attr("href"));
        assertEquals("fnref-1", page.selectFirst("sup a").id());
        assertTrue(page.selectFirst("#fn-1").text().contains("Global compact"));
        for (NumberedBlock block : draft.numbered()) {
            Element shown = page.getElementById("b-" + block.id());
            // "auto" skips parts that have a direction of their own: a list item would find none.
            boolean ownWords =
                    !shown.is("hr, ol, ul, li, table") && shown.select("[dir]").size() == 1;
            assertEquals(ownWords ? "auto" : "", shown.attr("dir"), shown.tagName());
        }
        assertEquals("", page.select("ol, ul, li, table").attr("dir"));
        assertEquals(
                "h3", Jsoup.parse(Html.document(draft, 3)).selectFirst(":matchText, h3").tagName());
    }

    @Test
    void whatIsNotAgreedStandsInASpanAndStaysValid() {
        var text =
                TextFormat.MARKDOWN
                        .read(
                                "to **act [at** *once* [now]][today], [unless **[x [here](https://a.org/b) there")
                        .text();
        assertEquals(
                "to <strong>act </strong><span class=\"bk\"><strong>[at</strong> <em>once</em> [now]]</span>"
                        + "<span class=\"bk\">[today]</span>, [unless **[x "
                        + "<a href=\"https://a.org/b\" rel=\"nofollow noopener\">here</a> there",
                Jsoup.parse(Html.document(text)).selectFirst("p").html());
    }

    @Test
    void nothingWrittenCanRun() {
        String html =
                Html.inline(
                        List.of(
                                Inline.of("<script>alert('1')</script> \"&"),
                                Inline.of("a", new Mark.Link("https://a.org/?x=\"onclick=\"&y"))));
        assertEquals(
                "&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; &quot;&amp;"
                        + "<a href=\"https://a.org/?x=%22onclick=%22&amp;y\" rel=\"nofollow noopener\">a</a>",
                html);
    }

    @Test
    void nothingReadCanRun() {
        for (String xss :
                List.of(
                        "<script>alert(1)</script>ok",
                        "<p onclick=alert(1)>ok</p>",
                        "<svg onload=alert(1)>ok",
                        "<a href='javascript:alert(1)'>ok</a>",
                        "<a href='JaVa&#10;Script:alert(1)'>ok</a>",
                        "<style>*{}</style>ok",
                        "<iframe src=//x></iframe>ok",
                        "<math><mi//xlink:href=\"data:x,<script>\">ok",
                        "<!-- x --><b style='x:expression(1)'>ok",
                        "<template><script>alert(1)</script></template>ok",
                        "<img src=x onerror=alert(1)>ok",
                        "<base href=//x>ok")) {
            for (TextFormat format : List.of(TextFormat.HTML, TextFormat.MARKDOWN)) {
                var page = Jsoup.parse(TextFormat.HTML.write(format.read(xss).text()));
                assertTrue(
                        page.select(
                                        "script, style, iframe, svg, img, base, template, [onclick], [onload], [style]")
                                .isEmpty(),
                        xss);
                assertTrue(page.select("a[href^=javascript]").isEmpty(), xss);
            }
        }
    }

    @Test
    void whatWordProcessorsPasteIsTolerated() {
        var text =
                TextFormat.HTML
                        .read(
                                "<html><head><style>p{}</style></head><body><!--StartFragment--><b style='font-weight:normal'>"
                                        + "<p class=MsoNormal><span lang=EN-GB>Calls&nbsp;upon <b>States</b><o:p></o:p></span></p>"
                                        + "<ol start=3 type=a><li><p>one</p></li><ol><li>inner</li></ol><li value=7>two</li></ol>"
                                        + "<div>loose<br>lines</div><table><tr><th>A</th></tr><tr><td><p>x</p><p>y</p></td></tr></table></b>")
                        .text();

        assertEquals("Calls\u00A0upon States", text.numbered().get(0).text());
        assertEquals(
                List.of("c.", "1.", "g."),
                text.numbered().stream()
                        .map(NumberedBlock::marker)
                        .filter(m -> !m.isEmpty())
                        .toList());
        assertEquals("loose\nlines", text.numbered().get(4).text());
        assertEquals("A\nx\ny", text.numbered().get(5).text());
        assertFalse(text.numbered().get(0).inlines().get(0).isStrong());
    }

    @Test
    void deepRubbishIsReadAsItsText() {
        String deep = "<div>".repeat(20_000) + "ok" + "</div>".repeat(20_000);
        assertEquals("ok", TextFormat.HTML.read(deep).text().numbered().get(0).text());
        String spans = "<span>".repeat(20_000) + "ok";
        assertEquals("ok", TextFormat.HTML.read(spans).text().numbered().get(0).text());
    }

    @Test
    void aNameThatIsNoneIsReadAsWordsAndInTime() {
        assertTimeout(
                Duration.ofSeconds(20),
                () -> TextFormat.HTML.read(("<a".repeat(20_000) + "<br>\n\n<p>").repeat(90)));
        String words = "<" + "a".repeat(100);
        assertEquals(words, TextFormat.HTML.read(words).text().numbered().get(0).text());
    }

    @Property(tries = 100)
    void theWordsAreTheSameInHtml(@ForAll("texts") Text text) {
        var page = Jsoup.parse(Html.document(text));
        for (NumberedBlock leaf : text.numbered()) {
            if (leaf.kind() != NumberedBlock.Kind.TABLE) {
                Element shown = page.getElementById("b-" + leaf.id());
                shown.select("br")
                        .forEach(br -> br.replaceWith(new org.jsoup.nodes.TextNode("\n")));
                assertEquals(
                        Characters.collapse(leaf.text()), Characters.collapse(shown.wholeText()));
            }
        }
        assertTrue(page.select("script, style, [onclick]").isEmpty());
    }

    @Property(tries = 100)
    void whatWeWroteWeCanRead(@ForAll("texts") Text text) {
        TextFormat.HTML.read(Html.document(text));
        TextFormat.TEXT.read(TextFormat.TEXT.write(text));
    }

    @Provide
    Arbitrary<Text> texts() {
        return Texts.any();
    }

    @Test
    void plainTextKeepsItsWordsAndFindsItsLists() {
        String source =
                "Declaration\n\nThe coalitions,\nmeeting in Tunis,\n\n1. Call upon States;\n\n2. Urge cities:\n(a) to open schools;\n"
                        + "(b) to wait.\n\n2018. A year\n\n• pensions\n• schools\n\n---\n\n(or) not";
        var text = TextFormat.TEXT.read(source).text();

        assertEquals(
                List.of("1.", "2.", "(a)", "(b)", "•", "•"),
                text.numbered().stream()
                        .map(NumberedBlock::marker)
                        .filter(m -> !m.isEmpty())
                        .toList());
        assertEquals("The coalitions, meeting in Tunis,", text.numbered().get(1).text());
        assertEquals(
                source.replaceAll("\\s", ""), TextFormat.TEXT.write(text).replaceAll("\\s", ""));
    }

    @Test
    void formatsHaveNames() {
        assertEquals(TextFormat.MARKDOWN, TextFormat.parse("MD"));
        assertEquals(TextFormat.HTML, TextFormat.parse("text/html"));
        assertTrue(Text.of(List.of(new Block.Rule(null))).canonical().endsWith("rule\t\n"));
    }
}
