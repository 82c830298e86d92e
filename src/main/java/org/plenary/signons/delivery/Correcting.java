package org.plenary.signons.delivery;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.plenary.shared.audit.Journal;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.signons.LetterText;
import org.plenary.signons.LetterTextChanged;
import org.plenary.signons.SignOn;
import org.plenary.signons.SignOnMoved;
import org.plenary.signons.SignOnState;
import org.plenary.signons.SignOnWithdrawn;

/**
 * Notices what is no longer as it was delivered, at once; names that stand again, within a minute.
 */
@ApplicationScoped
public class Correcting {
    private final Deliveries deliveries;
    private final Corrections corrections;
    private final DeliveryLock lock;
    private final Journal journal;
    private final EntityManager database;
    private final DatabaseClock clock;

    Correcting(
            Deliveries deliveries,
            Corrections corrections,
            DeliveryLock lock,
            Journal journal,
            EntityManager database,
            DatabaseClock clock) {
        this.deliveries = deliveries;
        this.corrections = corrections;
        this.lock = lock;
        this.journal = journal;
        this.database = database;
        this.clock = clock;
    }

    void textChanged(@Observes LetterTextChanged changed) {
        lock.shared(changed.subject());
        newTexts(changed.subject());
    }

    void withdrawn(@Observes SignOnWithdrawn withdrawn) {
        ended(withdrawn.subject(), withdrawn.signOn(), Cause.WITHDRAWN);
    }

    void moved(@Observes SignOnMoved moved) {
        cause(moved.after()).ifPresent(cause -> ended(moved.subject(), moved.signOn(), cause));
    }

    // A signatory who is asked to sign another text has still signed the one that was delivered.
    private static Optional<Cause> cause(SignOnState state) {
        return switch (state) {
            case WITHDRAWN -> Optional.of(Cause.WITHDRAWN);
            case INVALIDATED, REJECTED -> Optional.of(Cause.INVALIDATED);
            case SUPERSEDED -> Optional.of(Cause.LISTED_TWICE);
            default -> Optional.empty();
        };
    }

    private void ended(UUID letter, UUID signOn, Cause cause) {
        // A delivery that is being recorded is seen here, or will see this.
        lock.shared(letter);
        rows(
                        """
                        select d.id, l.sign_on, l.number, '' from delivery d
                        join snapshot_line l on l.snapshot = d.snapshot
                        where l.sign_on = :id and d.letter = :letter
                        """,
                        signOn,
                        letter)
                .forEach(row -> correct(row, cause));
    }

    /** Notices what ended, and which text came, between a snapshot and its delivery. */
    @Transactional(Transactional.TxType.MANDATORY)
    void endedBefore(Delivery delivery) {
        rows(
                        """
                        select d.id, l.sign_on, l.number, s.state from delivery d
                        join snapshot_line l on l.snapshot = d.snapshot join sign_on s on s.id = l.sign_on
                        where d.id = :id and d.letter = :letter
                            and s.state in ('WITHDRAWN', 'INVALIDATED', 'REJECTED', 'SUPERSEDED') order by l.number
                        """,
                        delivery.id(),
                        delivery.letter().id())
                .forEach(
                        row ->
                                correct(
                                        row,
                                        cause(SignOnState.valueOf((String) row[3])).orElseThrow()));
        newTexts(delivery.letter().id());
    }

    private void correct(Object[] row, Cause cause) {
        Delivery delivery = deliveries.findById((UUID) row[0]);
        SignOn signOn = database.getReference(SignOn.class, row[1]);
        boolean known =
                corrections
                        .find("delivery = ?1 and signOn = ?2 order by id desc", delivery, signOn)
                        .firstResultOptional()
                        .filter(last -> last.cause() != Cause.RESTORED)
                        .isPresent();
        if (known != (cause == Cause.RESTORED)) {
            return;
        }
        record(Correction.of(delivery, cause, signOn, ((Number) row[2]).intValue(), clock.now()));
    }

    private void record(Correction correction) {
        corrections.persist(correction);
        journal.record(correction.due());
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String query, UUID id, UUID letter) {
        return database.createNativeQuery(query)
                .setParameter("id", id)
                .setParameter("letter", letter)
                .getResultList();
    }

    @Scheduled(
            identity = "delivery-corrections",
            every = "{plenary.delivery.corrections-every:60s}",
            delayed = "20s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void everyMinute() {
        catchUp();
    }

    /** Notices names that stand again, and texts that were not noticed when they came. */
    @Transactional
    public void catchUp() {
        boolean mine =
                (boolean)
                        database.createNativeQuery(
                                        "select pg_try_advisory_xact_lock(hashtext('delivery-corrections'))")
                                .getSingleResult();
        if (!mine) {
            return;
        }
        newTexts(null);
        all("""
                        select c.delivery, c.sign_on, c.number from correction c join sign_on s on s.id = c.sign_on
                        where s.state = 'EFFECTIVE' and c.cause <> 'RESTORED' and not exists (select 1 from correction n
                            where n.delivery = c.delivery and n.sign_on = c.sign_on and n.id > c.id)
                        order by c.id limit 500
                        """)
                .forEach(row -> correct(row, Cause.RESTORED));
    }

    /**
     * Notices texts that were bound after a snapshot that was delivered.
     *
     * @param letter null for every letter
     */
    private void newTexts(UUID letter) {
        Instant now = clock.now();
        @SuppressWarnings("unchecked")
        List<Object[]> found =
                database.createNativeQuery(
                                """
                                select d.id, t.id from delivery d join snapshot s on s.id = d.snapshot
                                join letter_text t on t.letter = d.letter and t.at > s.at
                                where (:letter = '' or d.letter = cast(nullif(:letter, '') as uuid)) and not exists
                                    (select 1 from correction c where c.delivery = d.id and c.text = t.id)
                                order by t.at, d.id limit 500
                                """)
                        .setParameter("letter", letter == null ? "" : letter.toString())
                        .getResultList();
        for (Object[] row : found) {
            record(
                    Correction.of(
                            deliveries.findById((UUID) row[0]),
                            database.find(LetterText.class, row[1]),
                            now));
        }
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> all(String query) {
        return database.createNativeQuery(query).getResultList();
    }
}
