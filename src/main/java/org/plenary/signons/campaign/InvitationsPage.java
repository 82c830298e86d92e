package org.plenary.signons.campaign;

import java.time.Instant;
import java.util.List;
import org.plenary.shared.web.Option;

/** The page of everybody who is asked to sign a letter. */
record InvitationsPage(
        String letterHref,
        String title,
        Board board,
        InviteForm form,
        List<Option> countries,
        List<Option> languages,
        long membersLeft,
        List<Taken> lists) {
    /** A list that was taken over. */
    record Taken(
            String href, String fileName, Instant at, int rows, int added, int there, int out) {
        static Taken of(InvitationList list) {
            return new Taken(
                    list.href(),
                    list.fileName(),
                    list.confirmedAt().orElseThrow(),
                    list.rows(),
                    list.added(),
                    list.alreadyThere(),
                    list.leftOut());
        }
    }
}
