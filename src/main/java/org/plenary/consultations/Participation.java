package org.plenary.consultations;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who may contribute to a consultation. */
public enum Participation {
    /** Everybody: any organisation, and people in their own name. */
    PUBLIC,
    /** The organisations of the coalition. */
    MEMBERS,
    /** The organisations that were invited. */
    INVITED,
    /** Organisations of certain stakeholder categories, in the coalition or not. */
    CATEGORIES;

    /** The name in JSON, forms and message keys. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one of this name, if there is one. */
    public static Optional<Participation> of(String slug) {
        return Arrays.stream(values()).filter(p -> p.slug().equals(slug)).findFirst();
    }
}
