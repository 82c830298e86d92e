package org.plenary.text.brackets;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.plenary.text.Block;
import org.plenary.text.Bracket;
import org.plenary.text.Characters;
import org.plenary.text.Inline;
import org.plenary.text.Inlines;
import org.plenary.text.Text;

/** Writes a text anew without the brackets of one passage, with or without its words. */
final class Lifting {
    private final Passage passage;
    private final boolean strikes;

    /** The leaves that lie wholly inside. */
    private final Set<String> inside = new HashSet<>();

    private Lifting(Passage passage, boolean strikes) {
        this.passage = passage;
        this.strikes = strikes;
    }

    static Text bracketsOf(Passage passage, Text text) {
        return Text.of(new Lifting(passage, false).all(text.blocks()));
    }

    static Text wordsOf(Passage passage, Text text) {
        var lifting = new Lifting(passage, true);
        lifting.inside(Place.of(text.blocks()));
        return Text.of(lifting.all(text.blocks()));
    }

    private void inside(List<Place> places) {
        int flow = -1;
        for (Place place : places) {
            if (place.block().equals(passage.closing().block())) {
                return;
            }
            if (place.block().equals(passage.opening().block())) {
                flow = place.flow();
            } else if (place.flow() == flow) {
                inside.add(place.block());
            }
        }
    }

    private List<Block> all(List<Block> blocks) {
        var out = new ArrayList<Block>(blocks.size());
        for (Block block : blocks) {
            Block written = one(block);
            if (written != null) {
                out.add(written);
            }
        }
        return out;
    }

    /** The block as it is to be, or null if nothing is left of it. */
    private Block one(Block block) {
        if (inside.contains(block.id())) {
            return null;
        }
        if (block instanceof Block.Heading heading) {
            var words = words(heading.id(), heading.content());
            return words == null ? null : new Block.Heading(heading.id(), heading.level(), words);
        } else if (block instanceof Block.Paragraph paragraph) {
            var words = words(paragraph.id(), paragraph.content());
            return words == null ? null : new Block.Paragraph(paragraph.id(), words);
        } else if (block instanceof Block.ListBlock list) {
            return list(list);
        } else if (block instanceof Block.Quote quote) {
            var content = all(quote.content());
            return isGone(quote.content(), content) ? null : new Block.Quote(quote.id(), content);
        } else if (block instanceof Block.Table table) {
            return table(table);
        }
        return block instanceof Block.Footnote note ? footnote(note) : block;
    }

    /** A footnote is no part of the words around it: only a passage of its own changes it. */
    private Block footnote(Block.Footnote note) {
        return new Block.Footnote(note.id(), note.label(), all(note.content()));
    }

    private Block list(Block.ListBlock list) {
        var items = new ArrayList<Block.ListItem>(list.items().size());
        for (Block.ListItem item : list.items()) {
            var content = all(item.content());
            if (!isGone(item.content(), content)) {
                items.add(new Block.ListItem(item.id(), item.label(), content));
            }
        }
        return items.isEmpty() && !list.items().isEmpty()
                ? null
                : new Block.ListBlock(list.id(), list.style(), list.start(), list.apart(), items);
    }

    private static boolean isGone(List<Block> before, List<Block> after) {
        return after.isEmpty() && !before.isEmpty();
    }

    private Block table(Block.Table table) {
        var rows = new ArrayList<Block.TableRow>(table.rows().size());
        int start = 0;
        for (Block.TableRow row : table.rows()) {
            var cells = new ArrayList<Block.TableCell>(row.cells().size());
            for (Block.TableCell cell : row.cells()) {
                int length = Inlines.text(cell.content()).length();
                cells.add(
                        new Block.TableCell(cell.header(), cut(table.id(), start, cell.content())));
                start += length + 1;
            }
            start += row.cells().isEmpty() ? 1 : 0;
            rows.add(new Block.TableRow(cells));
        }
        return new Block.Table(table.id(), rows);
    }

    private List<Inline> words(String id, List<Inline> content) {
        var words = cut(id, 0, content);
        boolean gone =
                strikes && words != content && Characters.trim(Inlines.text(words)).isEmpty();
        return gone ? null : words;
    }

    /** The runs of a place whose first character stands at {@code start} of its block. */
    private List<Inline> cut(String id, int start, List<Inline> content) {
        int length = Inlines.text(content).length();
        int opening = at(passage.opening(), id, start, length);
        int closing = at(passage.closing(), id, start, length);
        boolean opens = opening >= 0 && opening < length;
        boolean closes = closing >= 0 && closing < length;
        if (strikes) {
            // Of the block it opens in, the rest is struck; of the one it closes in, what is
            // before.
            boolean open = passage.opening().block().equals(id) && opening < length;
            boolean close = passage.closing().block().equals(id) && closing >= 0;
            boolean all = !passage.isWithinOneBlock();
            if (open && (close || all) || close && all) {
                int from = open ? Math.max(0, opening) : 0;
                int to = close ? Math.min(length, closing + 1) : length;
                return without(content, from, to);
            }
            return content;
        }
        List<Inline> words = content;
        if (closes) {
            words = joined(words, closing, closing + 1, length);
        }
        return opens ? joined(words, opening, opening + 1, length - (closes ? 1 : 0)) : words;
    }

    /** The offset within the place, negative before it; of another block, before it. */
    private static int at(Bracket bracket, String id, int start, int length) {
        return bracket.block().equals(id) ? bracket.offset() - start : -1 - length;
    }

    private static List<Inline> without(List<Inline> content, int from, int to) {
        String text = Inlines.text(content);
        boolean spaceBefore = from == 0 || Characters.isSpace(text.charAt(from - 1));
        boolean spaceAfter = to == text.length() || Characters.isSpace(text.charAt(to));
        if (spaceBefore && spaceAfter && from != to) {
            if (to < text.length()) {
                return joined(content, from, to + 1, text.length());
            }
            return joined(content, Math.max(0, from - 1), to, text.length());
        }
        return joined(content, from, to, text.length());
    }

    private static List<Inline> joined(List<Inline> content, int from, int to, int length) {
        var runs = new ArrayList<>(Inlines.part(content, 0, from));
        runs.addAll(Inlines.part(content, to, length));
        return Inlines.joined(runs);
    }
}
