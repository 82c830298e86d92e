package org.plenary.consultations.commonground;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who sees results while a round runs. When it is over, all its readers do. */
public enum Disclosure {
    /** Those who look after it, and only sums. */
    CONVENORS_MEANWHILE,
    /** Nobody. */
    AT_THE_END;

    /** The name in JSON, forms and message keys. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one of this name, if there is one. */
    public static Optional<Disclosure> of(String slug) {
        return Arrays.stream(values()).filter(d -> d.slug().equals(slug)).findFirst();
    }
}
