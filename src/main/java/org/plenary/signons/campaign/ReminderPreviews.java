package org.plenary.signons.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.plenary.organisations.Actor;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.signons.Letter;

/** Puts together what a coordinator looks at before mails are sent. */
@ApplicationScoped
class ReminderPreviews {
    private final SignatureInvitations invitations;
    private final Reminding reminding;
    private final InvitationWords words;
    private final DatabaseClock clock;

    ReminderPreviews(
            SignatureInvitations invitations,
            Reminding reminding,
            InvitationWords words,
            DatabaseClock clock) {
        this.invitations = invitations;
        this.reminding = reminding;
        this.words = words;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    ReminderPreview of(Letter letter, Choice choice, String own, Actor coordinator) {
        Instant now = clock.now();
        String typed = own == null ? "" : own;
        ReminderPlan plan =
                reminding.plan(letter, choice.ids(invitations, letter, coordinator, now));
        return new ReminderPreview(
                letter.href(),
                letter.title(),
                letter.isOpen(now),
                plan.recipients().size(),
                plan.recipients().stream().filter(i -> i.written() == 0).count(),
                plan.heldBack().entrySet().stream()
                        .map(e -> new ReminderPreview.Held(e.getKey().slug(), e.getValue()))
                        .toList(),
                plan.languages().entrySet().stream()
                        .map(e -> sample(plan.recipients(), e.getKey(), e.getValue(), typed))
                        .toList(),
                choice.all() ? List.of() : choice.ticked(),
                choice.filter(),
                choice.all(),
                typed,
                reminding.pauseInDays());
    }

    private ReminderPreview.Sample sample(
            List<SignatureInvitation> recipients, String language, long count, String own) {
        SignatureInvitation first =
                recipients.stream()
                        .filter(i -> i.language().equals(language))
                        .findFirst()
                        .orElseThrow();
        return new ReminderPreview.Sample(
                language, count, first.name(), words.subject(first), words.sample(first, own));
    }
}
