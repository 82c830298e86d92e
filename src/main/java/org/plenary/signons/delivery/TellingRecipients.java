package org.plenary.signons.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.plenary.organisations.Actor;
import org.plenary.shared.audit.Journal;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.shared.web.Refusal;

/** Telling recipients what is no longer as it was delivered. */
@ApplicationScoped
public class TellingRecipients {
    private final Recipients recipients;
    private final Corrections corrections;
    private final CorrectionNotices notices;
    private final DeliveryMails mails;
    private final DeliveryLock lock;
    private final Journal journal;
    private final DatabaseClock clock;

    TellingRecipients(
            Recipients recipients,
            Corrections corrections,
            CorrectionNotices notices,
            DeliveryMails mails,
            DeliveryLock lock,
            Journal journal,
            DatabaseClock clock) {
        this.recipients = recipients;
        this.corrections = corrections;
        this.notices = notices;
        this.mails = mails;
        this.lock = lock;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Writes to all recipients that have an address, and records that all were told.
     *
     * @param note how the others were told; may be empty
     * @throws org.plenary.shared.web.RefusedException if there is nothing to tell (409)
     */
    @Transactional(Transactional.TxType.MANDATORY)
    CorrectionNotice tell(Delivery delivery, String note, Actor coordinator) {
        lock.exclusive(delivery.letter().id());
        List<Correction> untold = corrections.untold(delivery);
        if (untold.isEmpty()) {
            throw Refusal.because("delivery.refused.nothing-to-tell").asException();
        }
        int written = (int) recipients.of(delivery).stream().filter(mails::correct).count();
        CorrectionNotice notice =
                new CorrectionNotice(
                        delivery, written, note.strip(), coordinator.by(), clock.now());
        notices.persist(notice);
        untold.forEach(correction -> correction.toldWith(notice));
        journal.record(
                new RecipientsTold(
                        delivery.letter().id(),
                        delivery.id(),
                        notice.id(),
                        untold.size(),
                        written,
                        coordinator.by()));
        return notice;
    }
}
