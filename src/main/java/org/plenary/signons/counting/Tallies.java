package org.plenary.signons.counting;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.query.NativeQuery;
import org.plenary.organisations.StakeholderCategory;
import org.plenary.signons.NameVisibility;
import org.plenary.signons.SignOn;
import org.plenary.signons.SignOnState;

/**
 * The counters of all letters. Whatever happens to a sign-on adds a row to {@code tally_delta} in
 * its own transaction; what is read is the sum of cells and deltas in one statement, and so always
 * exact.
 */
@ApplicationScoped
public class Tallies {
    private static final String FACETS =
            """
            from %s d
            cross join lateral (values (d.from_state, d.from_day, -d.amount), (d.to_state, d.to_day, d.amount))
                m (state, day, amount)
            cross join lateral tally_facets(m.state, d.region, d.country, d.category, d.language, d.version, m.day) f
            where m.state is not null
            """;

    // Deltas are summed by one folder under an advisory lock: a counter row per letter serialised
    // every signature behind it (measured: 5 times slower at 16 clients).
    private static final String FOLD =
            """
            with taken as (
                delete from tally_delta where id in (select id from tally_delta order by id limit 20000)
                returning *),
            touched as (
                insert into tally_check as seen (letter, changed_at)
                select letter, clock_timestamp() from (select distinct letter from taken) t
                on conflict (letter) do update set changed_at = excluded.changed_at)
            insert into tally_cell as cell (letter, state, visibility, kind, dimension, value, amount)
            select d.letter, m.state, d.visibility, d.kind, f.dimension, f.value, sum(m.amount)
            """
                    + FACETS.formatted("taken")
                    + """
                    group by 1, 2, 3, 4, 5, 6
                    on conflict (letter, state, visibility, kind, dimension, value)
                        do update set amount = cell.amount + excluded.amount
                    """;

    private static final String READ =
            """
            select state, visibility, kind, dimension, value, sum(amount)::bigint from (
                select state, visibility, kind, dimension, value, amount from tally_cell where letter = :letter
                union all
                select m.state, d.visibility, d.kind, f.dimension, f.value, m.amount
            """
                    + FACETS.formatted("tally_delta")
                    + """
                    and d.letter = :letter) c
                    group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5
                    """;

    private static final String RECOUNT =
            """
            select s.state, s.visibility, case when s.observer then 'OBSERVER' else s.kind end, f.dimension, f.value,
                count(*)
            from sign_on s cross join lateral tally_facets(s.state, s.region, coalesce(s.country, ''),
                coalesce(lower(replace(s.category, '_', '-')), ''), s.language, s.version,
                (s.moved_at at time zone 'UTC')::date) f
            where s.letter = :letter group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5
            """;

    private static final String REWRITE =
            "insert into tally_cell (letter, state, visibility, kind, dimension, value, amount)"
                    + " select :letter, c.* from ("
                    + RECOUNT
                    + ") c";

    private final EntityManager database;

    Tallies(EntityManager database) {
        this.database = database;
    }

    /** What sign-ons that are counted alike share. */
    private record Group(
            UUID letter,
            SignOnState state,
            NameVisibility visibility,
            CountedAs kind,
            String region,
            String country,
            String category,
            String language,
            int version,
            LocalDate day) {
        static Group of(SignOn signOn) {
            return new Group(
                    signOn.letter().id(),
                    signOn.state(),
                    signOn.visibility(),
                    CountedAs.of(signOn),
                    signOn.region(),
                    signOn.country() == null ? "" : signOn.country(),
                    signOn.category().map(StakeholderCategory::slug).orElse(""),
                    signOn.language(),
                    signOn.version(),
                    dayOf(signOn.movedAt()));
        }
    }

    /** Counts a sign-on, in the transaction in which it came in. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void entered(SignOn signOn) {
        Group group = Group.of(signOn);
        write(group, null, null, group.state(), group.day(), 1);
    }

    /** Counts many; as few rows as there are different cells. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void entered(Collection<SignOn> signOns) {
        signOns.stream()
                .map(Group::of)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .forEach(
                        (group, count) ->
                                write(group, null, null, group.state(), group.day(), count));
    }

    /** Counts a move, in its transaction: the sign-on was in another state since then. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void moved(SignOn signOn, SignOnState before, Instant since) {
        Group group = Group.of(signOn);
        write(group, before, dayOf(since), group.state(), group.day(), 1);
    }

    /**
     * Moves every effective sign-on of a letter to "renewal due" and counts that, in one statement:
     * of two, the second would see sign-ons that the first had not.
     *
     * @return how many there were
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public long askAllToRenew(UUID letter, Instant now) {
        return ((Number)
                        database.createNativeQuery(
                                        """
                                        with due as (
                                            update sign_on s set state = 'RENEWAL_DUE', moved_at = :now, reason = ''
                                            from sign_on o where o.id = s.id and s.letter = :letter
                                                and s.state = 'EFFECTIVE'
                                            returning s.*, o.moved_at as since),
                                        counted as (
                                            insert into tally_delta (letter, from_state, to_state, visibility, kind,
                                                region, country, category, language, version, from_day, to_day, amount)
                                            select letter, 'EFFECTIVE', 'RENEWAL_DUE', visibility,
                                                case when observer then 'OBSERVER' else kind end, region,
                                                coalesce(country, ''),
                                                coalesce(lower(replace(category, '_', '-')), ''), language, version,
                                                (since at time zone 'UTC')::date, (moved_at at time zone 'UTC')::date,
                                                count(*)
                                            from due group by 1, 4, 5, 6, 7, 8, 9, 10, 11, 12)
                                        select count(*) from due
                                        """)
                                .setParameter("letter", letter)
                                .setParameter("now", now)
                                .getSingleResult())
                .longValue();
    }

    /** No longer counts a sign-on as it is, because it is about to be another. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void left(SignOn signOn) {
        Group group = Group.of(signOn);
        write(group, group.state(), group.day(), null, null, 1);
    }

    private void write(
            Group group,
            SignOnState from,
            LocalDate fromDay,
            SignOnState to,
            LocalDate toDay,
            long amount) {
        database.createNativeQuery(
                        """
                        insert into tally_delta (letter, from_state, to_state, visibility, kind, region, country,
                            category, language, version, from_day, to_day, amount)
                        values (:letter, cast(:from as text), cast(:to as text), :visibility, :kind, :region, :country,
                            :category, :language, :version, cast(:fromDay as date), cast(:toDay as date), :amount)
                        """)
                // Else Hibernate writes out and forgets all it knows, which is none of this.
                .unwrap(NativeQuery.class)
                .addSynchronizedQuerySpace("tally_delta")
                .setParameter("letter", group.letter())
                .setParameter("from", from == null ? null : from.name())
                .setParameter("to", to == null ? null : to.name())
                .setParameter("visibility", group.visibility().name())
                .setParameter("kind", group.kind().name())
                .setParameter("region", group.region())
                .setParameter("country", group.country())
                .setParameter("category", group.category())
                .setParameter("language", group.language())
                .setParameter("version", group.version())
                .setParameter("fromDay", fromDay)
                .setParameter("toDay", toDay)
                .setParameter("amount", amount)
                .executeUpdate();
    }

    /** How many have signed a letter, at this instant, as coordinators may know it. */
    @Transactional
    public Tally of(UUID letter) {
        return read(READ, letter);
    }

    /** The same from the sign-ons themselves, slowly: what {@link #of} must agree with. */
    @Transactional
    public Tally recounted(UUID letter) {
        return read(RECOUNT, letter);
    }

    /** Whether the counter agrees with the sign-ons of a letter, both read in one transaction. */
    @Transactional
    public boolean agrees(UUID letter) {
        return compared(letter).agree();
    }

    /** What the counter says, and what its sign-ons say at the same instant. */
    public record Compared(Tally counted, Tally recounted) {
        public boolean agree() {
            return counted.equals(recounted);
        }
    }

    /** Reads both; the first thing that its transaction does. */
    @Transactional
    public Compared compared(UUID letter) {
        readOneInstant();
        return new Compared(of(letter), recounted(letter));
    }

    /**
     * Writes a letter's cells anew from its sign-ons; the first thing that its transaction does.
     * Whatever is signed meanwhile keeps its own deltas, and so is neither lost nor counted twice.
     *
     * @return false when the folder is at work; ask again
     */
    @Transactional
    public boolean rewrite(UUID letter) {
        readOneInstant();
        if (!holdsTheFold()) {
            return false;
        }
        for (String change :
                List.of(
                        "delete from tally_delta where letter = :letter",
                        "delete from tally_cell where letter = :letter",
                        REWRITE)) {
            database.createNativeQuery(change).setParameter("letter", letter).executeUpdate();
        }
        return true;
    }

    private void readOneInstant() {
        database.createNativeQuery("set transaction isolation level repeatable read")
                .executeUpdate();
    }

    private boolean holdsTheFold() {
        return (boolean)
                database.createNativeQuery(
                                "select pg_try_advisory_xact_lock(hashtext('tally-fold'))")
                        .getSingleResult();
    }

    /**
     * Sums the oldest deltas into cells.
     *
     * @return false when another node is at it
     */
    @Transactional
    public boolean fold() {
        boolean mine = holdsTheFold();
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
                                                SignOnState.valueOf((String) row[0]),
                                                NameVisibility.valueOf((String) row[1]),
                                                CountedAs.valueOf((String) row[2]),
                                                Dimension.valueOf((String) row[3]),
                                                (String) row[4],
                                                ((Number) row[5]).longValue()))
                        .toList());
    }

    private static LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
