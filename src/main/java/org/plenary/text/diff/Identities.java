package org.plenary.text.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plenary.text.Block;
import org.plenary.text.Text;

/**
 * Carries the ids of blocks over to a new version, so that comments and citations find them again.
 */
public final class Identities {
    private final Map<String, String> renamed = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    private Identities() {}

    /**
     * The next text with the previous one's ids on the blocks that correspond: the same, changed or
     * moved paragraphs, and the lists, items, quotes and notes around them. Blocks without a
     * counterpart keep their own id unless it is taken.
     */
    public static Text carriedOver(Text previous, Text next) {
        var tokens = new Tokens();
        var from = Leaf.of(previous, tokens);
        var to = Leaf.of(next, tokens);
        int[] there = Pairing.of(from, to).there();
        var around = paths(previous.blocks());
        var aroundNext = paths(next.blocks());
        var identities = new Identities();
        for (int i = 0; i < there.length; i++) {
            if (there[i] >= 0) {
                identities.rename(from.get(i).block().id(), to.get(there[i]).block().id());
            }
        }
        for (int i = 0; i < there.length; i++) {
            if (there[i] >= 0) {
                identities.containers(
                        around.get(from.get(i).block().id()),
                        aroundNext.get(to.get(there[i]).block().id()));
            }
        }
        return Text.of(identities.renamed(next.blocks()));
    }

    /** A container on the way to a leaf: what it is, and its id. */
    private record Step(String type, String id) {}

    private void rename(String old, String fresh) {
        if (!renamed.containsKey(fresh) && taken.add(old)) {
            renamed.put(fresh, old);
        }
    }

    /** Pairs the containers from the outermost on, as long as they are of the same kind. */
    private void containers(List<Step> old, List<Step> fresh) {
        for (int k = 0; k < Math.min(old.size(), fresh.size()); k++) {
            if (!old.get(k).type().equals(fresh.get(k).type())) {
                return;
            }
            rename(old.get(k).id(), fresh.get(k).id());
        }
    }

    private static Map<String, List<Step>> paths(List<Block> blocks) {
        Map<String, List<Step>> paths = new HashMap<>();
        walk(blocks, List.of(), paths);
        return paths;
    }

    private static void walk(List<Block> blocks, List<Step> path, Map<String, List<Step>> paths) {
        for (Block block : blocks) {
            if (block instanceof Block.ListBlock list) {
                var inList = with(path, new Step("list", list.id()));
                list.items()
                        .forEach(
                                item ->
                                        walk(
                                                item.content(),
                                                with(inList, new Step("item", item.id())),
                                                paths));
            } else if (block instanceof Block.Quote quote) {
                walk(quote.content(), with(path, new Step("quote", quote.id())), paths);
            } else if (block instanceof Block.Footnote note) {
                walk(note.content(), with(path, new Step("footnote", note.id())), paths);
            } else {
                paths.put(block.id(), path);
            }
        }
    }

    private static List<Step> with(List<Step> path, Step step) {
        var longer = new ArrayList<Step>(path.size() + 1);
        longer.addAll(path);
        longer.add(step);
        return longer;
    }

    private String name(String id) {
        String name = renamed.get(id);
        if (name != null) {
            return name;
        }
        // Null asks the text for a fresh id.
        return taken.add(id) ? id : null;
    }

    private List<Block> renamed(List<Block> blocks) {
        var out = new ArrayList<Block>(blocks.size());
        for (Block block : blocks) {
            out.add(renamed(block));
        }
        return out;
    }

    private Block renamed(Block block) {
        String id = name(block.id());
        if (block instanceof Block.Heading heading) {
            return new Block.Heading(id, heading.level(), heading.content());
        } else if (block instanceof Block.Paragraph paragraph) {
            return new Block.Paragraph(id, paragraph.content());
        } else if (block instanceof Block.Quote quote) {
            return new Block.Quote(id, renamed(quote.content()));
        } else if (block instanceof Block.Footnote note) {
            return new Block.Footnote(id, note.label(), renamed(note.content()));
        } else if (block instanceof Block.Table table) {
            return new Block.Table(id, table.rows());
        } else if (block instanceof Block.ListBlock list) {
            var items =
                    list.items().stream()
                            .map(
                                    item ->
                                            new Block.ListItem(
                                                    name(item.id()),
                                                    item.label(),
                                                    renamed(item.content())))
                            .toList();
            return new Block.ListBlock(id, list.style(), list.start(), list.apart(), items);
        }
        return new Block.Rule(id);
    }
}
