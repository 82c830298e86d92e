package org.plenary.signons.translations;

import io.quarkus.qute.RawString;
import java.time.Instant;
import java.util.List;
import org.plenary.signons.LetterFace;

/**
 * The page of a translation.
 *
 * @param original of which it is the translation
 * @param version of the text that was translated
 * @param difference what the letter's text says differently since, null for the present text
 * @param languages in which the letter can be read, this one among them
 * @param address of the page
 */
record TranslatedLetter(
        LetterFace original,
        LetterLanguage language,
        String title,
        String addressees,
        String introduction,
        RawString text,
        String sha256,
        int version,
        String difference,
        Instant changedAt,
        List<LetterLanguage> languages,
        String address) {
    /** Enough of the hash to compare two by eye. */
    public String shortSha256() {
        return sha256.substring(0, 12);
    }
}
