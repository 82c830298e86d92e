package org.plenary.text.diff;

import com.ibm.icu.text.BreakIterator;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.plenary.text.Characters;
import org.plenary.text.Inline;
import org.plenary.text.Inlines;

/**
 * Cuts words by Unicode's rules (ICU; Chinese and Thai by dictionary), keeps punctuation with its
 * word, and gives equal words equal numbers. Words joined by a hyphen are one; a French or Italian
 * elision ("l'", "dell'") is one of its own. Square brackets stand alone: in these texts to put a
 * bracket around words changes the bracket, not the words. One instance for each comparison; it is
 * not for several threads.
 */
final class Tokens {
    private static final String BRACKETS = "[]［］";

    /** Hyphen-minus, hyphen, no-break hyphen and en dash: "low-emission", "2013–2015". */
    private static final String HYPHENS = "-\u2010\u2011\u2013";

    private static final Set<String> ELISIONS =
            Set.of(
                    "c", "d", "j", "l", "m", "n", "s", "t", "qu", "jusqu", "lorsqu", "puisqu",
                    "quoiqu", "dell", "nell", "all", "sull", "un");

    private final BreakIterator breaks = BreakIterator.getWordInstance(Locale.ROOT);
    private final Map<String, Integer> keys = new HashMap<>();
    private final Map<String, Integer> leaves = new HashMap<>();
    private int[] from = new int[64];
    private int[] to = new int[64];
    private int[] tokens = new int[64];
    private int[] bag = new int[64];
    private int count;
    private int bagged;

    /** Cuts the runs of one leaf. */
    Words of(List<Inline> inlines) {
        count = 0;
        bagged = 0;
        var stretch = new StringBuilder();
        int start = 0;
        for (Inline run : inlines) {
            if (run.isFootnoteRef()) {
                cut(stretch.toString(), start);
                start += stretch.length();
                add(start, start + run.text().length(), reference(run.text()));
                start += run.text().length();
                stretch.setLength(0);
            } else {
                stretch.append(run.text());
            }
        }
        cut(stretch.toString(), start);
        int[] words = Arrays.copyOf(bag, bagged);
        Arrays.sort(words);
        return new Words(
                inlines,
                Inlines.text(inlines),
                Arrays.copyOf(from, count),
                Arrays.copyOf(to, count),
                Arrays.copyOf(tokens, count),
                words);
    }

    int key(String word) {
        Integer key = keys.get(word);
        if (key == null) {
            key = keys.size();
            keys.put(word, key);
        }
        return key;
    }

    /** As {@link #key}, for all the words of a leaf: other numbers than those of words. */
    int leaf(String words) {
        Integer key = leaves.get(words);
        if (key == null) {
            key = leaves.size();
            leaves.put(words, key);
        }
        return key;
    }

    /** The key of a reference to the footnote of this label. */
    int reference(String label) {
        return key("\u0000" + label);
    }

    private void cut(String text, int offset) {
        if (text.isEmpty()) {
            return;
        }
        breaks.setText(text);
        int open = -1;
        boolean wordIn = false;
        int begin = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; begin = end, end = breaks.next()) {
            char first = text.charAt(begin);
            boolean word = breaks.getRuleStatus() >= BreakIterator.WORD_NONE_LIMIT;
            boolean space = !word && Characters.isSpace(first);
            boolean bracket = !word && BRACKETS.indexOf(first) >= 0;
            // A token ends before white space, a bracket, a second word, and what opens the next
            // word.
            boolean second = word && !(begin > 0 && HYPHENS.indexOf(text.charAt(begin - 1)) >= 0);
            boolean ends = space || bracket || wordIn && (second || opens(text, begin));
            if (open >= 0 && ends) {
                add(text, open, begin, offset);
                open = -1;
                wordIn = false;
            }
            if (bracket) {
                add(text, begin, end, offset);
            } else if (!space) {
                open = open < 0 ? begin : open;
                wordIn |= word;
            }
            if (word) {
                int elided = elided(text, begin, end);
                if (elided > begin) {
                    add(text, open, elided, offset);
                    open = elided;
                }
                bagged(text.substring(elided, end));
            }
        }
        if (open >= 0) {
            add(text, open, text.length(), offset);
        }
    }

    /** Where the word begins behind an article or pronoun that lost its vowel: "l'accord". */
    private static int elided(String text, int begin, int end) {
        for (int i = begin + 1; i < end - 1 && i <= begin + 7; i++) {
            char c = text.charAt(i);
            if (c == '\'' || c == '’') {
                String before = text.substring(begin, i).toLowerCase(Locale.ROOT);
                return ELISIONS.contains(before) ? i + 1 : begin;
            }
        }
        return begin;
    }

    private void bagged(String word) {
        if (bagged == bag.length) {
            bag = Arrays.copyOf(bag, bagged * 2);
        }
        bag[bagged++] = key(word.toLowerCase(Locale.ROOT));
    }

    private void add(String text, int begin, int end, int offset) {
        add(begin + offset, end + offset, key(text.substring(begin, end)));
    }

    private void add(int begin, int end, int key) {
        if (count == tokens.length) {
            from = Arrays.copyOf(from, count * 2);
            to = Arrays.copyOf(to, count * 2);
            tokens = Arrays.copyOf(tokens, count * 2);
        }
        from[count] = begin;
        to[count] = end;
        tokens[count++] = key;
    }

    private static boolean opens(String text, int at) {
        int type = Character.getType(text.codePointAt(at));
        return type == Character.START_PUNCTUATION || type == Character.INITIAL_QUOTE_PUNCTUATION;
    }
}
