package org.plenary.text.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plenary.text.Block;
import org.plenary.text.Characters;
import org.plenary.text.NumberedBlock;
import org.plenary.text.Text;

/** A leaf with what is measured of it; its words are cut only when somebody asks. */
final class Leaf {
    private final NumberedBlock block;
    private final Block.Table table;
    private final Tokens tokens;
    private final int key;
    private final int size;
    private Words words;

    private Leaf(NumberedBlock block, Block.Table table, Tokens tokens) {
        this.block = block;
        this.table = table;
        this.tokens = tokens;
        String collapsed = Characters.collapse(block.text());
        this.key = tokens.leaf(collapsed.isEmpty() ? "\u0001" + block.kind() : collapsed);
        this.size = size(collapsed);
    }

    static List<Leaf> of(Text text, Tokens tokens) {
        Map<String, Block.Table> tables = new HashMap<>();
        tables(text.blocks(), tables);
        var leaves = new ArrayList<Leaf>();
        for (NumberedBlock block : text.numbered()) {
            leaves.add(new Leaf(block, tables.get(block.id()), tokens));
        }
        return leaves;
    }

    NumberedBlock block() {
        return block;
    }

    /** The table itself if it is one, else null. */
    Block.Table table() {
        return table;
    }

    /** Equal for leaves of the same words, whatever their marks and form. */
    int key() {
        return key;
    }

    Words words() {
        if (words == null) {
            words = tokens.of(block.inlines());
        }
        return words;
    }

    /** About as many words as it has, known without cutting them. */
    int size() {
        return size;
    }

    private static int size(String collapsed) {
        int letters = 0;
        for (int i = 0; i < collapsed.length(); i++) {
            // From U+2E80 on scripts write a word in one or two characters.
            letters += collapsed.charAt(i) >= 0x2E80 ? 3 : 1;
        }
        return (letters + 5) / 6;
    }

    /**
     * Dice's coefficient over words, 0 to 1; a heading and a paragraph are less alike than two
     * paragraphs.
     */
    double likeness(Leaf other) {
        if (key == other.key) {
            return 1;
        }
        if (Math.min(size, other.size) * 8 + 8 < Math.max(size, other.size)) {
            return 0;
        }
        int[] mine = words().bag();
        int[] theirs = other.words().bag();
        int total = mine.length + theirs.length;
        if (total == 0
                || Math.min(mine.length, theirs.length) * 5
                        < Math.max(mine.length, theirs.length)) {
            return 0;
        }
        return 2.0 * Words.common(mine, theirs) / total - (isSameSort(other) ? 0 : 0.15);
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

    private static void tables(List<Block> blocks, Map<String, Block.Table> tables) {
        for (Block block : blocks) {
            if (block instanceof Block.Table table) {
                tables.put(table.id(), table);
            } else if (block instanceof Block.ListBlock list) {
                list.items().forEach(item -> tables(item.content(), tables));
            } else if (block instanceof Block.Quote quote) {
                tables(quote.content(), tables);
            } else if (block instanceof Block.Footnote note) {
                tables(note.content(), tables);
            }
        }
    }
}
