package org.plenary.text.format;

import java.util.ArrayList;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.plenary.text.Inline;
import org.plenary.text.Mark;

/** The marks in force at a place of a page. */
record HtmlLook(boolean strong, boolean em, Mark.Link link) {
    static final HtmlLook PLAIN = new HtmlLook(false, false, null);

    Inline run(String text) {
        return with(text, null);
    }

    /** The reference to a footnote. */
    Inline footnote(String label) {
        return with(label, new Mark.FootnoteRef(label));
    }

    private Inline with(String text, Mark own) {
        var marks = new ArrayList<Mark>(4);
        if (link != null) {
            marks.add(link);
        }
        if (strong) {
            marks.add(Mark.STRONG);
        }
        if (em) {
            marks.add(Mark.EMPHASIS);
        }
        if (own != null) {
            marks.add(own);
        }
        return Inline.of(text, marks.toArray(Mark[]::new));
    }

    /** The marks inside this element. */
    HtmlLook of(Element element) {
        String style = style(element);
        boolean bold =
                switch (element.normalName()) {
                    // Google Docs wraps everything it copies in a <b> that is not bold.
                    case "b", "strong" -> !style.contains("font-weight:normal");
                    default ->
                            strong
                                    || style.contains("font-weight:bold")
                                    || style.contains("font-weight:700");
                };
        boolean italic =
                switch (element.normalName()) {
                    case "i", "em", "cite", "dfn", "var" -> !style.contains("font-style:normal");
                    default -> em || style.contains("font-style:italic");
                };
        Mark.Link target =
                !element.normalName().equals("a")
                        ? link
                        : Mark.Link.safe(element.attr("href")).map(Mark.Link::new).orElse(link);
        return new HtmlLook(bold, italic, target);
    }

    /** The style attribute in lower case and without spaces. */
    static String style(Element element) {
        return element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
    }
}
