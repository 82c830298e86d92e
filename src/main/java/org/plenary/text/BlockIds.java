package org.plenary.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Rewrites a tree of blocks with other ids, and holds it to the limits on the way. */
final class BlockIds {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private final UnaryOperator<String> naming;
    private int count;

    /** Keeps good ids, replaces missing, malformed and repeated ones. */
    BlockIds(Ids ids) {
        Set<String> taken = new HashSet<>();
        this.naming =
                id -> {
                    String good = id;
                    while (good == null || !ID.matcher(good).matches() || !taken.add(good)) {
                        good = ids.next();
                    }
                    return good;
                };
    }

    List<Block> unique(List<Block> blocks) {
        return all(blocks, 0);
    }

    private List<Block> all(List<Block> blocks, int depth) {
        Limits.checkDepth(depth);
        var out = new ArrayList<Block>(blocks.size());
        for (Block block : blocks) {
            out.add(one(block, depth));
        }
        return List.copyOf(out);
    }

    private Block one(Block block, int depth) {
        Limits.checkBlocks(++count);
        String id = naming.apply(block.id());
        if (block instanceof Block.Heading heading) {
            return id.equals(block.id())
                    ? block
                    : new Block.Heading(id, heading.level(), heading.content());
        } else if (block instanceof Block.Paragraph paragraph) {
            return id.equals(block.id()) ? block : new Block.Paragraph(id, paragraph.content());
        } else if (block instanceof Block.ListBlock list) {
            return new Block.ListBlock(
                    id, list.style(), list.start(), list.apart(), items(list, depth + 1));
        } else if (block instanceof Block.Quote quote) {
            return new Block.Quote(id, all(quote.content(), depth + 1));
        } else if (block instanceof Block.Footnote note) {
            return new Block.Footnote(id, note.label(), all(note.content(), depth + 1));
        } else if (block instanceof Block.Table table) {
            return new Block.Table(id, table.rows());
        }
        return new Block.Rule(id);
    }

    private List<Block.ListItem> items(Block.ListBlock list, int depth) {
        var items = new ArrayList<Block.ListItem>(list.items().size());
        for (Block.ListItem item : list.items()) {
            Limits.checkBlocks(++count);
            String id = naming.apply(item.id());
            items.add(new Block.ListItem(id, item.label(), all(item.content(), depth)));
        }
        return items;
    }
}
