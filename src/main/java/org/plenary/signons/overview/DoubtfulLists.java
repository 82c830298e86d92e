package org.plenary.signons.overview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.plenary.organisations.Actor;
import org.plenary.signons.Letter;
import org.plenary.signons.NeedsYou;

/** Rows of lists in doubt. */
@ApplicationScoped
class DoubtfulLists implements NeedsYou {
    private final EntityManager database;

    DoubtfulLists(EntityManager database) {
        this.database = database;
    }

    @Override
    public List<Need> of(Letter letter, Actor coordinator, Instant now) {
        List<Need> needs = new ArrayList<>();
        @SuppressWarnings("unchecked")
        List<Object[]> rows =
                database.createNativeQuery(
                                """
                                select i.id, count(*) from import_row r join sign_on_import i on i.id = r.import
                                where i.letter = :letter and r.outcome = 'DOUBTFUL' and r.settled_at is null
                                group by i.id order by i.id
                                """)
                        .setParameter("letter", letter.id())
                        .getResultList();
        for (Object[] row : rows) {
            needs.add(
                    new Need(
                            letter.href() + "/sign-ons/imports/" + row[0],
                            "campaign.needs.rows",
                            List.of(((Number) row[1]).longValue()),
                            "campaign.needs.rows.text",
                            List.of(),
                            "triangle-alert"));
        }
        return needs;
    }
}
