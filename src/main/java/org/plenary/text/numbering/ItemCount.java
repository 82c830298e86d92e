package org.plenary.text.numbering;

import java.util.ArrayList;
import java.util.List;
import org.plenary.text.Block;

/** Numbers the items of lists under the place they belong to. */
final class ItemCount {
    private final List<Citation> out;

    ItemCount(List<Citation> out) {
        this.out = out;
    }

    /** The items of a list below the first level; returns the last. */
    Citation items(Block.ListBlock list, Citation parent) {
        var numbers = list.numbers();
        Citation last = parent;
        for (int i = 0; i < list.items().size(); i++) {
            boolean bullet = list.style().isBulleted();
            last =
                    item(
                            list.items().get(i),
                            parent,
                            bullet ? "–" : "(",
                            bullet ? Integer.toString(i + 1) : numbers.get(i));
        }
        return last;
    }

    /** One item, and what is inside it. */
    Citation item(Block.ListItem item, Citation parent, String prefix, String number) {
        var ids = new ArrayList<String>();
        for (Block block : item.content()) {
            if (block instanceof Block.Paragraph paragraph) {
                ids.add(paragraph.id());
            }
        }
        ids.add(item.id());
        var citation = new Citation(List.copyOf(ids), parent, prefix, number);
        out.add(citation);
        inside(item, citation);
        return citation;
    }

    private void inside(Block.ListItem item, Citation parent) {
        for (Block block : item.content()) {
            if (block instanceof Block.ListBlock list) {
                items(list, parent);
            }
        }
    }
}
