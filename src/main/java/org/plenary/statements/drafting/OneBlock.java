package org.plenary.statements.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plenary.text.Block;
import org.plenary.text.Text;
import org.plenary.text.format.TextFormat;

/** One paragraph, heading or table of a text, to be written anew while all else stays. */
final class OneBlock {
    private final Text text;
    private final Block block;

    private OneBlock(Text text, Block block) {
        this.text = text;
        this.block = block;
    }

    /** The leaf of this id, if the text has one. */
    static Optional<OneBlock> of(Text text, String id) {
        return leaf(text.blocks(), id).map(block -> new OneBlock(text, block));
    }

    /** Its words as Markdown. */
    String markdown() {
        return TextFormat.MARKDOWN.write(Text.of(List.of(block))).stripTrailing();
    }

    /**
     * The text with these words in its place. A blank line begins a new paragraph after it; without
     * any words it is gone, and so is an item that held nothing else.
     *
     * @throws org.plenary.text.TextFormatException if the words cannot be read
     */
    Text written(String markdown) {
        List<Block> blocks = new ArrayList<>(TextFormat.MARKDOWN.read(markdown).text().blocks());
        if (!blocks.isEmpty()) {
            blocks.set(0, named(blocks.get(0)));
        }
        return Text.of(replaced(text.blocks(), blocks));
    }

    private Block named(Block first) {
        String id = block.id();
        if (first instanceof Block.Paragraph paragraph) {
            return new Block.Paragraph(id, paragraph.content());
        }
        if (first instanceof Block.Heading heading) {
            return new Block.Heading(id, heading.level(), heading.content());
        }
        if (first instanceof Block.Table table) {
            return new Block.Table(id, table.rows());
        }
        return first;
    }

    private List<Block> replaced(List<Block> blocks, List<Block> with) {
        List<Block> out = new ArrayList<>();
        for (Block each : blocks) {
            if (each.id().equals(block.id())) {
                out.addAll(with);
            } else {
                within(each, with).ifPresent(out::add);
            }
        }
        return out;
    }

    /** The container with the block replaced in it; empty if nothing is left in it. */
    private Optional<Block> within(Block each, List<Block> with) {
        if (each instanceof Block.Quote quote) {
            List<Block> content = replaced(quote.content(), with);
            return content.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Block.Quote(quote.id(), content));
        }
        if (each instanceof Block.Footnote note) {
            return Optional.of(
                    new Block.Footnote(note.id(), note.label(), replaced(note.content(), with)));
        }
        if (each instanceof Block.ListBlock list) {
            List<Block.ListItem> items = new ArrayList<>();
            for (Block.ListItem item : list.items()) {
                List<Block> content = replaced(item.content(), with);
                if (!content.isEmpty()) {
                    items.add(new Block.ListItem(item.id(), item.label(), content));
                }
            }
            return items.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            new Block.ListBlock(
                                    list.id(), list.style(), list.start(), list.apart(), items));
        }
        return Optional.of(each);
    }

    private static Optional<Block> leaf(List<Block> blocks, String id) {
        for (Block each : blocks) {
            Optional<Block> found = Optional.empty();
            if (each instanceof Block.Quote quote) {
                found = leaf(quote.content(), id);
            } else if (each instanceof Block.Footnote note) {
                found = leaf(note.content(), id);
            } else if (each instanceof Block.ListBlock list) {
                found =
                        list.items().stream()
                                .flatMap(item -> leaf(item.content(), id).stream())
                                .findFirst();
            } else if (each.id().equals(id)) {
                found = Optional.of(each);
            }
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
