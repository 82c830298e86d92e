package org.plenary.signons.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.plenary.organisations.Actor;
import org.plenary.signons.Letter;
import org.plenary.signons.NeedsYou;

/** Tells coordinators of corrections that the recipients have not heard of. */
@ApplicationScoped
class CorrectionNeeds implements NeedsYou {
    private final Corrections corrections;

    CorrectionNeeds(Corrections corrections) {
        this.corrections = corrections;
    }

    @Override
    public List<Need> of(Letter letter, Actor coordinator, Instant now) {
        long untold = corrections.countUntold(letter);
        return untold == 0
                ? List.of()
                : List.of(
                        new Need(
                                letter.href() + "/deliveries",
                                "delivery.needs",
                                List.of(untold),
                                "delivery.needs.text",
                                List.of(),
                                "send"));
    }
}
