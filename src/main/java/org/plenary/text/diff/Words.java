package org.plenary.text.diff;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plenary.text.Inline;
import org.plenary.text.Inlines;
import org.plenary.text.Mark;

/**
 * The words of one leaf, cut once: tokens in order for comparing, a bag for measuring likeness.
 *
 * @param text the characters of the runs
 * @param from where each token begins in the text
 * @param to where it ends; white space between tokens is nobody's
 * @param keys equal numbers for equal tokens of one comparison
 * @param bag the words alone, in lower case, as sorted numbers
 */
record Words(List<Inline> inlines, String text, int[] from, int[] to, int[] keys, int[] bag) {
    int count() {
        return keys.length;
    }

    /** Characters from the first of some tokens to the end of the last; 0 for none. */
    int length(int first, int end) {
        return first >= end ? 0 : to[end - 1] - from[first];
    }

    /** A stretch of whole tokens with the characters that go with it; the bag is empty. */
    Words part(int first, int end, int textFrom, int textTo) {
        int[] begins = Arrays.copyOfRange(from, first, end);
        int[] ends = Arrays.copyOfRange(to, first, end);
        for (int k = 0; k < begins.length; k++) {
            begins[k] -= textFrom;
            ends[k] -= textFrom;
        }
        return new Words(
                Inlines.part(inlines, textFrom, textTo),
                text.substring(textFrom, textTo),
                begins,
                ends,
                Arrays.copyOfRange(keys, first, end),
                new int[0]);
    }

    /** The same words with some keys exchanged. */
    Words rekeyed(Map<Integer, Integer> others) {
        if (others.isEmpty() || !hasNotes()) {
            return this;
        }
        int[] rekeyed = Arrays.stream(keys).map(key -> others.getOrDefault(key, key)).toArray();
        return new Words(inlines, text, from, to, rekeyed, bag);
    }

    /** The share of the other's words that are among these, 0 to 1. */
    double contains(Words part) {
        return part.bag.length == 0 ? 0 : common(bag, part.bag) / (double) part.bag.length;
    }

    /** How many numbers two sorted bags share. */
    static int common(int[] left, int[] right) {
        int common = 0;
        for (int i = 0, j = 0; i < left.length && j < right.length; ) {
            if (left[i] == right[j]) {
                common++;
                i++;
                j++;
            } else if (left[i] < right[j]) {
                i++;
            } else {
                j++;
            }
        }
        return common;
    }

    boolean hasNotes() {
        return inlines.stream().anyMatch(Inline::isFootnoteRef);
    }

    boolean hasMarks() {
        for (Inline run : inlines) {
            if (!run.marks().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /**
     * What marks each token has, comparable by equality: those that make a difference to a reader.
     * A bracket or a dash alone has none.
     */
    Object[] looks() {
        var looks = new Object[count()];
        int run = 0;
        int start = 0;
        for (int k = 0; k < looks.length; k++) {
            while (start + inlines.get(run).text().length() <= from[k]) {
                start += inlines.get(run++).text().length();
            }
            if (!hasLetters(k)) {
                looks[k] = Set.of();
                continue;
            }
            Object look = visible(inlines.get(run));
            int end = start + inlines.get(run).text().length();
            for (int next = run + 1; end < to[k]; next++) {
                look = List.of(look, end - from[k], visible(inlines.get(next)));
                end += inlines.get(next).text().length();
            }
            looks[k] = look;
        }
        return looks;
    }

    private boolean hasLetters(int token) {
        for (int i = from[token]; i < to[token]; i++) {
            // A lone half of a letter beyond U+FFFF is one as well.
            if (Character.isLetterOrDigit(text.charAt(i))
                    || Character.isSurrogate(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static Set<Mark> visible(Inline run) {
        if (run.marks().isEmpty()) {
            return run.marks();
        }
        var marks = new LinkedHashSet<Mark>();
        for (Mark mark : run.marks()) {
            if (mark instanceof Mark.Link link) {
                marks.add(new Mark.Link(link.href()));
            } else if (!(mark instanceof Mark.FootnoteRef)) {
                marks.add(mark);
            }
        }
        return marks;
    }
}
