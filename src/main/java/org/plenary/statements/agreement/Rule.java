package org.plenary.statements.agreement;

import java.util.List;
import java.util.Optional;
import org.plenary.shared.web.Refusal;

/**
 * Something that must hold for an act.
 *
 * @param <R> what is asked for, with all that the rules need to know
 */
@FunctionalInterface
interface Rule<R> {
    /** Why this is refused, if it is. */
    Optional<Refusal> refuses(R request);

    /** The first refusal of these rules, in the order in which a person is told. */
    static <R> Optional<Refusal> first(List<Rule<R>> rules, R request) {
        return rules.stream().flatMap(rule -> rule.refuses(request).stream()).findFirst();
    }

    /** Goes on only if all of these rules are kept. */
    static <R> void require(List<Rule<R>> rules, R request) {
        first(rules, request)
                .ifPresent(
                        refusal -> {
                            throw refusal.asException();
                        });
    }

    /** A refusal unless this holds. */
    static Optional<Refusal> unless(boolean holds, Refusal refusal) {
        return holds ? Optional.empty() : Optional.of(refusal);
    }
}
