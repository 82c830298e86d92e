package org.plenary.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Turns the nodes of one paragraph into its runs. */
final class RunTree {
    private RunTree() {}

    /** The runs of a cell; of several paragraphs each begins on a line of its own. */
    static Block.TableCell cell(boolean header, Node cell) {
        var words = new ArrayList<Inline>();
        for (int i = 0; i < cell.content().count(); i++) {
            if (!words.isEmpty()) {
                words.add(Inline.of("\n"));
            }
            words.addAll(inlines(TextTree.expect(cell.content().node(i), NodeType.PARAGRAPH)));
        }
        return new Block.TableCell(header, words);
    }

    static List<Inline> inlines(Node paragraph) {
        var out = new ArrayList<Inline>();
        for (int i = 0; i < paragraph.content().count(); i++) {
            Node node = paragraph.content().node(i);
            var marks = new LinkedHashSet<>(node.marks());
            Mark.FootnoteRef note = note(node.marks());
            if (note != null) {
                marks.remove(note);
            }
            if (node.type() == NodeType.HARD_BREAK) {
                out.add(new Inline("\n", marks));
            } else if (node.type() != NodeType.TEXT) {
                throw TextTree.misplaced(node);
            } else if (note == null) {
                out.add(new Inline(node.words(), marks));
            } else {
                addReferences(node, note, marks, out);
            }
        }
        return out;
    }

    private static Mark.FootnoteRef note(List<Mark> marks) {
        for (Mark mark : marks) {
            if (mark instanceof Mark.FootnoteRef note) {
                return note;
            }
        }
        return null;
    }

    /**
     * Editors type into a reference as into any run: each occurrence of its label is the reference,
     * what is around it are words. Where there is none, a part of the label still is the reference.
     */
    private static void addReferences(
            Node node, Mark.FootnoteRef note, Set<Mark> others, List<Inline> out) {
        String words = node.words();
        String label = note.label();
        var reference = new Inline(label, new LinkedHashSet<>(node.marks()));
        if (!words.contains(label)) {
            out.add(reference);
            if (!label.contains(words)) {
                out.add(new Inline(words, others));
            }
            return;
        }
        int from = 0;
        for (int at = words.indexOf(label); at >= 0; at = words.indexOf(label, from)) {
            out.add(new Inline(words.substring(from, at), others));
            out.add(reference);
            from = at + label.length();
        }
        out.add(new Inline(words.substring(from), others));
    }
}
