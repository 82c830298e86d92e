package org.plenary.signons;

import java.util.Locale;
import java.util.stream.Stream;

/** What a coalition promised its signatories in case the text changes after it was opened. */
public enum TextRule {
    /** Corrections of form keep the sign-ons; changes of substance ask for new ones. */
    SUBSTANCE_RENEWS,
    /** Whatever changes, every signatory is asked to sign again. */
    EVERY_CHANGE_RENEWS,
    /** Not a letter changes. */
    NEVER_CHANGES;

    /** The rule's name in JSON, forms and message keys. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The rule of this name, or the usual one. */
    public static TextRule of(String slug) {
        return Stream.of(values())
                .filter(r -> r.slug().equals(slug))
                .findFirst()
                .orElse(SUBSTANCE_RENEWS);
    }
}
