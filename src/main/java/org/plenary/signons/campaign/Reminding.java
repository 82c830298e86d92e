package org.plenary.signons.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.plenary.organisations.Actor;
import org.plenary.shared.audit.Journal;
import org.plenary.shared.mail.Outbox;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.shared.web.Refusal;
import org.plenary.signons.Letter;

/** Writing to those who were asked to sign: the first time, and again. */
@ApplicationScoped
public class Reminding {
    private final SignatureInvitations invitations;
    private final InvitedAddresses addresses;
    private final InvitationMails mails;
    private final InvitationWords words;
    private final Reminders reminders;
    private final Outbox outbox;
    private final Journal journal;
    private final DatabaseClock clock;
    private final Duration pause;

    Reminding(
            SignatureInvitations invitations,
            InvitedAddresses addresses,
            InvitationMails mails,
            InvitationWords words,
            Reminders reminders,
            Outbox outbox,
            Journal journal,
            DatabaseClock clock,
            @ConfigProperty(name = "plenary.campaign.pause", defaultValue = "5D") Duration pause) {
        this.invitations = invitations;
        this.addresses = addresses;
        this.mails = mails;
        this.words = words;
        this.reminders = reminders;
        this.outbox = outbox;
        this.journal = journal;
        this.clock = clock;
        this.pause = pause;
    }

    /** How long a coalition waits before it writes to somebody again, in days. */
    public long pauseInDays() {
        return pause.toDays();
    }

    /** What would happen now; changes nothing. */
    @Transactional(Transactional.TxType.MANDATORY)
    ReminderPlan plan(Letter letter, Collection<UUID> chosen) {
        return plan(letter, invitations.ofLetter(letter, chosen), clock.now());
    }

    /**
     * Writes to those of the chosen who may be written to. Mails are written in each contact's
     * language and leave after the transaction.
     *
     * @param own the coordinator's own words; may be empty
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Reminder send(Letter letter, Collection<UUID> chosen, String own, Actor coordinator) {
        Instant now = clock.now();
        if (!letter.isOpen(now)) {
            throw Refusal.because("campaign.refused.closed").asException();
        }
        if (own.length() > Reminder.LONGEST) {
            throw Refusal.invalid("campaign.refused.words-too-long", Reminder.LONGEST)
                    .asException();
        }
        List<SignatureInvitation> held = invitations.locked(letter, chosen);
        if (held.isEmpty()) {
            throw Refusal.invalid("campaign.refused.nobody-chosen").asException();
        }
        Reminder reminder = new Reminder(letter, own.strip(), coordinator, now);
        reminders.persist(reminder);
        UUID coalition = letter.statement().coalition().id();
        int sent = 0;
        int firstMails = 0;
        for (SignatureInvitation invitation : plan(letter, held, now).recipients()) {
            // The plan was made without a lock; the address decides.
            if (addresses.take(coalition, invitation.email().orElseThrow(), pause)) {
                firstMails += invitation.written() == 0 ? 1 : 0;
                Token token = Token.random();
                UUID mail = outbox.post(words.mail(invitation, reminder.words(), token));
                invitation.written(now);
                mails.persist(new InvitationMail(invitation.id(), reminder.id(), token, mail, now));
                sent++;
            }
        }
        journal.record(reminder.sent(held.size(), sent, firstMails, coordinator));
        return reminder;
    }

    private ReminderPlan plan(Letter letter, List<SignatureInvitation> chosen, Instant now) {
        Map<String, InvitedAddresses.Address> known =
                addresses.known(
                        letter.statement().coalition().id(),
                        chosen.stream().flatMap(i -> i.email().stream()).distinct().toList());
        return ReminderPlan.of(
                chosen.stream()
                        .map(
                                invitation ->
                                        new ReminderPlan.Candidate(
                                                invitation,
                                                invitations.hasSigned(invitation),
                                                invitation
                                                        .email()
                                                        .map(known::get)
                                                        .orElse(InvitedAddresses.Address.UNKNOWN)))
                        .toList(),
                now,
                pause);
    }
}
