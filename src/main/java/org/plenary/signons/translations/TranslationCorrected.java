package org.plenary.signons.translations;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** The words of a translation changed; {@code subject} is the letter. */
public record TranslationCorrected(
        UUID subject,
        UUID translation,
        String language,
        int revision,
        String before,
        String sha256,
        TranslationState state,
        By by)
        implements Fact {}
