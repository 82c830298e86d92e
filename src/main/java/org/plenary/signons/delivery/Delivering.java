package org.plenary.signons.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.plenary.organisations.Actor;
import org.plenary.shared.audit.Journal;
import org.plenary.shared.secrecy.Vault;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.shared.web.Refusal;
import org.plenary.signons.Letter;
import org.plenary.signons.Letters;
import org.plenary.statements.State;
import org.plenary.statements.Statement;
import org.plenary.statements.Statements;
import org.plenary.statements.progress.Moving;

/** Recording that a snapshot of a letter was handed over. */
@ApplicationScoped
public class Delivering {
    private static final int MOST_RECIPIENTS = 50;

    private final Letters letters;
    private final Snapshots snapshots;
    private final Deliveries deliveries;
    private final Recipients recipients;
    private final Correcting correcting;
    private final DeliveryMails mails;
    private final DeliveryLock lock;
    private final Statements statements;
    private final Moving moving;
    private final Journal journal;
    private final Vault vault;
    private final DatabaseClock clock;

    Delivering(
            Letters letters,
            Snapshots snapshots,
            Deliveries deliveries,
            Recipients recipients,
            Correcting correcting,
            DeliveryMails mails,
            DeliveryLock lock,
            Statements statements,
            Moving moving,
            Journal journal,
            Vault vault,
            DatabaseClock clock) {
        this.letters = letters;
        this.snapshots = snapshots;
        this.deliveries = deliveries;
        this.recipients = recipients;
        this.correcting = correcting;
        this.mails = mails;
        this.lock = lock;
        this.statements = statements;
        this.moving = moving;
        this.journal = journal;
        this.vault = vault;
        this.clock = clock;
    }

    /** Whether the statement can be said to be delivered: its list is closed. */
    public static boolean mayConclude(Letter letter) {
        return letter.statement().state() == State.CLOSED;
    }

    /**
     * Records a delivery, writes to the recipients that have an address, and moves the statement if
     * the coordinators say so. Before the letter is closed it is only recorded.
     *
     * @throws NotVisibleException if the person does not look after the letter
     * @throws org.plenary.shared.web.RefusedException if something of it cannot be (422), or the
     *     statement cannot be delivered yet (409)
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Delivery deliver(java.util.UUID id, NewDelivery told, Actor coordinator) {
        // The letter first, as whoever changes its text does: the other way round both would wait.
        Letter letter =
                letters.lockedFor(coordinator, id)
                        .orElseThrow(() -> new NotVisibleException("letter " + id));
        lock.exclusive(id);
        Instant now = clock.now();
        Snapshot snapshot =
                snapshots
                        .of(letter, told.snapshot())
                        .orElseThrow(() -> new NotVisibleException("snapshot " + told.snapshot()));
        if (told.recipients().isEmpty() || told.recipients().size() > MOST_RECIPIENTS) {
            throw Refusal.invalid("delivery.refused.recipients", MOST_RECIPIENTS).asException();
        }
        if (told.at().isAfter(now.plus(1, ChronoUnit.MINUTES))) {
            throw Refusal.invalid("delivery.refused.future").asException();
        }
        // Forms know minutes only.
        if (told.at().isBefore(snapshot.at().truncatedTo(ChronoUnit.MINUTES))) {
            throw Refusal.invalid("delivery.refused.before-snapshot").asException();
        }
        Delivery delivery = new Delivery(snapshot, told, coordinator.by(), now);
        deliveries.persist(delivery);
        int ordinal = 0;
        for (NewDelivery.To to : told.recipients()) {
            Recipient recipient = new Recipient(delivery, ++ordinal, to, vault);
            recipients.persist(recipient);
            mails.handOver(recipient, now);
        }
        journal.record(
                new LetterDelivered(
                        id,
                        delivery.id(),
                        snapshot.id(),
                        told.audience(),
                        told.handover(),
                        ordinal,
                        coordinator.by()));
        correcting.endedBefore(delivery);
        if (told.concludes()) {
            conclude(letter, coordinator);
        }
        return delivery;
    }

    private void conclude(Letter letter, Actor coordinator) {
        Statement statement = statements.locked(letter.statement().id()).orElseThrow();
        if (statement.state() != State.CLOSED) {
            throw Refusal.because("delivery.refused.not-closed").asException();
        }
        moving.byRule(statement, State.DELIVERED, coordinator.by());
    }
}
