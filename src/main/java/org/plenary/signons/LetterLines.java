package org.plenary.signons;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.plenary.organisations.Actor;
import org.plenary.shared.i18n.Languages;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.signons.counting.Tallies;

/** The list of letters, as far as somebody may read them. */
@ApplicationScoped
class LetterLines {
    static final int PAGE = 20;

    record Page(List<LetterLine> lines, boolean more) {}

    private final Letters letters;
    private final Tallies tallies;
    private final DatabaseClock clock;

    LetterLines(Letters letters, Tallies tallies, DatabaseClock clock) {
        this.letters = letters;
        this.tallies = tallies;
        this.clock = clock;
    }

    /** A page of the list, counted from 1. */
    @Transactional
    Page readableBy(Actor actor, int page) {
        Instant now = clock.now();
        List<Letter> found = letters.readableBy(actor, now, (page - 1) * PAGE, PAGE + 1);
        return new Page(
                found.stream().limit(PAGE).map(letter -> line(letter, now)).toList(),
                found.size() > PAGE);
    }

    @Transactional
    boolean isCoordinatedBy(Actor actor, UUID letter) {
        return letters.coordinatedBy(actor, letter).isPresent();
    }

    private LetterLine line(Letter letter, Instant now) {
        long total = tallies.of(letter.id()).total();
        int goal = letter.goal().orElse(0);
        return new LetterLine(
                letter.id(),
                letter.href(),
                letter.title(),
                letter.addressees(),
                letter.language(),
                Languages.direction(Locale.forLanguageTag(letter.language())),
                letter.deadline().at(),
                letter.deadline().zone().getId(),
                letter.isOpen(now),
                total,
                goal,
                goal == 0 ? 0 : Math.min(100, Math.round(total * 1000.0 / goal) / 10.0));
    }
}
