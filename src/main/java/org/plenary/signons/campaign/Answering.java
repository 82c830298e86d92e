package org.plenary.signons.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.plenary.organisations.Actor;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Journal;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.shared.web.Refusal;
import org.plenary.signons.Letter;

/** What those who were asked say, by the link in their mail or through a coordinator. */
@ApplicationScoped
public class Answering {
    private static final int LONGEST_REASON = 1000;

    private final SignatureInvitations invitations;
    private final InvitationMails mails;
    private final InvitedAddresses addresses;
    private final Journal journal;
    private final DatabaseClock clock;

    Answering(
            SignatureInvitations invitations,
            InvitationMails mails,
            InvitedAddresses addresses,
            Journal journal,
            DatabaseClock clock) {
        this.invitations = invitations;
        this.mails = mails;
        this.addresses = addresses;
        this.journal = journal;
        this.clock = clock;
    }

    /** What somebody says. */
    public record Said(InvitationState answer, LocalDate on, String reason) {}

    /** The invitation whose link this is, if it is one of this letter. */
    @Transactional(Transactional.TxType.MANDATORY)
    SignatureInvitation meant(UUID letter, String token) {
        return Optional.ofNullable(token)
                .flatMap(secret -> mails.byToken(new Token(secret)))
                .flatMap(mail -> invitations.locked(mail.invitation()))
                .filter(invitation -> invitation.letter().id().equals(letter))
                .orElseThrow(() -> new NotVisibleException("invitation to sign"));
    }

    /** Notes that the link was opened, by a person or by a program that looks into mails. */
    @Transactional(Transactional.TxType.MANDATORY)
    void opened(SignatureInvitation invitation) {
        invitation.opened(clock.now());
    }

    /** The one who was asked answers. */
    @Transactional(Transactional.TxType.MANDATORY)
    void answer(SignatureInvitation invitation, Said said) {
        require(invitation.letter().isOpen(clock.now()));
        record(invitation, said, By.platform());
    }

    /** A coordinator writes down what the one who was asked has said. */
    @Transactional(Transactional.TxType.MANDATORY)
    void record(SignatureInvitation invitation, Said said, Actor coordinator) {
        record(invitation, said, coordinator.by());
    }

    /** They are not written to again about any letter of the coalition. */
    @Transactional(Transactional.TxType.MANDATORY)
    void stop(SignatureInvitation invitation) {
        Letter letter = invitation.letter();
        invitation
                .email()
                .ifPresent(email -> addresses.stop(letter.statement().coalition().id(), email));
        journal.record(new WritingStopped(letter.id(), invitation.id(), By.platform()));
    }

    private void record(SignatureInvitation invitation, Said said, By by) {
        refusal(invitation.letter(), said)
                .ifPresent(
                        refusal -> {
                            throw refusal.asException();
                        });
        journal.record(invitation.answer(said.answer(), said.on(), said.reason(), by));
    }

    private Optional<Refusal> refusal(Letter letter, Said said) {
        boolean declines = said.answer() == InvitationState.DECLINED;
        boolean promises =
                said.answer() == InvitationState.PROMISED || said.answer() == InvitationState.BOARD;
        if (!declines && !promises) {
            return Optional.of(Refusal.invalid("campaign.refused.no-answer"));
        }
        if (said.reason() != null && said.reason().length() > LONGEST_REASON) {
            return Optional.of(Refusal.invalid("campaign.refused.reason-too-long", LONGEST_REASON));
        }
        if (promises && (said.on() == null || isOutside(letter, said.on()))) {
            return Optional.of(Refusal.invalid("campaign.refused.day"));
        }
        return Optional.empty();
    }

    // From today to the last day of the letter, both in its own zone.
    private boolean isOutside(Letter letter, LocalDate day) {
        Instant now = clock.now();
        LocalDate today = now.atZone(letter.deadline().zone()).toLocalDate();
        LocalDate last = letter.deadline().at().atZone(letter.deadline().zone()).toLocalDate();
        return day.isBefore(today) || day.isAfter(last);
    }

    private static void require(boolean open) {
        if (!open) {
            throw Refusal.because("campaign.refused.closed").asException();
        }
    }
}
