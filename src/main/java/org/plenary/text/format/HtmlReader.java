package org.plenary.text.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.plenary.text.Block;
import org.plenary.text.Characters;
import org.plenary.text.Inline;
import org.plenary.text.Inlines;
import org.plenary.text.Limits;
import org.plenary.text.ListStyle;
import org.plenary.text.Mark;
import org.plenary.text.Text;
import org.plenary.text.TextFormatException;

/**
 * Reads HTML, also as pasted from word processors. It takes what it knows and builds blocks from
 * it, so nothing of the page itself (scripts, styles, events, comments) can come through; unknown
 * elements are read as their text.
 */
final class HtmlReader {
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

    /** Elements inside one another that are still followed; deeper ones are read as their text. */
    private static final int DEEPEST = 200;

    private final Set<String> dropped = new TreeSet<>();
    private final List<ImportWarning> warnings;
    private int blocks;

    private HtmlReader(List<ImportWarning> warnings) {
        this.warnings = warnings;
    }

    static Text read(String content, List<ImportWarning> warnings) {
        var reader = new HtmlReader(warnings);
        var collector = reader.new Collector();
        collector.children(Jsoup.parse(content).body(), new Look(false, false, null), 0, 0);
        collector.flush();
        for (String name : reader.dropped) {
            warnings.add(ImportWarning.of("import.html-dropped", "", name));
        }
        return Text.of(collector.out);
    }

    /** The marks in force. */
    private record Look(boolean strong, boolean em, Mark.Link link) {
        Inline run(String text) {
            var marks = new ArrayList<Mark>(3);
            if (link != null) {
                marks.add(link);
            }
            if (strong) {
                marks.add(Mark.STRONG);
            }
            if (em) {
                marks.add(Mark.EMPHASIS);
            }
            return Inline.of(text, marks.toArray(Mark[]::new));
        }

        Look of(Element element) {
            String style = element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
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
                        case "i", "em", "cite", "dfn", "var" ->
                                !style.contains("font-style:normal");
                        default -> em || style.contains("font-style:italic");
                    };
            Mark.Link target =
                    !element.normalName().equals("a")
                            ? link
                            : Mark.Link.safe(element.attr("href")).map(Mark.Link::new).orElse(link);
            return new Look(bold, italic, target);
        }
    }

    private void count() {
        if (++blocks > Limits.BLOCKS) {
            throw new TextFormatException("text.too-many-blocks", Limits.BLOCKS);
        }
    }

    /** Collects the blocks of one container; loose runs become paragraphs. */
    private final class Collector {
        private final List<Block> out = new ArrayList<>();
        private final List<Inline> runs = new ArrayList<>();

        void children(Element parent, Look look, int level, int depth) {
            for (Node node : parent.childNodes()) {
                if (node instanceof TextNode text) {
                    String words = text.getWholeText();
                    runs.add(
                            look.run(
                                    parent.normalName().equals("pre")
                                            ? words
                                            : Characters.clean(words)
                                                    .replaceAll("[ \\t\\n]+", " ")));
                } else if (node instanceof Element element) {
                    element(element, look, level, depth + 1);
                }
            }
        }

        private void element(Element element, Look look, int level, int depth) {
            String name = element.normalName();
            if (DROPPED.contains(name)) {
                dropped.add(name);
                return;
            }
            if (depth > DEEPEST) {
                runs.add(look.run(element.text()));
                return;
            }
            if (level > Limits.DEPTH) {
                throw new TextFormatException("text.too-deep", Limits.DEPTH);
            }
            switch (name) {
                case "br" -> runs.add(look.run("\n"));
                case "img", "input", "button" -> {
                    dropped.add(name);
                    runs.add(look.run(element.attr("alt")));
                }
                case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element, look, level, depth);
                case "ul", "ol" -> list(element, look, level, depth);
                case "li" -> {
                    flush();
                    children(element, look.of(element), level, depth);
                    flush();
                }
                case "blockquote" -> {
                    flush();
                    var inner = new Collector();
                    inner.children(element, look.of(element), level + 1, depth);
                    inner.flush();
                    count();
                    out.add(new Block.Quote(null, inner.out));
                }
                case "hr" -> {
                    flush();
                    count();
                    out.add(new Block.Rule(null));
                }
                case "table" -> table(element, look, level, depth);
                default -> {
                    boolean block = BLOCKS.contains(name);
                    if (block) {
                        flush();
                    }
                    children(element, look.of(element), level, depth);
                    if (block) {
                        flush();
                    }
                }
            }
        }

        private void heading(Element element, Look look, int level, int depth) {
            flush();
            int rank = element.normalName().charAt(1) - '0';
            var inner = new Collector();
            inner.children(element, look, level, depth);
            var words = inner.words();
            if (Inlines.text(words).isBlank()) {
                return;
            }
            if (rank > 3) {
                warnings.add(ImportWarning.of("import.heading-lowered", Inlines.text(words), rank));
            }
            count();
            out.add(new Block.Heading(null, Math.min(3, rank), words));
        }

        private void list(Element element, Look look, int level, int depth) {
            flush();
            var items = new ArrayList<Block.ListItem>();
            ListStyle style = style(element);
            int start = number(element.attr("start"), 1);
            int next = start;
            for (Node node : element.childNodes()) {
                var inner = new Collector();
                String label = null;
                if (node instanceof Element child && child.normalName().equals("li")) {
                    int value = number(child.attr("value"), next);
                    label = value == next || style.isBulleted() ? null : style.number(value);
                    next = value + 1;
                    inner.children(child, look.of(child), level + 1, depth + 1);
                } else if (node instanceof Element child) {
                    inner.element(child, look, level + 1, depth + 1);
                } else if (node instanceof TextNode text && !text.isBlank()) {
                    inner.runs.add(look.run(text.text()));
                }
                inner.flush();
                boolean item = node instanceof Element child && child.normalName().equals("li");
                if (!item && !inner.out.isEmpty() && !items.isEmpty()) {
                    // Word processors put nested lists beside the item they belong to.
                    var last = items.remove(items.size() - 1);
                    var joined = new ArrayList<>(last.content());
                    joined.addAll(inner.out);
                    items.add(new Block.ListItem(null, last.label(), joined));
                } else if (item || !inner.out.isEmpty()) {
                    count();
                    items.add(new Block.ListItem(null, label, inner.out));
                }
            }
            if (!items.isEmpty()) {
                count();
                out.add(new Block.ListBlock(null, style, start, items));
            }
        }

        private ListStyle style(Element element) {
            if (element.normalName().equals("ul")) {
                return ListStyle.BULLETED;
            }
            String css = element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
            String type = element.attr("type");
            var kind =
                    switch (type) {
                        case "a" -> ListStyle.Kind.LOWER_LETTER;
                        case "A" -> ListStyle.Kind.UPPER_LETTER;
                        case "i" -> ListStyle.Kind.LOWER_ROMAN;
                        case "I" -> ListStyle.Kind.UPPER_ROMAN;
                        default ->
                                css.contains("lower-alpha") || css.contains("lower-latin")
                                        ? ListStyle.Kind.LOWER_LETTER
                                        : css.contains("upper-alpha") || css.contains("upper-latin")
                                                ? ListStyle.Kind.UPPER_LETTER
                                                : css.contains("lower-roman")
                                                        ? ListStyle.Kind.LOWER_ROMAN
                                                        : css.contains("upper-roman")
                                                                ? ListStyle.Kind.UPPER_ROMAN
                                                                : ListStyle.Kind.DECIMAL;
                    };
            return new ListStyle(kind, "", ".");
        }

        private void table(Element table, Look look, int level, int depth) {
            flush();
            aroundRows(table, look, level, depth);
            flush();
            var rows = new ArrayList<Block.TableRow>();
            for (Element row : table.select("tr")) {
                // The rows of a table inside a cell are read with that cell.
                if (!table.equals(row.closest("table"))) {
                    continue;
                }
                var cells = new ArrayList<Block.TableCell>();
                for (Element cell : row.children()) {
                    var inner = new Collector();
                    inner.children(cell, look, level + 1, depth + 1);
                    cells.add(new Block.TableCell(cell.normalName().equals("th"), inner.words()));
                }
                count();
                if (!cells.isEmpty()) {
                    rows.add(new Block.TableRow(cells));
                }
            }
            if (!rows.isEmpty()) {
                out.add(new Block.Table(null, rows));
            }
        }

        /** What stands in a table but in no row: its caption, or what does not belong there. */
        private void aroundRows(Element part, Look look, int level, int depth) {
            for (Node node : part.childNodes()) {
                if (node instanceof TextNode text) {
                    runs.add(look.run(Characters.clean(text.text())));
                } else if (node instanceof Element child) {
                    switch (child.normalName()) {
                        case "tr" ->
                                child.textNodes()
                                        .forEach(
                                                t ->
                                                        runs.add(
                                                                look.run(
                                                                        Characters.clean(
                                                                                t.text()))));
                        case "thead", "tbody", "tfoot" -> aroundRows(child, look, level, depth);
                        default -> element(child, look, level, depth + 1);
                    }
                }
            }
        }

        /** All words collected, blocks within them divided by line breaks. */
        private List<Inline> words() {
            if (out.isEmpty()) {
                return Inlines.trimmed(squeezed());
            }
            flush();
            var words = new ArrayList<Inline>();
            Text.of(out)
                    .numbered()
                    .forEach(
                            leaf -> {
                                if (!words.isEmpty()) {
                                    words.add(Inline.of("\n"));
                                }
                                if (!leaf.marker().isEmpty()) {
                                    words.add(Inline.of(leaf.marker() + " "));
                                }
                                words.addAll(leaf.inlines());
                            });
            return words;
        }

        void flush() {
            var words = Inlines.trimmed(squeezed());
            runs.clear();
            if (!words.isEmpty()) {
                count();
                out.add(new Block.Paragraph(null, words));
            }
        }

        /** As a browser shows it: one space where several meet at the edges of elements. */
        private List<Inline> squeezed() {
            var squeezed = new ArrayList<Inline>(runs.size());
            boolean space = true;
            for (Inline run : runs) {
                String text =
                        space && run.text().startsWith(" ") ? run.text().substring(1) : run.text();
                if (!text.isEmpty()) {
                    char last = text.charAt(text.length() - 1);
                    space = last == ' ' || last == '\n';
                    squeezed.add(new Inline(text, run.marks()));
                }
            }
            return squeezed;
        }
    }

    private static int number(String attribute, int otherwise) {
        String digits = attribute.strip();
        return digits.matches("[0-9]{1,8}") ? Integer.parseInt(digits) : otherwise;
    }
}
