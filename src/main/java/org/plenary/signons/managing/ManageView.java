package org.plenary.signons.managing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.plenary.shared.web.Option;

/**
 * What the holder of a personal link sees.
 *
 * @param fewer the choices that show the name to fewer, and the present one
 */
record ManageView(
        String letterHref,
        String letter,
        String action,
        UUID id,
        String name,
        boolean ownName,
        Instant at,
        String sha256,
        String state,
        boolean counts,
        boolean ended,
        String visibility,
        List<Option> fewer) {
    public String stateKey() {
        return "signons.standing." + state;
    }

    public String visibilityKey() {
        return "signons.visibility." + visibility;
    }

    /** Nothing is left to look at. */
    record Erased(String letterHref, String letter) {}
}
