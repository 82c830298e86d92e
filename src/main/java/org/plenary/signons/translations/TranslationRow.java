package org.plenary.signons.translations;

import java.time.Instant;
import java.util.UUID;

/** A translation in the list of those who look after it. */
record TranslationRow(
        UUID id,
        String tag,
        String ownName,
        String title,
        String dir,
        TranslationState state,
        boolean earlier,
        int version,
        Instant changedAt) {
    public String stateKey() {
        return "translations.state." + state.slug();
    }

    public boolean is(String slug) {
        return state.slug().equals(slug);
    }
}
