package org.plenary.text.diff;

import java.util.ArrayList;
import java.util.List;
import org.plenary.text.Characters;
import org.plenary.text.NumberedBlock;
import org.plenary.text.Text;

/**
 * A leaf with what is measured of it.
 *
 * @param key equal for leaves of the same words, whatever their marks and form
 * @param bag its words as sorted numbers
 */
record Leaf(NumberedBlock block, int key, int[] bag) {
    static List<Leaf> of(Text text, Tokens tokens) {
        var leaves = new ArrayList<Leaf>();
        for (NumberedBlock block : text.numbered()) {
            String words = block.text();
            String collapsed = Characters.collapse(words);
            String key = collapsed.isEmpty() ? "\u0001" + block.kind() : "\u0002" + collapsed;
            leaves.add(new Leaf(block, tokens.key(key), tokens.bag(words)));
        }
        return leaves;
    }

    int words() {
        return bag.length;
    }

    /**
     * Dice's coefficient over words, 0 to 1; a heading and a paragraph are less alike than two
     * paragraphs.
     */
    double likeness(Leaf other) {
        if (key == other.key) {
            return 1;
        }
        int total = bag.length + other.bag.length;
        if (total == 0
                || Math.min(bag.length, other.bag.length) * 5
                        < Math.max(bag.length, other.bag.length)) {
            return 0;
        }
        int common = 0;
        for (int i = 0, j = 0; i < bag.length && j < other.bag.length; ) {
            if (bag[i] == other.bag[j]) {
                common++;
                i++;
                j++;
            } else if (bag[i] < other.bag[j]) {
                i++;
            } else {
                j++;
            }
        }
        return 2.0 * common / total - (isSameSort(other) ? 0 : 0.15);
    }

    boolean isSameSort(Leaf other) {
        return sort() == other.sort();
    }

    private int sort() {
        return switch (block.kind()) {
            case HEADING -> 1;
            case TABLE -> 2;
            case FOOTNOTE -> 3;
            case RULE -> 4;
            case PARAGRAPH, LIST_ITEM, QUOTE -> 0;
        };
    }
}
