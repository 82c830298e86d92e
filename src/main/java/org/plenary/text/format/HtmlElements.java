package org.plenary.text.format;

import java.util.Set;

/** What the elements of HTML are to a text. */
final class HtmlElements {
    private static final Set<String> DROPPED =
            Set.of(
                    "script",
                    "style",
                    "template",
                    "noscript",
                    "object",
                    "embed",
                    "iframe",
                    "svg",
                    "math",
                    "head",
                    "title",
                    "meta",
                    "link",
                    "select",
                    "textarea",
                    "canvas",
                    "video",
                    "audio");
    private static final Set<String> BLOCKS =
            Set.of(
                    "p",
                    "div",
                    "section",
                    "article",
                    "header",
                    "footer",
                    "main",
                    "nav",
                    "aside",
                    "body",
                    "html",
                    "form",
                    "fieldset",
                    "figure",
                    "figcaption",
                    "address",
                    "dl",
                    "dt",
                    "dd",
                    "pre",
                    "details",
                    "summary",
                    "center",
                    "tbody",
                    "thead",
                    "tfoot",
                    "tr",
                    "td",
                    "th",
                    "caption");

    private HtmlElements() {}

    /** Whether its words are for machines. */
    static boolean isDropped(String name) {
        return DROPPED.contains(name);
    }

    /** Whether it stands on lines of its own. */
    static boolean isBlock(String name) {
        return BLOCKS.contains(name);
    }
}
