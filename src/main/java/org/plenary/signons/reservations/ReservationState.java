package org.plenary.signons.reservations;

import java.util.Locale;

/** How far the wording of a reservation is agreed. */
public enum ReservationState {
    /** Coordinators have to look at it. */
    PROPOSED,
    /** It is printed. */
    APPROVED,
    /** It is not printed; the signatory has been told why. */
    REFUSED,
    /** The signatory took it back. */
    DROPPED;

    /** The state's name in JSON and message keys. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
