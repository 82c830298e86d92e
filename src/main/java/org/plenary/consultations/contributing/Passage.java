package org.plenary.consultations.contributing;

import com.ibm.icu.text.BreakIterator;
import java.util.UUID;
import org.plenary.shared.web.Refusal;

/**
 * A place in an answer. It holds no words: those are in the answer, and vanish with it.
 *
 * @param answer its id
 * @param from where it begins, in UTF-16 units of {@code Given.allWords()}
 * @param to where it ends, exclusive
 */
public record Passage(UUID answer, int from, int to) {
    /**
     * The words.
     *
     * @throws org.plenary.shared.web.RefusedException if the answer is not that long, or a
     *     character would be cut
     */
    public String quote(Answer in) {
        String words = in.given().allWords();
        if (!isWithin(words)) {
            throw Refusal.invalid("contributing.refused.passage").asException();
        }
        return words.substring(from, to);
    }

    /** Whether it names a piece of these words, without cutting a character as readers see it. */
    public boolean isWithin(String words) {
        if (from < 0 || from >= to || to > words.length()) {
            return false;
        }
        BreakIterator characters = BreakIterator.getCharacterInstance();
        characters.setText(words);
        return characters.isBoundary(from) && characters.isBoundary(to);
    }
}
