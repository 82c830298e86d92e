package org.plenary.consultations.commonground;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Every proposition. */
@ApplicationScoped
class Propositions implements PanacheRepositoryBase<Proposition, UUID> {
    /** What a round asks, in the order in which it was written. */
    List<Proposition> asked(Round round) {
        return list("round = ?1 and state = ?2 order by id", round, PropositionState.ASKED);
    }

    /** What was proposed and waits to be let in. */
    List<Proposition> waiting(Round round) {
        return list("round = ?1 and state = ?2 order by id", round, PropositionState.PROPOSED);
    }

    Optional<Proposition> in(Round round, UUID id) {
        return find("id = ?1 and round = ?2", id, round).firstResultOptional();
    }

    /** What an organisation has proposed in a round, whatever became of it. */
    List<Proposition> of(Round round, UUID organisation) {
        return list("round = ?1 and proposedBy = ?2 order by id", round, organisation);
    }

    /** How many propositions an organisation has proposed in a round, whatever became of them. */
    long proposedBy(Round round, UUID organisation) {
        return count("round = ?1 and proposedBy = ?2", round, organisation);
    }
}
