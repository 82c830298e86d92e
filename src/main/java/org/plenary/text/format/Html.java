package org.plenary.text.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plenary.text.Block;
import org.plenary.text.Inline;
import org.plenary.text.Inlines;
import org.plenary.text.Mark;
import org.plenary.text.Text;
import org.plenary.text.brackets.Brackets;

/**
 * Writes HTML that is safe to show: every character escaped, links only to http, https and mailto,
 * no style, no script.
 *
 * <p>A leaf has the id {@code b-} and its block's id. Footnotes stand together at the end; the
 * reference has the id {@code fnref-} and the note {@code fn-} and their number in the text. Items
 * show their own marker in {@code <span class="marker">}, because "48 bis." or "(a)" cannot be
 * counted by a browser: style such lists without. Un-agreed passages stand in {@code <span
 * class="bk">}, where they open and close in one paragraph.
 */
public final class Html {
    private final StringBuilder out = new StringBuilder();
    private final Footnotes notes;
    private final int shift;
    private final Beside beside;

    /** What a page puts beside the leaves of a text: HTML that is trusted as it is. */
    public interface Beside {
        /** Nothing anywhere. */
        Beside NOTHING =
                new Beside() {
                    @Override
                    public String before(String id) {
                        return "";
                    }

                    @Override
                    public String after(String id) {
                        return "";
                    }
                };

        /** What stands before the words of the heading or paragraph, within it. */
        String before(String id);

        /** What stands after it. */
        String after(String id);
    }

    private Html(Footnotes notes, int shift, Beside beside) {
        this.notes = notes;
        this.shift = shift;
        this.beside = beside;
    }

    /** The text with level 1 as {@code h2}. */
    public static String document(Text text) {
        return document(text, 2);
    }

    /**
     * The text with level 1 as the heading element of this level.
     *
     * @param topHeading 1 to 4; levels that would be lower than h6 are h6
     */
    public static String document(Text text, int topHeading) {
        return document(text, topHeading, Beside.NOTHING);
    }

    /** The same, with something beside its headings and paragraphs. */
    public static String document(Text text, int topHeading, Beside beside) {
        var html = new Html(new Footnotes(text), topHeading - 1, beside);
        html.all(text.blocks());
        html.footnotes();
        return html.out.toString();
    }

    /** Runs without anything around them; a footnote reference is a superscript without link. */
    public static String inline(List<Inline> inlines) {
        var html = new Html(null, 0, Beside.NOTHING);
        html.runs(inlines);
        return html.out.toString();
    }

    /** Text with the characters that mean something to HTML replaced. */
    public static String escape(String s) {
        var out = new StringBuilder(s.length() + 16);
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
        return out.toString();
    }

    private void all(List<Block> blocks) {
        blocks.forEach(this::one);
    }

    private void one(Block block) {
        if (block instanceof Block.Heading heading) {
            leaf(
                    "h" + Math.max(1, Math.min(6, heading.level() + shift)),
                    heading.id(),
                    heading.content());
        } else if (block instanceof Block.Paragraph paragraph) {
            leaf("p", paragraph.id(), paragraph.content());
        } else if (block instanceof Block.ListBlock list) {
            list(list);
        } else if (block instanceof Block.Quote quote) {
            out.append("<blockquote id=\"b-").append(escape(quote.id())).append("\">\n");
            all(quote.content());
            out.append("</blockquote>\n");
        } else if (block instanceof Block.Table table) {
            table(table);
        } else if (block instanceof Block.Rule rule) {
            out.append("<hr id=\"b-").append(escape(rule.id())).append("\">\n");
        }
    }

    private void leaf(String element, String id, List<Inline> content) {
        out.append('<')
                .append(element)
                .append(" id=\"b-")
                .append(escape(id))
                .append("\" dir=\"auto\">")
                .append(beside.before(id));
        words(content);
        out.append("</").append(element).append(">\n").append(beside.after(id));
    }

    private void list(Block.ListBlock list) {
        String element = list.style().isBulleted() ? "ul" : "ol";
        out.append('<')
                .append(element)
                .append(" id=\"b-")
                .append(escape(list.id()))
                .append("\" class=\"list list-")
                .append(
                        list.style()
                                .kind()
                                .name()
                                .toLowerCase(java.util.Locale.ROOT)
                                .replace('_', '-'))
                .append('"');
        if (!list.style().isBulleted() && list.start() != 1) {
            out.append(" start=\"").append(list.start()).append('"');
        }
        // Only leaves find their direction by themselves: a list would find none, for what has a
        // direction of its own is not looked at, and would stand on the left of an Arabic text.
        out.append(">\n");
        var numbers = list.numbers();
        for (int i = 0; i < list.items().size(); i++) {
            Block.ListItem item = list.items().get(i);
            out.append("<li id=\"b-").append(escape(item.id())).append('"');
            int value =
                    list.style().isBulleted() || item.label() == null
                            ? -1
                            : list.style().value(item.label());
            if (value >= 0) {
                out.append(" value=\"").append(value).append('"');
            }
            out.append("><span class=\"marker\">")
                    .append(escape(list.style().marker(numbers.get(i))))
                    .append("</span>\n");
            all(item.content());
            out.append("</li>\n");
        }
        out.append("</").append(element).append(">\n");
    }

    private void table(Block.Table table) {
        out.append("<div class=\"scroll\"><table id=\"b-")
                .append(escape(table.id()))
                .append("\">\n");
        for (Block.TableRow row : table.rows()) {
            out.append("<tr>");
            boolean head = row.cells().stream().allMatch(Block.TableCell::header);
            for (Block.TableCell cell : row.cells()) {
                String element = cell.header() ? "th" : "td";
                out.append('<')
                        .append(element)
                        .append(!cell.header() ? "" : head ? " scope=\"col\"" : " scope=\"row\"")
                        .append(" dir=\"auto\">");
                words(cell.content());
                out.append("</").append(element).append('>');
            }
            out.append("</tr>\n");
        }
        out.append("</table></div>\n");
    }

    private void words(List<Inline> content) {
        var edges = Brackets.outermost(Inlines.text(content));
        // Cut first, so that whatever opens inside a passage also closes inside it.
        boolean inside = false;
        for (List<Inline> part : Inlines.cut(content, edges)) {
            out.append(inside ? "<span class=\"bk\">" : "");
            runs(part);
            out.append(inside ? "</span>" : "");
            inside = !inside;
        }
    }

    private void runs(List<Inline> inlines) {
        Mark.Link open = null;
        for (Inline run : inlines) {
            Mark.Link link = run.link();
            if (open != null && !open.equals(link)) {
                out.append("</a>");
                open = null;
            }
            if (link != null && open == null) {
                out.append("<a href=\"")
                        .append(escape(link.href()))
                        .append("\" rel=\"nofollow noopener\">");
                open = link;
            }
            run(run, link != null);
        }
        if (open != null) {
            out.append("</a>");
        }
    }

    private void run(Inline run, boolean linked) {
        if (run.isStrong()) {
            out.append("<strong>");
        }
        if (run.isEmphasis()) {
            out.append("<em>");
        }
        if (run.isFootnoteRef()) {
            out.append("<sup class=\"footnote-ref\">")
                    .append(
                            notes == null || linked
                                    ? escape(run.text())
                                    : notes.reference(run.text()))
                    .append("</sup>");
        } else {
            out.append(escape(run.text()).replace("\n", "<br>"));
        }
        if (run.isEmphasis()) {
            out.append("</em>");
        }
        if (run.isStrong()) {
            out.append("</strong>");
        }
    }

    private void footnotes() {
        if (notes.all.isEmpty()) {
            return;
        }
        out.append("<section class=\"footnotes\" role=\"doc-endnotes\">\n<ol>\n");
        for (int i = 0; i < notes.all.size(); i++) {
            Block.Footnote note = notes.all.get(i);
            out.append("<li id=\"fn-")
                    .append(i + 1)
                    .append("\"><span class=\"marker\">")
                    .append(escape(note.label()))
                    .append("</span>\n");
            all(note.content());
            if (notes.referred.contains(i)) {
                out.append("<a class=\"footnote-back\" href=\"#fnref-")
                        .append(i + 1)
                        .append("\" role=\"doc-backlink\">↩</a>");
            }
            out.append("</li>\n");
        }
        out.append("</ol>\n</section>\n");
    }

    /** The notes in the order they are written, and which of them were referred to. */
    private static final class Footnotes {
        private final List<Block.Footnote> all = new ArrayList<>();
        private final Map<String, Integer> first = new HashMap<>();
        private final Set<Integer> referred = new HashSet<>();

        Footnotes(Text text) {
            collect(text.blocks());
        }

        String reference(String label) {
            Integer note = first.get(label);
            if (note == null) {
                return escape(label);
            }
            // Only the first reference can be the one the note leads back to.
            String id = referred.add(note) ? " id=\"fnref-" + (note + 1) + "\"" : "";
            return "<a"
                    + id
                    + " href=\"#fn-"
                    + (note + 1)
                    + "\" role=\"doc-noteref\">"
                    + escape(label)
                    + "</a>";
        }

        private void collect(List<Block> blocks) {
            for (Block block : blocks) {
                if (block instanceof Block.Footnote note) {
                    first.putIfAbsent(note.label(), all.size());
                    all.add(note);
                    collect(note.content());
                } else if (block instanceof Block.Quote quote) {
                    collect(quote.content());
                } else if (block instanceof Block.ListBlock list) {
                    list.items().forEach(item -> collect(item.content()));
                }
            }
        }
    }
}
