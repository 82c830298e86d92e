package org.plenary.consultations;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the Global Compact for Safe, Orderly and Regular Migration (A/RES/73/195) is about: its 23
 * objectives and its ten cross-cutting and interdependent guiding principles, by their numbers and
 * short names of our own.
 */
public final class Vocabulary {
    private static final List<Term> OBJECTIVES = terms("gcm-", "compact.objective.", 23);
    private static final List<Term> PRINCIPLES = terms("gcm-p", "compact.principle.", 10);

    private Vocabulary() {}

    /**
     * A term.
     *
     * @param code {@code gcm-6} for an objective, {@code gcm-p6} for a principle
     */
    public record Term(String code, int number, String messageKey) {}

    public static List<Term> objectives() {
        return OBJECTIVES;
    }

    public static List<Term> principles() {
        return PRINCIPLES;
    }

    /** The term of this code, if there is one. */
    public static Optional<Term> of(String code) {
        return Stream.concat(OBJECTIVES.stream(), PRINCIPLES.stream())
                .filter(term -> term.code().equals(code))
                .findFirst();
    }

    private static List<Term> terms(String code, String key, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> new Term(code + number, number, key + number))
                .toList();
    }
}
