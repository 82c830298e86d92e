package org.plenary.signons.duplicates;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.plenary.organisations.Actor;
import org.plenary.signons.Letter;
import org.plenary.signons.NeedsYou;

/** Tells coordinators how many of these wait for them. */
@ApplicationScoped
class DuplicateNeeds implements NeedsYou {
    private final Duplicates duplicates;

    DuplicateNeeds(Duplicates duplicates) {
        this.duplicates = duplicates;
    }

    @Override
    public List<Need> of(Letter letter, Actor coordinator, Instant now) {
        long waiting = duplicates.open(letter);
        return waiting == 0
                ? List.of()
                : List.of(
                        new Need(
                                letter.href() + "/duplicates",
                                "duplicates.needs",
                                List.of(waiting),
                                "duplicates.needs.text",
                                List.of(),
                                "users"));
    }
}
