package org.plenary.statements.agreement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Every answer ever given in a consent round. */
@ApplicationScoped
class ConsentAnswers implements PanacheRepositoryBase<ConsentAnswer, UUID> {
    // Every name has its alias: one without would be taken for the subquery's own.
    private static final String STANDS =
            """
            from ConsentAnswer answer where answer.item.round = ?1 and answer.turn =
                (select max(other.turn) from ConsentAnswer other
                    where other.item = answer.item and other.organisation = answer.organisation)
            """;

    /** The answers of a round that stand: of each organisation on each item the last one. */
    List<ConsentAnswer> standing(ConsentRound round) {
        return list(STANDS, round);
    }

    /** Those of one organisation. */
    List<ConsentAnswer> standing(ConsentRound round, UUID organisation) {
        return list(STANDS + " and answer.organisation = ?2", round, organisation);
    }
}
