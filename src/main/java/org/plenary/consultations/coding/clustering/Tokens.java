package org.plenary.consultations.coding.clustering;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.Normalizer2;
import java.util.Locale;

/**
 * Words of any language for comparing: as Unicode parts them, in one case and without accents.
 * Where nothing parts words, as in Chinese, every two neighbouring signs are one.
 *
 * <p>Not for several threads.
 */
final class Tokens {
    private static final Normalizer2 APART = Normalizer2.getNFKDInstance();

    private final BreakIterator words = BreakIterator.getWordInstance(Locale.ROOT);

    /** Is told each word, folded, and where it stands. */
    interface Reader {
        void read(String token, int from, int to);
    }

    void of(String text, Reader reader) {
        words.setText(text);
        int from = words.first();
        int ideographicUntil = 0;
        for (int to = words.next(); to != BreakIterator.DONE; from = to, to = words.next()) {
            if (words.getRuleStatus() == BreakIterator.WORD_NONE || from < ideographicUntil) {
                continue;
            }
            if (isIdeographic(text.codePointAt(from))) {
                ideographicUntil = pairs(text, from, reader);
            } else {
                String folded = fold(text.substring(from, to));
                if (folded.length() > 1) {
                    reader.read(folded, from, to);
                }
            }
        }
    }

    // Where the run of ideographs ends.
    private static int pairs(String text, int from, Reader reader) {
        int at = from;
        boolean alone = true;
        while (at < text.length()) {
            int next = at + Character.charCount(text.codePointAt(at));
            if (next >= text.length() || !isIdeographic(text.codePointAt(next))) {
                if (alone) {
                    reader.read(text.substring(at, next), at, next);
                }
                return next;
            }
            int end = next + Character.charCount(text.codePointAt(next));
            reader.read(text.substring(at, end), at, end);
            alone = false;
            at = next;
        }
        return at;
    }

    private static boolean isIdeographic(int codePoint) {
        return codePoint >= 0x2E80
                && (UCharacter.hasBinaryProperty(codePoint, UProperty.IDEOGRAPHIC)
                        || codePoint >= 0x3041 && codePoint <= 0x30FF);
    }

    static String fold(String word) {
        boolean plain = true;
        for (int i = 0; i < word.length() && plain; i++) {
            plain = word.charAt(i) < 0x80;
        }
        if (plain) {
            return word.toLowerCase(Locale.ROOT);
        }
        String apart = APART.normalize(UCharacter.foldCase(word, true));
        StringBuilder folded = new StringBuilder(apart.length());
        apart.codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK && c != 0x0640)
                .forEach(folded::appendCodePoint);
        return folded.toString();
    }
}
