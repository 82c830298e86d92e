package org.plenary.signons.delivery;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How a letter is handed over. */
public enum Handover {
    EMAIL,
    IN_PERSON,
    POST;

    /** Its name in forms, JSON and message keys. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one of this name, if there is one. */
    public static Optional<Handover> of(String slug) {
        return Stream.of(values()).filter(h -> h.slug().equals(slug)).findFirst();
    }
}
