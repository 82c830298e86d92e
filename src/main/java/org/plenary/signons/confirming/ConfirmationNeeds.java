package org.plenary.signons.confirming;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.plenary.organisations.Actor;
import org.plenary.signons.Letter;
import org.plenary.signons.NeedsYou;

/** Tells coordinators of those who have not confirmed for days: perhaps they can be reached. */
@ApplicationScoped
class ConfirmationNeeds implements NeedsYou {
    private static final Duration LONG = Duration.ofDays(2);

    private final Submissions submissions;

    ConfirmationNeeds(Submissions submissions) {
        this.submissions = submissions;
    }

    @Override
    public List<Need> of(Letter letter, Actor coordinator, Instant now) {
        long count = submissions.unconfirmedSince(letter, now.minus(LONG));
        return count == 0 || !letter.mayBeConfirmed(now)
                ? List.of()
                : List.of(
                        new Need(
                                letter.href() + "/review",
                                "confirming.needs.unconfirmed",
                                List.of(count),
                                "confirming.needs.unconfirmed.text",
                                List.of(),
                                "mail"));
    }
}
