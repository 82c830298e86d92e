package org.plenary.signons.translations;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/**
 * A text of a letter was translated; {@code subject} is the letter.
 *
 * @param version the number of the version that was translated
 * @param original the hash of its words
 * @param sha256 the hash of the translated ones
 */
public record TranslationAdded(
        UUID subject,
        UUID translation,
        String language,
        int version,
        String original,
        String sha256,
        By by)
        implements Fact {}
