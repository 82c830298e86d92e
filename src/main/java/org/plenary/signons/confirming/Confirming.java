package org.plenary.signons.confirming;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.plenary.organisations.Actor;
import org.plenary.shared.abuse.OneTimeTokens;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Journal;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.shared.web.Refusal;
import org.plenary.signons.Ledger;
import org.plenary.signons.Letter;
import org.plenary.signons.Letters;
import org.plenary.signons.SignOn;
import org.plenary.signons.SignOnState;
import org.plenary.signons.SignOns;
import org.plenary.signons.reservations.Wordings;

/** Turns a submission into a sign-on, once the holder of its mail address says so. */
@ApplicationScoped
class Confirming {
    private static final int HANDS = 1;
    private static final int AT_ONCE = 50;

    private final Letters letters;
    private final Submissions submissions;
    private final Submitting submitting;
    private final Doubting doubting;
    private final FormSignOns made;
    private final OneTimeTokens tokens;
    private final SignOns signOns;
    private final Ledger ledger;
    private final Wordings wordings;
    private final ConfirmationMails mails;
    private final ManageLinks managing;
    private final Journal journal;
    private final DatabaseClock clock;
    private final Together<Asked, Confirmed> group;

    Confirming(
            Letters letters,
            Submissions submissions,
            Submitting submitting,
            Doubting doubting,
            FormSignOns made,
            OneTimeTokens tokens,
            SignOns signOns,
            Ledger ledger,
            Wordings wordings,
            ConfirmationMails mails,
            ManageLinks managing,
            Journal journal,
            DatabaseClock clock,
            ConfirmingTogether together) {
        this.letters = letters;
        this.submissions = submissions;
        this.submitting = submitting;
        this.doubting = doubting;
        this.made = made;
        this.tokens = tokens;
        this.signOns = signOns;
        this.ledger = ledger;
        this.wordings = wordings;
        this.mails = mails;
        this.managing = managing;
        this.journal = journal;
        this.clock = clock;
        this.group = new Together<>(HANDS, AT_ONCE, together::confirm);
    }

    /**
     * What a link leads to.
     *
     * @param said what would be signed; nothing if it was confirmed already
     * @param signOn what became of it; nothing if it still has to be confirmed
     */
    record Opened(
            Letter letter, Submission submission, Optional<Said> said, Optional<SignOn> signOn) {}

    /**
     * Looks through a link, however often; a scanner that opens every link changes nothing.
     *
     * @throws org.plenary.shared.web.RefusedException for a link that leads nowhere any more
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Opened open(UUID id, String token) {
        Submission submission =
                tokens.look(Submitting.CONFIRM, token)
                        .filter(known -> known.state() != OneTimeTokens.State.EXPIRED)
                        .flatMap(known -> submissions.findByIdOptional(known.subject()))
                        .filter(found -> found.letter().id().equals(id))
                        .orElseThrow(Confirming::gone);
        Letter letter = letter(id);
        Optional<SignOn> signOn = submission.signOn().flatMap(one -> signOns.of(letter, one));
        if (signOn.isEmpty()) {
            requireInTime(letter, submission, clock.now());
        }
        return new Opened(letter, submission, submitting.said(submission), signOn);
    }

    /**
     * Confirms what a link is about, under the words that were just shown. Whoever confirms twice
     * changes nothing the second time.
     *
     * @return what came of it
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    Confirmed confirm(UUID id, String token, String shownSha256) {
        return group.ask(new Asked(id, token, shownSha256))
                .orElseGet(() -> alone(id, token, shownSha256));
    }

    private Confirmed alone(UUID id, String token, String shownSha256) {
        try {
            return inOne(id, token, shownSha256);
        } catch (ConstraintViolationException sameMoment) {
            // Somebody of the same name was a moment quicker; now that shows.
            return inOne(id, token, shownSha256);
        }
    }

    private Confirmed inOne(UUID id, String token, String shownSha256) {
        return QuarkusTransaction.requiringNew()
                .call(
                        () ->
                                tokens.redeem(Submitting.CONFIRM, token)
                                        .map(
                                                submission ->
                                                        enter(letter(id), submission, shownSha256))
                                        .orElseGet(() -> alreadyMade(id, token)));
    }

    private Confirmed alreadyMade(UUID id, String token) {
        return open(id, token).signOn().map(Confirmed::of).orElseThrow(Confirming::gone);
    }

    private Confirmed enter(Letter letter, UUID id, String shownSha256) {
        Submission submission =
                submissions
                        .locked(id)
                        .filter(found -> found.letter().id().equals(letter.id()))
                        .orElseThrow(Confirming::gone);
        Instant now = clock.now();
        requireInTime(letter, submission, now);
        if (!letter.binds(shownSha256)) {
            throw Refusal.because("confirming.refused.changed").asException();
        }
        Said said = submitting.said(submission).orElseThrow(Confirming::gone);
        Doubting.Finding finding = doubting.about(letter, said, submission.doubts());
        SignOn signOn = made.of(letter, said, finding.doubts(), now);
        ledger.enter(signOn, By.platform());
        wordings.propose(signOn, FormSignOns.wordings(said));
        submission.confirmed(signOn.id(), finding.doubts(), finding.evidence(), now);
        journal.record(
                new SubmissionConfirmed(
                        letter.id(),
                        submission.id(),
                        signOn.id(),
                        signOn.sha256(),
                        Set.copyOf(finding.doubts()),
                        finding.evidence(),
                        By.platform()));
        mails.confirmed(
                letter, said, managing.link(signOn), signOn.state() == SignOnState.EFFECTIVE);
        return Confirmed.of(signOn);
    }

    private Letter letter(UUID id) {
        return letters.shown(Actor.visitor(), id);
    }

    private static void requireInTime(Letter letter, Submission submission, Instant now) {
        if (!isInTime(letter, submission, now)) {
            throw Refusal.because("confirming.refused.late").asException();
        }
    }

    static boolean isInTime(Letter letter, Submission submission, Instant now) {
        return letter.isOpen(submission.at()) && letter.mayBeConfirmed(now);
    }

    private static RuntimeException gone() {
        return Refusal.gone("confirming.refused.gone").asException();
    }
}
