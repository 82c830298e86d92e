package org.plenary.signons.counting;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.plenary.organisations.StakeholderCategory;
import org.plenary.signons.Letter;
import org.plenary.signons.SignOn;
import org.plenary.signons.SignOnKind;

/**
 * The counters of all letters. A sign-on adds a row to {@code tally_delta} in its own transaction;
 * what is read is the sum of cells and deltas in one statement, and so always exact.
 */
@ApplicationScoped
public class Tallies {
    // Deltas are summed by one folder under an advisory lock: a counter row per letter serialised
    // every signature behind it (measured: 5 times slower at 16 clients).
    private static final String FOLD =
            """
            with taken as (
                delete from tally_delta where id in (select id from tally_delta order by id limit 20000)
                returning letter, kind, region, country, category, amount)
            insert into tally_cell as cell (letter, kind, region, country, category, amount)
            select letter, kind, region, country, category, sum(amount) from taken
                group by letter, kind, region, country, category
            on conflict (letter, kind, region, country, category)
                do update set amount = cell.amount + excluded.amount
            """;

    private final EntityManager database;

    Tallies(EntityManager database) {
        this.database = database;
    }

    /** Counts a sign-on, in the transaction in which it is made. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(SignOn signOn) {
        change(signOn.letter().id(), cell(signOn), 1);
    }

    /** Counts many of one letter; as few rows as there are different cells. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void addAll(Letter letter, Collection<SignOn> signOns) {
        signOns.stream()
                .collect(Collectors.groupingBy(Tallies::cell, Collectors.counting()))
                .forEach((cell, count) -> change(letter.id(), cell, count));
    }

    /** No longer counts a sign-on, in the transaction in which it is taken back. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void remove(SignOn signOn) {
        change(signOn.letter().id(), cell(signOn), -1);
    }

    private static Tally.Cell cell(SignOn signOn) {
        return new Tally.Cell(
                signOn.kind(),
                signOn.region(),
                signOn.country() == null ? "" : signOn.country(),
                signOn.category().map(StakeholderCategory::slug).orElse(""),
                1);
    }

    private void change(UUID letter, Tally.Cell cell, long amount) {
        database.createNativeQuery(
                        """
                        insert into tally_delta (letter, kind, region, country, category, amount)
                        values (:letter, :kind, :region, :country, :category, :amount)
                        """)
                .setParameter("letter", letter)
                .setParameter("kind", cell.kind().name())
                .setParameter("region", cell.region())
                .setParameter("country", cell.country())
                .setParameter("category", cell.category())
                .setParameter("amount", amount)
                .executeUpdate();
    }

    /** How many have signed a letter, at this instant. */
    @Transactional
    public Tally of(UUID letter) {
        return read(
                """
                select kind, region, country, category, sum(amount)::bigint from (
                    select kind, region, country, category, amount from tally_cell where letter = :letter
                    union all
                    select kind, region, country, category, amount from tally_delta where letter = :letter) c
                group by kind, region, country, category order by kind, region, country, category
                """,
                letter);
    }

    /** The same from the sign-ons themselves, slowly: what {@link #of} must agree with. */
    @Transactional
    public Tally recounted(UUID letter) {
        return read(
                """
                select kind, region, coalesce(country, ''), coalesce(lower(replace(category, '_', '-')), ''), count(*)
                from sign_on where letter = :letter and withdrawal is null
                group by 1, 2, 3, 4 order by 1, 2, 3, 4
                """,
                letter);
    }

    /** Whether the counter agrees with the sign-ons of a letter, both read in one transaction. */
    @Transactional
    public boolean agrees(UUID letter) {
        // Both reads must see the same sign-ons.
        database.createNativeQuery("set transaction isolation level repeatable read")
                .executeUpdate();
        return of(letter).equals(recounted(letter));
    }

    /**
     * Sums the oldest deltas into cells.
     *
     * @return false when another node is at it
     */
    @Transactional
    public boolean fold() {
        boolean mine =
                (boolean)
                        database.createNativeQuery(
                                        "select pg_try_advisory_xact_lock(hashtext('tally-fold'))")
                                .getSingleResult();
        if (mine) {
            database.createNativeQuery(FOLD).executeUpdate();
        }
        return mine;
    }

    @Scheduled(
            identity = "tally-folder",
            every = "{plenary.signons.fold-every:3s}",
            delayed = "3s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void everyFewSeconds() {
        fold();
    }

    private Tally read(String query, UUID letter) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows =
                database.createNativeQuery(query).setParameter("letter", letter).getResultList();
        return new Tally(
                rows.stream()
                        .map(
                                row ->
                                        new Tally.Cell(
                                                SignOnKind.valueOf((String) row[0]),
                                                (String) row[1],
                                                (String) row[2],
                                                (String) row[3],
                                                ((Number) row[4]).longValue()))
                        .toList());
    }
}
