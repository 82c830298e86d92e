package org.plenary.signons.overview;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.plenary.organisations.Actor;
import org.plenary.signons.Letter;
import org.plenary.signons.NeedsYou;
import org.plenary.signons.SignOnState;
import org.plenary.signons.campaign.Boards;
import org.plenary.signons.campaign.Census;
import org.plenary.signons.campaign.SignatureInvitations;
import org.plenary.signons.campaign.Which;
import org.plenary.signons.counting.Tallies;
import org.plenary.signons.counting.Tally;

/** What of a letter itself waits for a coordinator: its end, its text, signatures on their way. */
@ApplicationScoped
class LetterNeeds implements NeedsYou {
    private static final Duration NEAR = Duration.ofDays(3);

    private final Tallies tallies;
    private final SignatureInvitations invitations;

    LetterNeeds(Tallies tallies, SignatureInvitations invitations) {
        this.tallies = tallies;
        this.invitations = invitations;
    }

    @Override
    public List<Need> of(Letter letter, Actor coordinator, Instant now) {
        List<Need> needs = new ArrayList<>();
        Instant end = letter.deadline().at();
        if (letter.isOpen(now) && end.isBefore(now.plus(NEAR))) {
            Census census = invitations.census(letter, Boards.today(letter, now));
            needs.add(
                    new Need(
                            letter.href() + "/invitations#chase",
                            "campaign.needs.deadline",
                            List.of(Duration.between(now, end).toDays()),
                            "campaign.needs.deadline.text",
                            List.of(census.counts(coordinator.person()).get(Which.WAITING)),
                            "timer"));
        }
        if (letter.statement().latestVersion() > letter.version()) {
            needs.add(
                    new Need(
                            letter.href() + "/changes",
                            "campaign.needs.text",
                            List.of(),
                            "campaign.needs.text.text",
                            List.of(letter.version(), letter.statement().latestVersion()),
                            "file-diff"));
        }
        Tally tally = tallies.of(letter.id());
        waiting(
                needs,
                letter,
                "/review",
                "review",
                "clipboard-check",
                tally.in(SignOnState.IN_REVIEW));
        waiting(
                needs,
                letter,
                "/sign-ons",
                "approval",
                "user-check",
                tally.in(SignOnState.AWAITING_APPROVAL));
        waiting(
                needs,
                letter,
                "/sign-ons",
                "renewal",
                "refresh-cw",
                tally.in(SignOnState.RENEWAL_DUE));
        return needs;
    }

    private static void waiting(
            List<Need> needs, Letter letter, String path, String what, String icon, long count) {
        if (count > 0) {
            String key = "campaign.needs." + what;
            needs.add(
                    new Need(
                            letter.href() + path,
                            key,
                            List.of(count),
                            key + ".text",
                            List.of(),
                            icon));
        }
    }
}
