package org.plenary.consultations.contributing;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Words taken apart into sentences, by the rules of their language. */
final class Sentences {
    private Sentences() {}

    /** One after the other, without the space around them and without overlap. */
    static List<Passage> of(UUID answer, String words, String language) {
        BreakIterator sentences =
                BreakIterator.getSentenceInstance(Locale.forLanguageTag(language));
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        sentences.setText(words);
        characters.setText(words);
        List<Passage> found = new ArrayList<>();
        int from = sentences.first();
        for (int to = sentences.next(); to != BreakIterator.DONE; to = sentences.next()) {
            int begin = from;
            int end = to;
            while (begin < end && Character.isWhitespace(words.charAt(begin))) {
                begin++;
            }
            while (begin < end && Character.isWhitespace(words.charAt(end - 1))) {
                end--;
            }
            from = to;
            // An accent on a space, or a break within a joined sign, is no place to cut.
            begin = characters.isBoundary(begin) ? begin : characters.following(begin);
            end = characters.isBoundary(end) ? end : characters.following(end);
            int last = found.isEmpty() ? 0 : found.get(found.size() - 1).to();
            if (Math.max(begin, last) < end) {
                found.add(new Passage(answer, Math.max(begin, last), end));
            }
        }
        return found;
    }
}
