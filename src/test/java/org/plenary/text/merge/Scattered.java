package org.plenary.text.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.plenary.text.Block;
import org.plenary.text.Inline;
import org.plenary.text.Mark;
import org.plenary.text.Text;

/** Random edits that keep to some of the blocks of the first level. */
final class Scattered {
    private Scattered() {}

    /**
     * The text with words changed, blocks gone and new, among every {@code every}th block beginning
     * with {@code first}. New blocks stand behind blocks that stayed, so that edits of other blocks
     * are in other places.
     */
    static Text edited(Text text, Random random, int every, int first) {
        var blocks = new ArrayList<Block>();
        int index = 0;
        for (Block block : text.blocks()) {
            // Blocks that a party before put in are nobody's turn.
            boolean known = !block.id().startsWith("new");
            boolean turn = known && index % every == first;
            index += known ? 1 : 0;
            int what = turn ? random.nextInt(6) : 5;
            if (what == 0 && every == 1) {
                continue;
            }
            blocks.add(what == 1 || what == 2 ? changed(block, random) : block);
            if (what == 3) {
                blocks.add(
                        Block.Paragraph.of(
                                "new" + Math.abs(random.nextInt()),
                                "Something new " + random.nextInt(1000)));
            }
        }
        return Text.of(blocks);
    }

    private static Block changed(Block block, Random random) {
        if (block instanceof Block.Paragraph paragraph) {
            return new Block.Paragraph(paragraph.id(), changed(paragraph.content(), random));
        } else if (block instanceof Block.Heading heading) {
            return random.nextBoolean()
                    ? new Block.Heading(heading.id(), 1 + random.nextInt(3), heading.content())
                    : new Block.Heading(
                            heading.id(), heading.level(), changed(heading.content(), random));
        } else if (block instanceof Block.Quote quote && !quote.content().isEmpty()) {
            var content = new ArrayList<>(quote.content());
            int at = random.nextInt(content.size());
            content.set(at, changed(content.get(at), random));
            return new Block.Quote(quote.id(), content);
        } else if (block instanceof Block.ListBlock list) {
            var items = new ArrayList<>(list.items());
            int at = random.nextInt(items.size());
            Block.ListItem item = items.get(at);
            items.set(
                    at,
                    new Block.ListItem(
                            item.id(),
                            random.nextInt(4) == 0 ? "9 bis" : item.label(),
                            item.content().stream().map(b -> changed(b, random)).toList()));
            return new Block.ListBlock(list.id(), list.style(), list.start(), list.apart(), items);
        }
        return block;
    }

    private static List<Inline> changed(List<Inline> runs, Random random) {
        var out = new ArrayList<Inline>();
        for (Inline run : runs) {
            if (run.isFootnoteRef() || random.nextInt(3) == 0) {
                out.add(run);
                continue;
            }
            int at = random.nextInt(run.text().length() + 1);
            out.add(new Inline(run.text().substring(0, at), run.marks()));
            out.add(Inline.of(" other" + random.nextInt(9) + " words ", Mark.STRONG));
            out.add(new Inline(run.text().substring(at), run.marks()));
        }
        if (out.isEmpty()) {
            out.add(Inline.of("words"));
        }
        return out;
    }
}
