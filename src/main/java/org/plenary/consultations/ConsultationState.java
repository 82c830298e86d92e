package org.plenary.consultations;

import java.util.Locale;

/** Whether a consultation is known to anybody; whether it is open follows from its phases. */
public enum ConsultationState {
    /** Its convenors prepare it; to everybody else there is no such consultation. */
    DRAFT,
    /** It has a page, and takes contributions in its open phases. */
    PUBLISHED;

    /** The state's name in JSON and message keys. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
