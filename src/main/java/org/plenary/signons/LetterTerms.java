package org.plenary.signons;

import org.plenary.shared.time.Deadline;

/**
 * What a coordinator decides when opening a letter.
 *
 * @param goal how many sign-ons are hoped for, null if nobody said
 * @param individuals whether people may sign in their own name too
 * @param conditions how it may be signed
 */
public record LetterTerms(
        String title,
        String addressees,
        String introduction,
        Deadline deadline,
        Integer goal,
        boolean individuals,
        Conditions conditions) {
    /** Under the usual conditions. */
    public LetterTerms(
            String title,
            String addressees,
            String introduction,
            Deadline deadline,
            Integer goal,
            boolean individuals) {
        this(title, addressees, introduction, deadline, goal, individuals, Conditions.usual());
    }
}
