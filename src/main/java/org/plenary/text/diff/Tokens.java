package org.plenary.text.diff;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.plenary.text.Characters;
import org.plenary.text.Inline;

/**
 * Cuts words by Unicode's rules (ICU; Chinese and Thai by dictionary), keeps punctuation with its
 * word, and gives equal words equal numbers. Square brackets stand alone: in these texts to put a
 * bracket around words changes the bracket, not the words. One instance for each comparison; it is
 * not for several threads.
 */
final class Tokens {
    /**
     * A word with its punctuation at {@code [from, to)} of the text; white space between tokens is
     * nobody's.
     */
    record Token(int from, int to, int key) {}

    private final BreakIterator breaks = BreakIterator.getWordInstance(Locale.ROOT);
    private final Map<String, Integer> keys = new HashMap<>();

    /** The tokens of a block's words in order. */
    List<Token> of(List<Inline> inlines) {
        var tokens = new ArrayList<Token>();
        var stretch = new StringBuilder();
        int start = 0;
        for (Inline run : inlines) {
            if (run.isFootnoteRef()) {
                cut(stretch.toString(), start, tokens);
                start += stretch.length();
                tokens.add(
                        new Token(start, start + run.text().length(), key("\u0000" + run.text())));
                start += run.text().length();
                stretch.setLength(0);
            } else {
                stretch.append(run.text());
            }
        }
        cut(stretch.toString(), start, tokens);
        return tokens;
    }

    /** The numbers of the words alone, lower case, sorted: a bag to measure likeness with. */
    int[] bag(String text) {
        var bag = new ArrayList<Integer>();
        String lower = text.toLowerCase(Locale.ROOT);
        breaks.setText(lower);
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
            if (breaks.getRuleStatus() >= BreakIterator.WORD_NONE_LIMIT) {
                bag.add(key(lower.substring(from, to)));
            }
        }
        return bag.stream().mapToInt(Integer::intValue).sorted().toArray();
    }

    int key(String word) {
        return keys.computeIfAbsent(word, w -> keys.size());
    }

    private void cut(String text, int offset, List<Token> tokens) {
        if (text.isEmpty()) {
            return;
        }
        breaks.setText(text);
        int open = -1;
        boolean wordIn = false;
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
            char first = text.charAt(from);
            boolean word = breaks.getRuleStatus() >= BreakIterator.WORD_NONE_LIMIT;
            boolean space = !word && Characters.isSpace(first);
            boolean bracket = !word && (first == '[' || first == ']');
            // A token ends before white space, a bracket, a second word, and what opens the next
            // word.
            boolean ends = space || bracket || wordIn && (word || opens(text, from));
            if (open >= 0 && ends) {
                add(text, open, from, offset, tokens);
                open = -1;
                wordIn = false;
            }
            if (bracket) {
                add(text, from, to, offset, tokens);
            } else if (!space) {
                open = open < 0 ? from : open;
                wordIn |= word;
            }
        }
        if (open >= 0) {
            add(text, open, text.length(), offset, tokens);
        }
    }

    private void add(String text, int from, int to, int offset, List<Token> tokens) {
        tokens.add(new Token(from + offset, to + offset, key(text.substring(from, to))));
    }

    private static boolean opens(String text, int at) {
        int type = Character.getType(text.codePointAt(at));
        return type == Character.START_PUNCTUATION || type == Character.INITIAL_QUOTE_PUNCTUATION;
    }
}
