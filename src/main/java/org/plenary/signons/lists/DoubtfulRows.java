package org.plenary.signons.lists;

import java.util.Arrays;
import java.util.Locale;

/** What a coordinator wants done with doubtful rows. */
public enum DoubtfulRows {
    /** Count them without what is in doubt, and keep them listed for review. */
    IMPORT_FOR_REVIEW,
    /** Leave them out until somebody has looked. */
    LEAVE_OUT;

    /** The choice's name in forms, JSON and message keys. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The choice that was made; the careful one if none. */
    public static DoubtfulRows of(String slug) {
        return Arrays.stream(values())
                .filter(choice -> choice.slug().equals(slug))
                .findFirst()
                .orElse(LEAVE_OUT);
    }
}
