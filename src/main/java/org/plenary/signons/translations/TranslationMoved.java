package org.plenary.signons.translations;

import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Fact;

/** A translation was shown, declared official, or taken back; {@code subject} is the letter. */
public record TranslationMoved(
        UUID subject,
        UUID translation,
        String language,
        TranslationState before,
        TranslationState after,
        String sha256,
        By by)
        implements Fact {}
