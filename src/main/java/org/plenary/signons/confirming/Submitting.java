package org.plenary.signons.confirming;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.plenary.organisations.Actor;
import org.plenary.shared.abuse.DisposableDomains;
import org.plenary.shared.abuse.OneTimeTokens;
import org.plenary.shared.abuse.ProofOfWork;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Journal;
import org.plenary.shared.names.Names;
import org.plenary.shared.secrecy.Vault;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.shared.web.Refusal;
import org.plenary.signons.Letter;
import org.plenary.signons.Letters;
import org.plenary.signons.Marks;
import org.plenary.signons.SignOn;
import org.plenary.signons.SignOns;

/**
 * Takes what comes by the public form. Whatever happens to it, the sender hears the same: nobody
 * learns here who has signed, nor whether a mail was written.
 */
@ApplicationScoped
class Submitting {
    /** What a confirmation's link is for. */
    static final String CONFIRM = "confirm-sign-on";

    // Whoever presses twice gets one mail.
    private static final Duration PRESSED_TWICE = Duration.ofMinutes(1);

    private final Letters letters;
    private final Submissions submissions;
    private final Gate gate;
    private final DisposableDomains disposable;
    private final OneTimeTokens tokens;
    private final ConfirmationMails mails;
    private final SignOns signOns;
    private final ManageLinks managing;
    private final SubmissionSettings settings;
    private final Vault vault;
    private final ObjectMapper json;
    private final Journal journal;
    private final DatabaseClock clock;

    Submitting(
            Letters letters,
            Submissions submissions,
            Gate gate,
            DisposableDomains disposable,
            OneTimeTokens tokens,
            ConfirmationMails mails,
            SignOns signOns,
            ManageLinks managing,
            SubmissionSettings settings,
            Vault vault,
            ObjectMapper json,
            Journal journal,
            DatabaseClock clock) {
        this.letters = letters;
        this.submissions = submissions;
        this.gate = gate;
        this.disposable = disposable;
        this.tokens = tokens;
        this.mails = mails;
        this.signOns = signOns;
        this.managing = managing;
        this.settings = settings;
        this.vault = vault;
        this.json = json;
        this.journal = journal;
        this.clock = clock;
    }

    /** The letter, if the public form is there for it. */
    @Transactional(Transactional.TxType.MANDATORY)
    Letter open(UUID id) {
        Letter letter =
                letters.visibleTo(Actor.visitor(), id)
                        .filter(found -> found.conditions().publicForm())
                        .orElseThrow(() -> new NotVisibleException("letter " + id));
        requireOpen(letter, clock.now());
        return letter;
    }

    private static void requireOpen(Letter letter, Instant now) {
        if (!letter.isOpen(now)) {
            throw Refusal.because("signons.refused.closed").asException();
        }
    }

    /**
     * Takes a submission, which waits from now on for its confirmation.
     *
     * @param patient whether the sender would rather wait for a person's look than do work
     * @return the work to do first; nothing if it was taken
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    Optional<ProofOfWork.Challenge> take(
            UUID id, Said said, String shownSha256, Sender sender, boolean patient) {
        gate.requireNoFlood(sender);
        QuarkusTransaction.requiringNew().run(() -> requireText(open(id), shownSha256));
        Gate.Way way = gate.pass(id, said.domain(), sender);
        if (way == Gate.Way.CROWDED && !patient) {
            return Optional.of(gate.challenge(id));
        }
        String text = written(said);
        Submission.Traces traces = Submission.Traces.of(vault, id, text, said, sender.address());
        boolean mayWrite =
                QuarkusTransaction.requiringNew().call(() -> !isRepeated(id, traces))
                        && gate.mayWrite(id, said.email());
        if (mayWrite) {
            Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
            if (way == Gate.Way.CROWDED) {
                doubts.add(Doubt.MANY);
            }
            if (disposable.include(said.email())) {
                doubts.add(Doubt.DISPOSABLE);
            }
            QuarkusTransaction.requiringNew()
                    .run(() -> keep(open(id), said, shownSha256, text, traces, doubts));
        }
        return Optional.empty();
    }

    /** Writes once more to a mail address that has something to confirm, if it has. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    void again(UUID id, String email) {
        String mark = new Marks(vault, id).email(email);
        boolean waits =
                QuarkusTransaction.requiringNew()
                        .call(() -> submissions.waiting(visible(id), mark).isPresent());
        if (waits && gate.mayWrite(id, email)) {
            QuarkusTransaction.requiringNew()
                    .run(
                            () -> {
                                submissions.holdTurn(id, mark);
                                submissions.waiting(visible(id), mark).ifPresent(this::write);
                            });
        }
    }

    private boolean isRepeated(UUID id, Submission.Traces traces) {
        Instant justNow = clock.now().minus(PRESSED_TWICE);
        return submissions
                .waiting(letters.findById(id), traces.email())
                .filter(waiting -> waiting.saidMark().equals(traces.said()))
                .filter(waiting -> waiting.at().isAfter(justNow))
                .isPresent();
    }

    private void keep(
            Letter letter,
            Said said,
            String sha256,
            String text,
            Submission.Traces traces,
            Set<Doubt> doubts) {
        Instant now = clock.now();
        requireOpen(letter, now);
        submissions.holdTurn(letter.id(), traces.email());
        if (isRepeated(letter.id(), traces)) {
            return;
        }
        Optional<SignOn> standing = standing(letter, said, traces.email());
        if (standing.isPresent()) {
            mails.standing(letter, said, managing.link(standing.get()));
            return;
        }
        submissions
                .waiting(letter, traces.email())
                .ifPresent(
                        older -> {
                            tokens.revoke(CONFIRM, older.id());
                            submissions.delete(older);
                            submissions.flush();
                        });
        Submission submission =
                new Submission(
                        letter,
                        sha256,
                        vault.seal(text.getBytes(StandardCharsets.UTF_8)),
                        traces,
                        doubts,
                        Evidence.of(said.domain(), said.website(), null),
                        now);
        submissions.persist(submission);
        journal.record(new SubmissionReceived(letter.id(), submission.id(), sha256, By.platform()));
        write(submission);
    }

    /** What this mail address has confirmed already in the same name. */
    private Optional<SignOn> standing(Letter letter, Said said, String emailMark) {
        return submissions.confirmed(letter, emailMark).stream()
                .flatMap(confirmed -> confirmed.signOn().stream())
                .flatMap(id -> signOns.of(letter, id).stream())
                .filter(signOn -> signOn.state().stands() || signOn.state().isPending())
                .filter(signOn -> signOn.erasedAt().isEmpty() && signOn.kind() == said.kind())
                .filter(
                        signOn ->
                                said.inOwnName()
                                        || Names.key(signOn.identity(vault).name())
                                                .equals(Names.key(said.name())))
                .findFirst();
    }

    private void write(Submission submission) {
        tokens.revoke(CONFIRM, submission.id());
        Duration life = settings.confirmWithin();
        mails.askToConfirm(
                submission.letter(),
                said(submission).orElseThrow(),
                tokens.issue(CONFIRM, submission.id(), life),
                clock.now().plus(life));
    }

    /** The letter, whether or not it is still open. */
    Letter visible(UUID id) {
        return letters.shown(Actor.visitor(), id);
    }

    private static void requireText(Letter letter, String sha256) {
        if (!letter.binds(sha256)) {
            throw Refusal.because("confirming.refused.other-text").asException();
        }
    }

    /** What a submission says, as long as it has not been erased. */
    Optional<Said> said(Submission submission) {
        return submission.said().map(closed -> read(vault.open(closed)));
    }

    private String written(Said said) {
        try {
            return json.writeValueAsString(said);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was said cannot be written down", e);
        }
    }

    private Said read(byte[] text) {
        try {
            return json.readValue(text, Said.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
