package org.plenary.text.diff;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plenary.text.Block;
import org.plenary.text.NumberedBlock;
import org.plenary.text.Text;

/**
 * Which references to footnotes are the same although their notes were counted anew, because
 * another note came before them.
 */
final class Notes {
    private Notes() {}

    /** For keys of references in the older text the keys they are compared by; often empty. */
    static Map<Integer, Integer> renumbered(
            Text before,
            Text after,
            Pairing pairing,
            List<Leaf> from,
            List<Leaf> to,
            Tokens tokens) {
        Map<String, String> old = firstLeaves(before);
        Map<String, String> fresh = firstLeaves(after);
        Map<String, Integer> places = new HashMap<>();
        if (old.isEmpty()) {
            return Map.of();
        }
        for (int i = 0; i < from.size(); i++) {
            places.put(from.get(i).block().id(), i);
        }
        Map<String, String> labels = new HashMap<>();
        fresh.forEach((label, leaf) -> labels.putIfAbsent(leaf, label));
        Map<Integer, Integer> keys = new HashMap<>();
        old.forEach(
                (label, leaf) -> {
                    int partner = pairing.there()[places.get(leaf)];
                    String leafNow = partner < 0 ? null : to.get(partner).block().id();
                    // A note that begins with another note begins with the same leaf as that one.
                    boolean kept = leafNow != null && leafNow.equals(fresh.get(label));
                    String now = kept ? label : labels.get(leafNow);
                    if (now == null && fresh.containsKey(label)) {
                        // The same number, but another note.
                        keys.put(tokens.reference(label), tokens.key("\u0005" + label));
                    } else if (now != null && !now.equals(label)) {
                        keys.put(tokens.reference(label), tokens.reference(now));
                    }
                });
        return keys;
    }

    /** The label of every footnote with the id of its first leaf. */
    private static Map<String, String> firstLeaves(Text text) {
        Map<String, String> leaves = new LinkedHashMap<>();
        if (text.numbered().stream().anyMatch(b -> b.kind() == NumberedBlock.Kind.FOOTNOTE)) {
            collect(text.blocks(), leaves);
        }
        return leaves;
    }

    private static void collect(List<Block> blocks, Map<String, String> leaves) {
        for (Block block : blocks) {
            if (block instanceof Block.Footnote note) {
                String leaf = firstLeaf(note.content());
                if (leaf != null) {
                    leaves.putIfAbsent(note.label(), leaf);
                }
                collect(note.content(), leaves);
            } else if (block instanceof Block.Quote quote) {
                collect(quote.content(), leaves);
            } else if (block instanceof Block.ListBlock list) {
                list.items().forEach(item -> collect(item.content(), leaves));
            }
        }
    }

    private static String firstLeaf(List<Block> blocks) {
        for (Block block : blocks) {
            String leaf;
            if (block instanceof Block.Quote quote) {
                leaf = firstLeaf(quote.content());
            } else if (block instanceof Block.ListBlock list) {
                leaf = null;
                for (Block.ListItem item : list.items()) {
                    leaf = leaf == null ? firstLeaf(item.content()) : leaf;
                }
            } else if (block instanceof Block.Footnote note) {
                leaf = firstLeaf(note.content());
            } else {
                leaf = block.id();
            }
            if (leaf != null) {
                return leaf;
            }
        }
        return null;
    }
}
