package org.plenary.signons.confirming;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plenary.organisations.Actor;
import org.plenary.shared.abuse.OneTimeTokens;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Journal;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.signons.Ledger;
import org.plenary.signons.Letter;
import org.plenary.signons.Letters;
import org.plenary.signons.SignOn;

/**
 * Confirms in one transaction what comes in the same moment, as when a mail to thousands went out:
 * behind one commit, and with one statement where each alone would need one, fifty cost little more
 * than five. Only plain submissions go together, about which {@link Confirming} would find nothing
 * to doubt, to refuse or to agree to; of any other this leaves no trace.
 */
@ApplicationScoped
class ConfirmingTogether {
    private final Letters letters;
    private final Submissions submissions;
    private final Submitting submitting;
    private final Doubting doubting;
    private final FormSignOns made;
    private final OneTimeTokens tokens;
    private final Ledger ledger;
    private final ConfirmationMails mails;
    private final ManageLinks managing;
    private final Journal journal;
    private final DatabaseClock clock;

    ConfirmingTogether(
            Letters letters,
            Submissions submissions,
            Submitting submitting,
            Doubting doubting,
            FormSignOns made,
            OneTimeTokens tokens,
            Ledger ledger,
            ConfirmationMails mails,
            ManageLinks managing,
            Journal journal,
            DatabaseClock clock) {
        this.letters = letters;
        this.submissions = submissions;
        this.submitting = submitting;
        this.doubting = doubting;
        this.made = made;
        this.tokens = tokens;
        this.ledger = ledger;
        this.mails = mails;
        this.managing = managing;
        this.journal = journal;
        this.clock = clock;
    }

    private record Plain(Asked asked, Submission submission, Said said) {}

    /** Confirms those that can go together; the others are not in the answer. */
    Map<Asked, Confirmed> confirm(List<Asked> asked) {
        Map<Asked, Confirmed> confirmed = new HashMap<>();
        asked.stream()
                .distinct()
                .collect(Collectors.groupingBy(Asked::letter))
                .forEach((letter, its) -> confirmed.putAll(confirm(letter, its)));
        return confirmed;
    }

    private Map<Asked, Confirmed> confirm(UUID letter, List<Asked> asked) {
        // One alone goes this way, too: while it does the others gather.
        return QuarkusTransaction.requiringNew()
                .call(
                        () ->
                                letters.visibleTo(Actor.visitor(), letter)
                                        .filter(found -> !found.conditions().reviewAll())
                                        .map(found -> enter(found, asked))
                                        .orElse(Map.of()));
    }

    private Map<Asked, Confirmed> enter(Letter letter, List<Asked> asked) {
        Map<String, UUID> held =
                tokens.hold(Submitting.CONFIRM, asked.stream().map(Asked::token).toList());
        Map<UUID, Submission> waiting = submissions.locked(held.values());
        Instant now = clock.now();
        List<Plain> plain = new ArrayList<>();
        for (Asked each : asked) {
            Submission submission = waiting.remove(held.get(each.token()));
            if (submission != null
                    && submission.letter().id().equals(letter.id())
                    && letter.binds(each.shownSha256())
                    && Confirming.isInTime(letter, submission, now)
                    && submission.doubts().isEmpty()) {
                submitting
                        .said(submission)
                        .filter(said -> said.words().isEmpty())
                        .ifPresent(said -> plain.add(new Plain(each, submission, said)));
            }
        }
        List<Plain> free = beyondDoubt(letter, plain);
        return free.isEmpty() ? Map.of() : enter(letter, free, now);
    }

    private List<Plain> beyondDoubt(Letter letter, List<Plain> plain) {
        Set<Said> free =
                doubting.beyondDoubt(
                        letter,
                        plain.stream().map(Plain::said).filter(said -> !said.inOwnName()).toList());
        return plain.stream()
                .filter(each -> each.said().inOwnName() || free.contains(each.said()))
                .collect(Collectors.toMap(Plain::said, Function.identity(), (one, same) -> one))
                .values()
                .stream()
                .toList();
    }

    private Map<Asked, Confirmed> enter(Letter letter, List<Plain> free, Instant now) {
        Map<Plain, SignOn> signOns = new LinkedHashMap<>();
        free.forEach(
                each ->
                        signOns.put(
                                each,
                                made.of(letter, each.said(), EnumSet.noneOf(Doubt.class), now)));
        List<SignOn> list = List.copyOf(signOns.values());
        ledger.enterTogether(letter, list);
        List<SubmissionConfirmed> facts = new ArrayList<>();
        signOns.forEach((each, signOn) -> facts.add(confirmed(letter, each, signOn, now)));
        journal.record(facts);
        tokens.redeemHeld(
                Submitting.CONFIRM, free.stream().map(each -> each.asked().token()).toList());
        Map<UUID, String> links = managing.links(letter, list);
        Map<Said, String> told = new LinkedHashMap<>();
        Map<Asked, Confirmed> confirmed = new HashMap<>();
        signOns.forEach(
                (each, signOn) -> {
                    told.put(each.said(), links.get(signOn.id()));
                    confirmed.put(each.asked(), Confirmed.of(signOn));
                });
        mails.confirmed(letter, told);
        return confirmed;
    }

    private static SubmissionConfirmed confirmed(
            Letter letter, Plain each, SignOn signOn, Instant now) {
        Evidence evidence =
                each.said().inOwnName()
                        ? Evidence.NONE
                        : Evidence.of(each.said().domain(), each.said().website(), null);
        each.submission().confirmed(signOn.id(), EnumSet.noneOf(Doubt.class), evidence, now);
        return new SubmissionConfirmed(
                letter.id(),
                each.submission().id(),
                signOn.id(),
                signOn.sha256(),
                Set.of(),
                evidence,
                By.platform());
    }
}
