package org.plenary.statements;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a version does to the one before it. */
public enum VersionKind {
    /** It changes what the statement says. */
    REVISION,
    /** It corrects the form (spelling, numbering, punctuation) and changes nothing of substance. */
    CORRIGENDUM;

    /** The kind's name in JSON, forms and message keys. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of this name, if there is one. */
    public static Optional<VersionKind> of(String slug) {
        return Arrays.stream(values()).filter(k -> k.slug().equals(slug)).findFirst();
    }
}
