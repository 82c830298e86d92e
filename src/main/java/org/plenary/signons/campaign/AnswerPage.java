package org.plenary.signons.campaign;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What somebody finds behind the personal link in their mail.
 *
 * @param readable whether anybody may read the letter's own page
 * @param token the link's secret, for the forms
 * @param state what they answered before; {@code due} the day they named, or null
 * @param stopped whether they were just taken off the list of addresses
 */
record AnswerPage(
        String letterHref,
        String title,
        String addressees,
        String introduction,
        String language,
        String dir,
        boolean readable,
        boolean open,
        Instant closesAt,
        String zone,
        String organisation,
        String coalition,
        String token,
        InvitationState state,
        LocalDate due,
        LocalDate today,
        LocalDate last,
        AnswerForm form,
        boolean stopped) {
    public boolean signed() {
        return state == InvitationState.SIGNED;
    }

    public boolean answered() {
        return state == InvitationState.PROMISED
                || state == InvitationState.BOARD
                || state == InvitationState.DECLINED
                || state == InvitationState.SIGNED;
    }

    /** Says what was answered, with the day as argument. */
    public String answeredKey() {
        return "campaign.answer.is." + state.slug();
    }
}
