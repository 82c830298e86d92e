package org.plenary.signons.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.plenary.organisations.Actor;
import org.plenary.signons.Letter;

/**
 * Rows that somebody chose: those that were ticked, or all that pass a filter.
 *
 * @param ticked may be null
 */
record Choice(List<UUID> ticked, boolean all, BoardFilter filter) {
    Choice {
        ticked = ticked == null ? List.of() : List.copyOf(ticked);
    }

    List<UUID> ids(
            SignatureInvitations invitations, Letter letter, Actor coordinator, Instant now) {
        if (!all) {
            return ticked;
        }
        LocalDate today = Boards.today(letter, now);
        return invitations.ids(
                letter,
                filter,
                new SignatureInvitations.Asking(
                        coordinator.person(), today, invitations.census(letter, today).secret()));
    }
}
