package org.plenary.signons.overview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.plenary.shared.geo.Geo;
import org.plenary.signons.Letter;
import org.plenary.signons.counting.Tallies;
import org.plenary.signons.counting.Tally;

/** Reads a letter's figures from its counters. */
@ApplicationScoped
class Counting {
    private static final int WEEK = 7;

    // Counters know days and countries, not both at once. A country's first names in the order of
    // an index tell whether it was there before; that many and no more are looked at.
    private static final String NEW_COUNTRIES =
            """
            select count(*) from unnest(cast(:countries as text[]), cast(:regions as text[])) c (country, region)
            where not exists (select 1 from (select s.moved_at from sign_on s
                where s.letter = :letter and s.state = 'EFFECTIVE' and s.visibility = 'EVERYBODY'
                    and s.region = c.region and s.country = c.country
                order by s.name_key limit 200) first where first.moved_at < :before)
            """;

    private final Tallies tallies;
    private final EntityManager database;

    Counting(Tallies tallies, EntityManager database) {
        this.tallies = tallies;
        this.database = database;
    }

    /** The day that counters mean. */
    static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Figures of(Letter letter, Instant now) {
        Tally tally = tallies.of(letter.id());
        Map<LocalDate, Long> byDay = new TreeMap<>();
        tally.byDay().forEach((day, count) -> byDay.put(LocalDate.parse(day), count));
        Map<String, Long> byCountry = new LinkedHashMap<>(tally.byCountry());
        byCountry.remove("");
        return new Figures(tally.total(), byDay, byCountry, newCountries(letter, byCountry, now));
    }

    // In a letter's first week every country is new, which says nothing.
    private long newCountries(Letter letter, Map<String, Long> byCountry, Instant now) {
        Instant before = now.truncatedTo(ChronoUnit.DAYS).minus(WEEK - 1L, ChronoUnit.DAYS);
        if (byCountry.isEmpty() || letter.openedAt().isAfter(before)) {
            return 0;
        }
        List<String> countries = List.copyOf(byCountry.keySet());
        return ((Number)
                        database.createNativeQuery(NEW_COUNTRIES)
                                .setParameter("countries", array(countries))
                                .setParameter(
                                        "regions",
                                        array(
                                                countries.stream()
                                                        .map(c -> Geo.regionOf(c).orElse(Geo.WORLD))
                                                        .toList()))
                                .setParameter("letter", letter.id())
                                .setParameter("before", before)
                                .getSingleResult())
                .longValue();
    }

    private static String array(List<String> codes) {
        return "{" + String.join(",", codes) + "}";
    }
}
