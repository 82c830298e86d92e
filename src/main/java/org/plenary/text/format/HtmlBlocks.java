package org.plenary.text.format;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.plenary.text.Block;
import org.plenary.text.Characters;
import org.plenary.text.Inline;
import org.plenary.text.Inlines;
import org.plenary.text.Text;

/** Collects the blocks of one container; loose runs become paragraphs. */
final class HtmlBlocks {
    /** Elements inside one another that are still followed; deeper ones are read as their text. */
    private static final int DEEPEST = 200;

    private static final Pattern SPACE = Pattern.compile("[ \\t\\n]+");

    private final HtmlContext context;
    private final List<Block> out = new ArrayList<>();
    private final List<Inline> runs = new ArrayList<>();

    HtmlBlocks(HtmlContext context) {
        this.context = context;
    }

    /** The blocks so far. */
    List<Block> out() {
        return out;
    }

    void add(Inline run) {
        runs.add(run);
    }

    /** Reads all that is inside an element, to which these marks apply. */
    void children(Element parent, HtmlLook look, int level, int depth) {
        for (Node node : parent.childNodes()) {
            node(node, look, level, depth);
        }
    }

    /** Reads one node of the page. */
    void node(Node node, HtmlLook look, int level, int depth) {
        if (node instanceof TextNode text) {
            boolean kept = text.parent() != null && text.parent().normalName().equals("pre");
            String words = text.getWholeText();
            runs.add(
                    look.run(
                            kept ? words : SPACE.matcher(Characters.clean(words)).replaceAll(" ")));
        } else if (node instanceof Element element) {
            element(element, look, level, depth + 1);
        }
    }

    private void element(Element element, HtmlLook look, int level, int depth) {
        String name = element.normalName();
        if (HtmlElements.isDropped(name)) {
            context.drop(name);
            return;
        }
        if (depth > DEEPEST) {
            runs.add(look.run(element.text()));
            return;
        }
        context.checkDepth(level);
        if (isNote(element, look, level, depth)) {
            return;
        }
        switch (name) {
            case "br" -> runs.add(look.run("\n"));
            case "img", "input", "button" -> {
                context.drop(name);
                runs.add(look.run(element.attr("alt")));
                children(element, look, level, depth);
            }
            case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element, look, level, depth);
            case "ul", "ol" -> list(element, look, level, depth);
            case "li" -> inOwnLines(element, look, level, depth);
            case "blockquote" -> {
                flush();
                var inner = inside(element, look, level + 1, depth);
                context.count();
                out.add(new Block.Quote(null, inner));
            }
            case "hr" -> {
                flush();
                context.count();
                out.add(new Block.Rule(null));
            }
            case "table" -> {
                flush();
                HtmlTables.aroundRows(element, look.of(element), level, depth, this);
                flush();
                HtmlTables.read(element, look.of(element), level, depth, context, out);
            }
            default -> other(element, look, level, depth);
        }
    }

    private void other(Element element, HtmlLook look, int level, int depth) {
        if (HtmlElements.isBlock(element.normalName())) {
            inOwnLines(element, look, level, depth);
            return;
        }
        if (element.normalName().equals("sup") || element.normalName().equals("sub")) {
            boolean around = element.childrenSize() == 1 && isReference(element.child(0));
            if (!around && !isReference(element.parent())) {
                context.drop(element.normalName());
            }
        } else if (HtmlLook.style(element).contains("small-caps")) {
            context.drop("small-caps");
        }
        children(element, look.of(element), level, depth);
    }

    private boolean isReference(Element element) {
        return element != null && context.notes().reference(element) != null;
    }

    private void inOwnLines(Element element, HtmlLook look, int level, int depth) {
        flush();
        children(element, look.of(element), level, depth);
        flush();
    }

    private List<Block> inside(Element element, HtmlLook look, int level, int depth) {
        var inner = new HtmlBlocks(context);
        inner.children(element, look.of(element), level, depth);
        inner.flush();
        return inner.out;
    }

    /** Reads what has to do with footnotes, and tells whether it did. */
    private boolean isNote(Element element, HtmlLook look, int level, int depth) {
        HtmlNotes notes = context.notes();
        if (notes.isBackLink(element) || HtmlLists.isMarker(element) || notes.isDivider(element)) {
            return true;
        }
        String label = notes.reference(element);
        if (label != null) {
            runs.add(look.footnote(label));
            return true;
        }
        label = notes.body(element);
        if (label == null) {
            return false;
        }
        flush();
        var inner = inside(element, look, level + 1, depth);
        context.count();
        out.add(new Block.Footnote(null, label, inner));
        return true;
    }

    private void list(Element list, HtmlLook look, int level, int depth) {
        if (HtmlLists.holdsNotes(list, context.notes())) {
            inOwnLines(list, look, level, depth);
        } else {
            flush();
            HtmlLists.read(list, look, level, depth, context, out);
        }
    }

    private void heading(Element element, HtmlLook look, int level, int depth) {
        flush();
        int rank = element.normalName().charAt(1) - '0';
        var inner = new HtmlBlocks(context);
        inner.children(element, look, level, depth);
        var words = inner.words();
        if (Characters.trim(Inlines.text(words)).isEmpty()) {
            return;
        }
        if (rank > 3) {
            context.warn(ImportWarning.of("import.heading-lowered", Inlines.text(words), rank));
        }
        context.count();
        out.add(new Block.Heading(null, Math.min(3, rank), words));
    }

    /** All words collected, blocks within them divided by line breaks. */
    List<Inline> words() {
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

    /** Makes a paragraph of the runs collected. */
    void flush() {
        var words = Inlines.trimmed(squeezed());
        runs.clear();
        if (!words.isEmpty()) {
            context.count();
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
