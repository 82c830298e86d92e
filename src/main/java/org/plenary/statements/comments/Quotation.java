package org.plenary.statements.comments;

import java.util.ArrayList;
import java.util.List;
import org.plenary.text.merge.Anchor;

/**
 * Finds the words that somebody copied from a paragraph. What a browser, a mail or a word processor
 * does to copied words makes no difference: spaces and line breaks, curly and straight quotation
 * marks, the length of dashes, invisible characters.
 */
final class Quotation {
    private final StringBuilder folded = new StringBuilder();
    private final List<Integer> offsets = new ArrayList<>();

    private Quotation(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = folded(text.charAt(i));
            boolean again =
                    c == ' ' && (folded.isEmpty() || folded.charAt(folded.length() - 1) == ' ');
            if (c != 0 && !again) {
                folded.append(c);
                offsets.add(i);
            }
        }
        int last = folded.length() - 1;
        if (last >= 0 && folded.charAt(last) == ' ') {
            folded.setLength(last);
            offsets.remove(last);
        }
    }

    /** Every place in the paragraph where the words stand; none for words that are only spaces. */
    static List<Anchor> of(String words, String block, String paragraph) {
        var wanted = new Quotation(words).folded.toString();
        var here = new Quotation(paragraph);
        var found = new ArrayList<Anchor>();
        if (wanted.isEmpty()) {
            return found;
        }
        for (int at = here.folded.indexOf(wanted);
                at >= 0;
                at = here.folded.indexOf(wanted, at + 1)) {
            int last = here.offsets.get(at + wanted.length() - 1);
            found.add(new Anchor(block, here.offsets.get(at), last + 1));
        }
        return found;
    }

    private static char folded(char c) {
        if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            return ' ';
        }
        return switch (c) {
            case '‘', '’', '‚', 'ʼ', '‹', '›' -> '\'';
            case '“', '”', '„', '«', '»' -> '"';
            case '‐', '‑', '‒', '–', '—', '−' -> '-';
            // soft hyphen, zero-width space and joiners, marks of direction
            case '\u00ad', '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff' -> 0;
            case '\u200e', '\u200f', '\u2066', '\u2067', '\u2068', '\u2069' -> 0;
            default -> c;
        };
    }
}
