package org.plenary.signons.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.UUID;
import org.plenary.organisations.Actor;
import org.plenary.shared.audit.Journal;
import org.plenary.shared.i18n.Languages;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.shared.web.Refusal;

/** Keeping what is known of somebody who is asked to sign: notes, who is written to and where. */
@ApplicationScoped
class Keeping {
    private static final int LONGEST_CONTACT = 200;

    private final SignatureInvitations invitations;
    private final InvitationNotes notes;
    private final InvitedAddresses addresses;
    private final BouncedMails bounced;
    private final Journal journal;
    private final DatabaseClock clock;

    Keeping(
            SignatureInvitations invitations,
            InvitationNotes notes,
            InvitedAddresses addresses,
            BouncedMails bounced,
            Journal journal,
            DatabaseClock clock) {
        this.invitations = invitations;
        this.notes = notes;
        this.addresses = addresses;
        this.bounced = bounced;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void note(SignatureInvitation invitation, String words, Actor coordinator) {
        if (words == null || words.isBlank()) {
            throw Refusal.invalid("campaign.refused.note-empty").asException();
        }
        if (words.length() > InvitationNote.LONGEST) {
            throw Refusal.invalid("campaign.refused.words-too-long", InvitationNote.LONGEST)
                    .asException();
        }
        notes.persist(new InvitationNote(invitation, words, coordinator.person(), clock.now()));
    }

    /** Another person, or another address of the same one; to this one mail may be sent again. */
    @Transactional(Transactional.TxType.MANDATORY)
    void contact(
            SignatureInvitation invitation,
            String contact,
            String email,
            String language,
            Actor coordinator) {
        String address = email == null ? "" : email.strip().toLowerCase(Locale.ROOT);
        String name = contact == null ? "" : contact.replaceAll("[\\p{Cc}\\s]+", " ").strip();
        if (!address.isEmpty() && !Invitee.isAddress(address)) {
            throw Refusal.invalid("shared.error.email").asException();
        }
        if (name.length() > LONGEST_CONTACT) {
            throw Refusal.invalid("campaign.refused.words-too-long", LONGEST_CONTACT).asException();
        }
        if (!address.isEmpty()) {
            UUID coalition = invitation.letter().statement().coalition().id();
            addresses.reachable(coalition, address);
        }
        journal.record(
                invitation.contact(
                        name,
                        address.isEmpty() ? null : address,
                        Languages.offered(language).orElse(invitation.language()),
                        coordinator.by()));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void bounced(SignatureInvitation invitation, Actor coordinator) {
        bounced.bounced(invitation, coordinator.by());
    }

    /** Nobody asks them any more; notes and mails go with the row. */
    @Transactional(Transactional.TxType.MANDATORY)
    void remove(SignatureInvitation invitation, Actor coordinator) {
        journal.record(
                new InvitationRemoved(invitation.letter().id(), invitation.id(), coordinator.by()));
        invitations.delete(invitation);
    }
}
