package org.plenary.consultations.commonground;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whether others may know who answered what; decided before a round opens, and said openly. */
public enum Naming {
    /** Nobody sees single answers but those whose they are. */
    SECRET,
    /** When the round is over, everybody who reads it sees each organisation's answers. */
    BY_NAME;

    /** The name in JSON, forms and message keys. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one of this name, if there is one. */
    public static Optional<Naming> of(String slug) {
        return Arrays.stream(values()).filter(n -> n.slug().equals(slug)).findFirst();
    }
}
