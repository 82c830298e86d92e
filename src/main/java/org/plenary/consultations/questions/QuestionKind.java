package org.plenary.consultations.questions;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a question can be answered. */
public enum QuestionKind {
    /** In own words. */
    OPEN,
    /** One of several choices. */
    SINGLE,
    /** Some of several choices. */
    MULTIPLE,
    /** A grade between two ends. */
    SCALE,
    /** Choices brought into an order. */
    RANKING,
    /** How far one agrees with a proposition, and why. */
    AGREEMENT,
    /** Files, and what they show. */
    EVIDENCE,
    /** Each paragraph of a draft: agree, change, disagree. */
    PARAGRAPHS;

    /** The kind's name in JSON, forms and message keys. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of this name, if there is one. */
    public static Optional<QuestionKind> of(String slug) {
        return Arrays.stream(values()).filter(kind -> kind.slug().equals(slug)).findFirst();
    }

    /** Whether the convenor writes choices down for it. */
    public boolean offersChoices() {
        return this == SINGLE || this == MULTIPLE || this == RANKING;
    }

    /** Whether words are the answer, or belong to it. */
    public boolean takesWords() {
        return this == OPEN || this == EVIDENCE || this == AGREEMENT;
    }
}
