package org.plenary.signons.campaign;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where an invitation to sign stands. */
public enum InvitationState {
    /** On the list; perhaps written to, not opened yet. */
    INVITED,
    /** Somebody has opened the link, and not answered. */
    OPENED,
    /** They will sign by a day they named. */
    PROMISED,
    /** Their board decides on a day they named. */
    BOARD,
    /** They have signed. */
    SIGNED,
    /** They will not sign. */
    DECLINED,
    /** Mail does not reach them. */
    BOUNCED;

    /** The state's name in JSON, CSV, addresses and message keys. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The state of this name, if there is one. */
    public static Optional<InvitationState> of(String slug) {
        return Arrays.stream(values()).filter(state -> state.slug().equals(slug)).findFirst();
    }
}
