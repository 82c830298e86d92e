package org.plenary.text.numbering;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plenary.text.Block;
import org.plenary.text.NumberedBlock;
import org.plenary.text.Text;

/** Counts paragraphs and items of the first level: 1, 2, 3. */
final class PlainCount {
    private final List<Citation> out = new ArrayList<>();
    private final ItemCount items = new ItemCount(out);
    private final Map<String, Integer> numbers = new HashMap<>();

    static List<Citation> of(Text text) {
        var count = new PlainCount();
        for (NumberedBlock leaf : text.numbered()) {
            if (leaf.number() > 0) {
                count.numbers.put(leaf.id(), leaf.number());
            }
        }
        text.blocks().forEach(count::one);
        return count.out;
    }

    private void one(Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            String number = numbers.get(paragraph.id()).toString();
            out.add(new Citation(List.of(paragraph.id()), null, "", number));
        } else if (block instanceof Block.ListBlock list) {
            list.items().forEach(this::item);
        }
    }

    private void item(Block.ListItem item) {
        // An item that begins with another list ("1. (a) …") has no paragraph to be counted.
        if (!item.content().isEmpty()
                && item.content().get(0) instanceof Block.Paragraph first
                && numbers.containsKey(first.id())) {
            items.item(item, null, "", numbers.get(first.id()).toString());
        }
    }
}
