package org.plenary.signons.translations;

import java.time.Instant;
import java.util.UUID;

/**
 * A translation without its words.
 *
 * @param ordinal of the bound text that it translates
 * @param version of that text
 */
public record TranslationLine(
        UUID id,
        String language,
        String title,
        String sha256,
        int revision,
        TranslationState state,
        int ordinal,
        int version,
        Instant changedAt) {}
