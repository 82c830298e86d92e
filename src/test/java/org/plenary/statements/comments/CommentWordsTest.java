package org.plenary.statements.comments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class CommentWordsTest {
    @Test
    void whatLooksLikeMarkupIsText() {
        String html = html("<script>alert('1')</script> & <b>");

        assertEquals("<script>alert('1')</script> & <b>", Jsoup.parse(html).text());
        assertFalse(html.contains("<script"));
    }

    @Test
    void emptyLinesDivideParagraphsAndOthersBreak() {
        var page = Jsoup.parse(html("One\ntwo\n\n \nthree"));

        assertEquals(List.of("One two", "three"), page.select("p").eachText());
        assertEquals(1, page.select("br").size());
    }

    @Test
    void addressesAreLinksWithoutThePunctuationOfTheSentence() {
        var links =
                Jsoup.parse(
                                html(
                                        "See https://un.example/a?b=1&c=2. And (http://x.example/y), or"
                                                + " https://x.example/z_(z)! javascript:alert(1)"))
                        .select("a");

        assertEquals(
                List.of(
                        "https://un.example/a?b=1&c=2",
                        "http://x.example/y",
                        "https://x.example/z_(z)"),
                links.eachAttr("href"));
        assertTrue(links.eachAttr("rel").stream().allMatch("nofollow noopener"::equals));
    }

    @Test
    void aMentionIsTheOrganisationsNameAndNothingElseIs() {
        var page = Jsoup.parse(html("@tierra-viva, what of @nobody and me@tierra-viva.example?"));

        assertEquals(List.of("@Tierra <Viva>"), page.select("a").eachText());
        assertEquals("/organisations/tierra-viva", page.select("a").attr("href"));
        assertTrue(page.text().contains("@nobody and me@tierra-viva.example?"));
    }

    @Test
    void aMentionIsReadOnceAndNotInAnAddress() {
        assertEquals(
                Set.of("tierra-viva", "asha"),
                Mentions.in("@tierra-viva @asha, (@asha) a@b.example https://x.example/@you"));
    }

    private static String html(String words) {
        return CommentWords.html(words, Map.of("tierra-viva", "Tierra <Viva>")).getValue();
    }
}
