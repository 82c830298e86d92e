package org.plenary.signons.reservations;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.plenary.organisations.Actor;
import org.plenary.signons.Letter;
import org.plenary.signons.NeedsYou;

/** Tells coordinators how many of these wait for them. */
@ApplicationScoped
class ReservationNeeds implements NeedsYou {
    private final Reservations reservations;

    ReservationNeeds(Reservations reservations) {
        this.reservations = reservations;
    }

    @Override
    public List<Need> of(Letter letter, Actor coordinator, Instant now) {
        long waiting = reservations.countProposed(letter);
        return waiting == 0
                ? List.of()
                : List.of(
                        new Need(
                                letter.href() + "/reservations",
                                "reservations.needs",
                                List.of(waiting),
                                "reservations.needs.text",
                                List.of(),
                                "message-square"));
    }
}
