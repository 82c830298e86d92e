package org.plenary.consultations.commonground;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.plenary.consultations.Consultations;
import org.plenary.organisations.Actor;
import org.plenary.shared.time.DatabaseClock;

/**
 * What may be told of a round. What a round that is over has found does not change, so it is
 * reckoned once and remembered.
 */
@ApplicationScoped
class Reckoning {
    private static final int REMEMBERED = 100;

    private final Consultations consultations;
    private final Propositions propositions;
    private final Respondents respondents;
    private final DatabaseClock clock;
    private final int least;
    private final Map<UUID, Results> known =
            Collections.synchronizedMap(
                    new LinkedHashMap<>() {
                        @Override
                        protected boolean removeEldestEntry(Map.Entry<UUID, Results> eldest) {
                            return size() > REMEMBERED;
                        }
                    });

    Reckoning(
            Consultations consultations,
            Propositions propositions,
            Respondents respondents,
            DatabaseClock clock,
            @ConfigProperty(name = "plenary.common-ground.smallest-group", defaultValue = "3")
                    int least) {
        this.consultations = consultations;
        this.propositions = propositions;
        this.respondents = respondents;
        this.clock = clock;
        this.least = Math.max(2, least);
    }

    int least() {
        return least;
    }

    /** What was found, for everybody who may read a round that is over. */
    Optional<Results> of(Round round) {
        return round.isOver(clock.now())
                ? Optional.of(known.computeIfAbsent(round.id(), id -> reckoned(round)))
                : Optional.empty();
    }

    private Results reckoned(Round round) {
        List<Proposition> asked = propositions.asked(round);
        return Analysis.of(respondents.sheets(round, asked), asked.size(), least);
    }

    /** The sums while a round runs, by proposition, for those who may see them. */
    Optional<Map<UUID, Tally>> meanwhile(Round round, Actor actor) {
        boolean told =
                round.isOpen(clock.now())
                        && round.terms().disclosure() == Disclosure.CONVENORS_MEANWHILE
                        && consultations.isConvenedBy(actor, round.consultation());
        return told
                ? Optional.of(
                        respondents.toldMeanwhile(round).entrySet().stream()
                                .filter(e -> e.getValue().answered() >= least)
                                .collect(
                                        java.util.stream.Collectors.toMap(
                                                Map.Entry::getKey, Map.Entry::getValue)))
                : Optional.empty();
    }

    /**
     * Who stood where, by proposition, of a round by name that is over; of other rounds nothing.
     */
    Map<UUID, Map<Stand, List<String>>> names(Round round) {
        if (round.terms().naming() != Naming.BY_NAME || !round.isOver(clock.now())) {
            return Map.of();
        }
        return respondents.named(round);
    }
}
