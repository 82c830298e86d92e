package org.plenary.text.diff;

import java.util.ArrayList;
import java.util.List;

/** Divides a whole's words among the parts it was split into, or joined from. */
final class Portions {
    private Portions() {}

    /**
     * For each part, in order, the words of the whole that became it. Together they are all the
     * words of the whole; those between two parts go to the one behind if a sentence ends before
     * them.
     */
    static List<Words> of(Words whole, List<Words> parts) {
        int[] owners = owners(match(whole, parts), parts);
        var portions = new ArrayList<Words>();
        int from = 0;
        int textFrom = 0;
        for (int part = 0; part < parts.size(); part++) {
            boolean last = part == parts.size() - 1;
            int end = last ? whole.count() : Math.max(from, end(whole, owners, part));
            int textTo =
                    end == whole.count()
                            ? whole.text().length()
                            : end == from ? textFrom : whole.from()[end];
            portions.add(whole.part(from, end, textFrom, textTo));
            from = end;
            textFrom = textTo;
        }
        return portions;
    }

    /** The end of what becomes this part and those before it. */
    private static int end(Words whole, int[] owners, int part) {
        int end = 0;
        int next = owners.length;
        for (int token = 0; token < owners.length; token++) {
            if (owners[token] > part) {
                next = token;
                break;
            }
            end = owners[token] >= 0 ? token + 1 : end;
        }
        for (int token = Math.max(1, end); token <= next; token++) {
            if (".;:!?。；؛؟".indexOf(whole.text().charAt(whole.to()[token - 1] - 1)) >= 0) {
                return token;
            }
        }
        return next;
    }

    /** Each token of the whole with its partner in the parts put one behind another, or -1. */
    static int[] match(Words whole, List<Words> parts) {
        int[] keys =
                parts.stream().flatMapToInt(part -> java.util.Arrays.stream(part.keys())).toArray();
        return Matching.of(whole.keys(), keys);
    }

    /** The part that each matched token belongs to, -1 for the others. */
    static int[] owners(int[] match, List<Words> parts) {
        int[] owners = new int[match.length];
        int part = 0;
        int end = parts.get(0).count();
        for (int i = 0; i < match.length; i++) {
            if (match[i] < 0) {
                owners[i] = -1;
                continue;
            }
            while (match[i] >= end) {
                end += parts.get(++part).count();
            }
            owners[i] = part;
        }
        return owners;
    }
}
