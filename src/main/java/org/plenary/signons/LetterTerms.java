package org.plenary.signons;

import org.plenary.shared.time.Deadline;

/**
 * What a coordinator decides when opening a letter.
 *
 * @param goal how many sign-ons are hoped for, null if nobody said
 * @param individuals whether people may sign in their own name too
 */
public record LetterTerms(
        String title,
        String addressees,
        String introduction,
        Deadline deadline,
        Integer goal,
        boolean individuals) {}
