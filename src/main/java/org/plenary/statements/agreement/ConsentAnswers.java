package org.plenary.statements.agreement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Every answer ever given in a consent round. */
@ApplicationScoped
class ConsentAnswers implements PanacheRepositoryBase<ConsentAnswer, UUID> {
    private static final String STANDS =
            """
            item.round = ?1 and turn = (select max(later.turn) from ConsentAnswer later
                where later.item = item and later.organisation = organisation)
            """;

    /** The answers of a round that stand: of each organisation on each item the last one. */
    List<ConsentAnswer> standing(ConsentRound round) {
        return list(STANDS, round);
    }

    /** Those of one organisation. */
    List<ConsentAnswer> standing(ConsentRound round, UUID organisation) {
        return list(STANDS + " and organisation = ?2", round, organisation);
    }
}
