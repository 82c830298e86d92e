package org.plenary.signons.campaign;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/**
 * An answer as it was typed.
 *
 * @param answer promised, board or declined
 * @param on a day such as 2026-11-25
 */
record AnswerForm(String answer, String on, String reason) {
    static final AnswerForm EMPTY = new AnswerForm("", "", "");

    /** What it says; nothing where it cannot be read. */
    Answering.Said said() {
        return new Answering.Said(
                InvitationState.of(answer == null ? "" : answer).orElse(null), day(on), reason);
    }

    static LocalDate day(String typed) {
        try {
            return typed == null || typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }
}
