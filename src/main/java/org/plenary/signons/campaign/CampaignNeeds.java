package org.plenary.signons.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.plenary.organisations.Actor;
import org.plenary.signons.Letter;
import org.plenary.signons.NeedsYou;

/** What of the asking waits for a coordinator. */
@ApplicationScoped
class CampaignNeeds implements NeedsYou {
    private final SignatureInvitations invitations;

    CampaignNeeds(SignatureInvitations invitations) {
        this.invitations = invitations;
    }

    @Override
    public List<Need> of(Letter letter, Actor coordinator, Instant now) {
        if (!letter.isOpen(now)) {
            return List.of();
        }
        Census census = invitations.census(letter, Boards.today(letter, now));
        Map<Which, Long> counts = census.counts(coordinator.person());
        List<Need> needs = new ArrayList<>();
        need(needs, letter, counts, Which.OVERDUE, "clock", List.of());
        need(needs, letter, counts, Which.BOARD, "hourglass", List.of(census.boardsThisWeek()));
        need(needs, letter, counts, Which.BOUNCED, "mail", List.of());
        need(needs, letter, counts, Which.UNWRITTEN, "send", List.of());
        return needs;
    }

    private static void need(
            List<Need> needs,
            Letter letter,
            Map<Which, Long> counts,
            Which which,
            String icon,
            List<Object> detail) {
        long count = counts.get(which);
        if (count > 0) {
            String key = "campaign.needs." + which.slug();
            needs.add(
                    new Need(
                            letter.href()
                                    + "/invitations"
                                    + new BoardFilter(which, "").query()
                                    + "#chase",
                            key,
                            List.of(count),
                            key + ".text",
                            detail,
                            icon));
        }
    }
}
