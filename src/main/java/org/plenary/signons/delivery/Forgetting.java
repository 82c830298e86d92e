package org.plenary.signons.delivery;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.signons.Audience;
import org.plenary.signons.SignOnErased;
import org.plenary.signons.SignOnRewritten;

/**
 * Removes files with a name in them that the file's audience may no longer see: the signatory had
 * it erased, or shows it to fewer. The next who asks gets a new edition without it.
 */
@ApplicationScoped
class Forgetting {
    private final Snapshots snapshots;
    private final SnapshotFiles files;
    private final DeliveryLock lock;
    private final EntityManager database;
    private final DatabaseClock clock;

    Forgetting(
            Snapshots snapshots,
            SnapshotFiles files,
            DeliveryLock lock,
            EntityManager database,
            DatabaseClock clock) {
        this.snapshots = snapshots;
        this.files = files;
        this.lock = lock;
        this.database = database;
        this.clock = clock;
    }

    void erased(@Observes SignOnErased erased) {
        forgetAllWith(erased.subject(), erased.signOn());
    }

    void rewritten(@Observes SignOnRewritten rewritten) {
        if (!rewritten.after().isAsOpenAs(rewritten.before())) {
            forgetAllWith(rewritten.subject(), rewritten.signOn());
        }
    }

    private void forgetAllWith(UUID letter, UUID signOn) {
        lock.exclusive(letter);
        @SuppressWarnings("unchecked")
        List<UUID> with =
                database.createNativeQuery(
                                "select snapshot from snapshot_line where sign_on = :signOn")
                        .setParameter("signOn", signOn)
                        .getResultList();
        with.forEach(snapshot -> check(snapshots.findById(snapshot), signOn));
    }

    /**
     * Looks once more after a snapshot was taken, in case that a name was removed meanwhile; in a
     * transaction of its own.
     */
    void checkSnapshot(UUID id) {
        QuarkusTransaction.requiringNew()
                .run(
                        () -> {
                            Snapshot snapshot = snapshots.findById(id);
                            lock.exclusive(snapshot.letter().id());
                            check(snapshot, null);
                        });
    }

    private void check(Snapshot snapshot, UUID signOn) {
        for (Audience audience : List.of(Audience.PUBLIC, Audience.RECIPIENT)) {
            List<String> shown = audience.sees().stream().map(Enum::name).toList();
            boolean hidden =
                    (boolean)
                            database.createNativeQuery(
                                            """
                                            select exists (select 1 from snapshot_line l join sign_on s on s.id = l.sign_on
                                                where l.snapshot = :snapshot and l.visibility in :shown
                                                and (s.erased_at is not null or s.visibility not in :shown)
                                                and (cast(:signOn as uuid) is null or s.id = cast(:signOn as uuid)))
                                            """)
                                    .setParameter("snapshot", snapshot.id())
                                    .setParameter("shown", shown)
                                    .setParameter("signOn", signOn)
                                    .getSingleResult();
            if (hidden) {
                forget(snapshot, audience, signOn == null);
            }
        }
    }

    private void forget(Snapshot snapshot, Audience audience, boolean onlyFirst) {
        Instant now = clock.now();
        files.kept(snapshot).stream()
                .filter(file -> file.audience() == audience)
                // Later editions were made without names that had been removed by then.
                .filter(file -> !onlyFirst || file.edition() == 1)
                .forEach(file -> files.forget(file, now));
    }
}
