package org.plenary.consultations.questions;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Where somebody stands on a proposition or a paragraph. */
public enum Stance {
    AGREE,
    /** With a change, or in part. */
    PARTLY,
    DISAGREE,
    /** Has no opinion, or does not want to say. */
    PASS;

    /** What can be said about a paragraph; saying nothing passes. */
    static final List<Stance> ON_PARAGRAPHS = List.of(AGREE, PARTLY, DISAGREE);

    /** The name in JSON, forms and message keys. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The stance of this name, if it is one. */
    public static Optional<Stance> of(String slug) {
        return Arrays.stream(values()).filter(stance -> stance.slug().equals(slug)).findFirst();
    }
}
