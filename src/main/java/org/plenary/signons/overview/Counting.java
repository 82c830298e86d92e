package org.plenary.signons.overview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.plenary.signons.Letter;
import org.plenary.signons.counting.Tallies;
import org.plenary.signons.counting.Tally;

/** Reads a letter's figures from its counters. */
@ApplicationScoped
class Counting {
    private final Tallies tallies;
    private final EntityManager database;

    Counting(Tallies tallies, EntityManager database) {
        this.tallies = tallies;
        this.database = database;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Figures of(Letter letter, LocalDate today) {
        Tally tally = tallies.of(letter.id());
        @SuppressWarnings("unchecked")
        List<Object[]> rows =
                database.createNativeQuery(
                                """
                                select (at at time zone 'UTC')::date, count(*) from sign_on
                                where letter = :letter and withdrawal is null group by 1
                                """)
                        .setParameter("letter", letter.id())
                        .getResultList();
        Map<LocalDate, Long> byDay = new TreeMap<>();
        rows.forEach(row -> byDay.put(day(row[0]), ((Number) row[1]).longValue()));
        Map<String, Long> byCountry = new LinkedHashMap<>(tally.byCountry());
        byCountry.remove("");
        return new Figures(tally.total(), byDay, byCountry, 0);
    }

    private static LocalDate day(Object value) {
        return value instanceof java.sql.Date date ? date.toLocalDate() : (LocalDate) value;
    }
}
