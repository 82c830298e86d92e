package org.plenary.text;

import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Writes the form that is hashed; it is described at {@link Text}. Changing it means a new first
 * line.
 */
final class Canonical {
    private static final Normalizer2 NFC = Normalizer2.getNFCInstance();

    private final StringBuilder out = new StringBuilder("plenary-text-1\n");

    static String of(Text text) {
        var canonical = new Canonical();
        canonical.all(text.blocks(), 0);
        return canonical.out.toString();
    }

    /** The words and marks of one block. */
    static String words(List<Inline> inlines) {
        var unlabelled = new ArrayList<Inline>(inlines.size());
        for (Inline run : inlines) {
            unlabelled.add(unlabelled(run));
        }
        var words = new StringBuilder();
        boolean space = false;
        for (Inline run : Inlines.tidy(unlabelled)) {
            String text = Characters.collapse(run.text());
            boolean blank = text.isEmpty();
            boolean leading = Characters.isSpace(run.text().charAt(0));
            if ((leading || space) && words.length() > 0 && !blank) {
                // Between visible runs white space was split off, so what leads here belongs to
                // nobody.
                words.append(' ');
            }
            space = blank && words.length() > 0;
            if (!blank) {
                append(words, NFC.normalize(text), run.marks());
                space = Characters.isSpace(run.text().charAt(run.text().length() - 1));
            }
        }
        return words.toString();
    }

    private static Inline unlabelled(Inline run) {
        Mark.Link link = run.link();
        if (link == null || link.label() == null) {
            return run;
        }
        var marks = new ArrayList<>(run.marks());
        marks.replaceAll(mark -> mark == link ? new Mark.Link(link.href()) : mark);
        return new Inline(run.text(), Set.copyOf(marks));
    }

    private static void append(StringBuilder words, String text, Set<Mark> marks) {
        String escaped = text.replace("\\", "\\\\");
        if (marks.isEmpty()) {
            words.append(escaped);
            return;
        }
        var names = new ArrayList<String>();
        for (Mark mark : marks) {
            if (mark instanceof Mark.Link link) {
                names.add("link=" + link.href());
            } else if (mark instanceof Mark.FootnoteRef ref) {
                names.add("note=" + NFC.normalize(ref.label()));
            } else {
                names.add(mark instanceof Mark.Strong ? "strong" : "em");
            }
        }
        words.append("\\{")
                .append(String.join(",", names))
                .append('|')
                .append(escaped)
                .append("\\}");
    }

    private void all(List<Block> blocks, int depth) {
        blocks.forEach(block -> one(block, depth));
    }

    private void one(Block block, int depth) {
        if (block instanceof Block.Heading heading) {
            lineIfAny(depth, "h" + heading.level(), words(heading.content()));
        } else if (block instanceof Block.Paragraph paragraph) {
            lineIfAny(depth, "p", words(paragraph.content()));
        } else if (block instanceof Block.ListBlock list) {
            var numbers = list.numbers();
            for (int i = 0; i < list.items().size(); i++) {
                line(
                        depth,
                        "item",
                        list.style().isBulleted() ? "-" : list.style().marker(numbers.get(i)));
                all(list.items().get(i).content(), depth + 1);
            }
        } else if (block instanceof Block.Quote quote) {
            int before = out.length();
            line(depth, "quote", "");
            int after = out.length();
            all(quote.content(), depth + 1);
            if (out.length() == after) {
                out.setLength(before);
            }
        } else if (block instanceof Block.Footnote note) {
            line(depth, "footnote", NFC.normalize(note.label()));
            all(note.content(), depth + 1);
        } else if (block instanceof Block.Table table) {
            table(table, depth);
        } else {
            line(depth, "rule", "");
        }
    }

    private void table(Block.Table table, int depth) {
        boolean open = false;
        for (Block.TableRow row : table.rows()) {
            var cells =
                    new ArrayList<>(
                            row.cells().stream().map(cell -> words(cell.content())).toList());
            while (!cells.isEmpty() && cells.get(cells.size() - 1).isEmpty()) {
                cells.remove(cells.size() - 1);
            }
            if (cells.isEmpty()) {
                continue;
            }
            if (!open) {
                line(depth, "table", "");
                open = true;
            }
            line(depth + 1, "row", "");
            cells.forEach(cell -> line(depth + 2, "cell", cell));
        }
    }

    private void lineIfAny(int depth, String type, String words) {
        if (!words.isEmpty()) {
            line(depth, type, words);
        }
    }

    private void line(int depth, String type, String words) {
        out.append(depth).append('\t').append(type).append('\t').append(words).append('\n');
    }
}
