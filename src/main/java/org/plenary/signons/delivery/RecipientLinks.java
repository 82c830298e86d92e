package org.plenary.signons.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.plenary.organisations.Actor;
import org.plenary.shared.audit.Journal;
import org.plenary.shared.secrecy.Vault;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.shared.web.Refusal;

/** The links by which recipients find their list: taken away when they got into other hands. */
@ApplicationScoped
class RecipientLinks {
    private final Recipients recipients;
    private final DeliveryMails mails;
    private final Journal journal;
    private final Vault vault;
    private final DatabaseClock clock;

    RecipientLinks(
            Recipients recipients,
            DeliveryMails mails,
            Journal journal,
            Vault vault,
            DatabaseClock clock) {
        this.recipients = recipients;
        this.mails = mails;
        this.journal = journal;
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * The link opens nothing from now on.
     *
     * @throws NotVisibleException if the delivery has no such recipient
     * @throws org.plenary.shared.web.RefusedException if they have no link (409)
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void revoke(Delivery delivery, UUID id, Actor coordinator) {
        Recipient recipient = addressed(delivery, id);
        if (!recipient.hasLink()) {
            throw Refusal.because("delivery.refused.no-link-left").asException();
        }
        recipient.revokeLink(clock.now());
        journal.record(
                new RecipientLinkRevoked(
                        delivery.letter().id(), delivery.id(), id, coordinator.by()));
    }

    /** Writes them a new link; the one before opens nothing from now on. */
    @Transactional(Transactional.TxType.MANDATORY)
    void replace(Delivery delivery, UUID id, Actor coordinator) {
        Recipient recipient = addressed(delivery, id);
        recipient.newLink(vault);
        mails.handOver(recipient, clock.now());
        journal.record(
                new RecipientLinkReplaced(
                        delivery.letter().id(), delivery.id(), id, coordinator.by()));
    }

    private Recipient addressed(Delivery delivery, UUID id) {
        Recipient recipient =
                recipients
                        .of(delivery, id)
                        .orElseThrow(() -> new NotVisibleException("recipient " + id));
        if (recipient.email().isEmpty()) {
            throw Refusal.because("delivery.refused.no-address").asException();
        }
        return recipient;
    }
}
