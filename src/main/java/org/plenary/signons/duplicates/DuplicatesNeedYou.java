package org.plenary.signons.duplicates;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.plenary.organisations.Actor;
import org.plenary.signons.Letter;
import org.plenary.signons.NeedsYou;

/** Tells coordinators how many likely duplicates wait for their word. */
@ApplicationScoped
class DuplicatesNeedYou implements NeedsYou {
    private final Duplicates duplicates;

    DuplicatesNeedYou(Duplicates duplicates) {
        this.duplicates = duplicates;
    }

    @Override
    public List<Need> of(Letter letter, Actor coordinator, Instant now) {
        long open = duplicates.open(letter);
        return open == 0
                ? List.of()
                : List.of(
                        new Need(
                                letter.href() + "/duplicates",
                                "duplicates.needs",
                                List.of(open),
                                "duplicates.needs.text",
                                List.of(),
                                "merge"));
    }
}
