package org.plenary.signons.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.plenary.shared.web.Option;

/**
 * One organisation that is asked to sign, for coordinators.
 *
 * @param email empty if none is known
 * @param reason why they declined; empty if nobody said
 * @param today the first day that can be promised, {@code last} the last
 * @param mails when mails went to them, the newest first
 */
record InvitationPage(
        String letterHref,
        String title,
        BoardLine line,
        String email,
        String language,
        String reason,
        List<Option> languages,
        List<Option> colleagues,
        LocalDate today,
        LocalDate last,
        AnswerForm form,
        List<Note> notes,
        List<Instant> mails) {
    /** What a colleague wrote down. */
    record Note(String by, String words, Instant at) {}

    public boolean signed() {
        return line.state() == InvitationState.SIGNED;
    }
}
