package org.plenary.consultations.contributing;

import java.util.Locale;

/** What has become of a contribution. */
public enum ContributionState {
    /** Not sent yet. */
    DRAFT,
    /** Sent; it may have been changed since without being sent again. */
    SENT,
    /** Taken back: nothing of it is left but that it was there. */
    WITHDRAWN;

    /** The name in JSON and message keys. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
