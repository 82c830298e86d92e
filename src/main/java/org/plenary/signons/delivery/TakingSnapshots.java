package org.plenary.signons.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PessimisticLockException;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.plenary.organisations.Actor;
import org.plenary.shared.audit.Journal;
import org.plenary.shared.audit.Seals;
import org.plenary.shared.ids.Ids;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.shared.web.Refusal;
import org.plenary.signons.Audience;
import org.plenary.signons.Letter;
import org.plenary.signons.Letters;
import org.plenary.signons.proof.ConsistentView;

/** Taking snapshots while people go on signing and withdrawing. */
@ApplicationScoped
public class TakingSnapshots {
    private static final int TRIES = 5;

    private final Letters letters;
    private final Snapshots snapshots;
    private final MakingFiles files;
    private final Forgetting forgetting;
    private final ConsistentView view;
    private final Seals seals;
    private final Journal journal;
    private final DatabaseClock clock;

    TakingSnapshots(
            Letters letters,
            Snapshots snapshots,
            MakingFiles files,
            Forgetting forgetting,
            ConsistentView view,
            Seals seals,
            Journal journal,
            DatabaseClock clock) {
        this.letters = letters;
        this.snapshots = snapshots;
        this.files = files;
        this.forgetting = forgetting;
        this.view = view;
        this.seals = seals;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Writes down who stands under a letter now. Counts, lines and files are of one instant. Runs
     * in a transaction of its own.
     *
     * @param addendum only those who were in no delivery before
     * @return the snapshot's id
     * @throws NotVisibleException if the person does not look after the letter
     * @throws org.plenary.shared.web.RefusedException if there is nobody to write down (409)
     */
    @Transactional(Transactional.TxType.SUPPORTS)
    public UUID take(UUID letter, boolean addendum, Actor coordinator) {
        for (int tries = 1; ; tries++) {
            try {
                UUID taken = view.in(() -> taken(letter, addendum, coordinator));
                forgetting.checkSnapshot(taken);
                return taken;
            } catch (ConstraintViolationException | PessimisticLockException sameMoment) {
                // Another coordinator took one, and with it the number; or the letter was changed.
                if (tries == TRIES) {
                    throw sameMoment;
                }
            }
        }
    }

    private UUID taken(UUID id, boolean addendum, Actor coordinator) {
        // The first question decides what this transaction sees.
        Instant now = clock.now();
        Letter letter = letters.coordinated(coordinator, id);
        if (addendum && !snapshots.anyDelivered(letter)) {
            throw Refusal.because("delivery.refused.nothing-delivered").asException();
        }
        Snapshots.Drawn drawn = snapshots.draw(letter, addendum);
        if (drawn.counts().total() + drawn.counts().observers() == 0) {
            throw Refusal.because(
                            addendum ? "delivery.refused.nobody-new" : "delivery.refused.nobody")
                    .asException();
        }
        Snapshot snapshot =
                new Snapshot(
                        Ids.next(),
                        letter,
                        snapshots.nextOrdinal(letter),
                        addendum,
                        drawn.counts(),
                        drawn.countries(),
                        seals.head(),
                        coordinator.by(),
                        now);
        snapshots.persistAndFlush(snapshot);
        snapshots.writeLines(snapshot);
        SnapshotFile forAll = files.write(snapshot, Audience.PUBLIC, FileFormat.MANIFEST);
        files.write(snapshot, Audience.PUBLIC, FileFormat.CSV);
        SnapshotFile forRecipients = files.write(snapshot, Audience.RECIPIENT, FileFormat.MANIFEST);
        files.write(snapshot, Audience.RECIPIENT, FileFormat.CSV);
        journal.record(
                new SnapshotTaken(
                        letter.id(),
                        snapshot.id(),
                        addendum,
                        drawn.counts().organisations(),
                        drawn.counts().individuals(),
                        drawn.counts().observers(),
                        forAll.sha256(),
                        forRecipients.sha256(),
                        coordinator.by()));
        return snapshot.id();
    }
}
