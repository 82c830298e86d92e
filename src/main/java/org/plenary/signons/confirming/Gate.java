package org.plenary.signons.confirming;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.plenary.shared.abuse.Allowance;
import org.plenary.shared.abuse.ProofOfWork;
import org.plenary.shared.abuse.Use;
import org.plenary.shared.web.Refusal;

/**
 * What the public form lets through. A hall full of people behind one address gets in: beyond the
 * limits each browser is asked for a moment's work, and who cannot do it is looked at by a person.
 * Only what comes without any work is refused in the end.
 */
@ApplicationScoped
class Gate {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    private final Allowance allowance;
    private final ProofOfWork work;
    private final SubmissionSettings settings;

    Gate(Allowance allowance, ProofOfWork work, SubmissionSettings settings) {
        this.allowance = allowance;
        this.work = work;
        this.settings = settings;
    }

    /** How something may go on. */
    enum Way {
        /** Like any other. */
        FREE,
        /** Within no limit, and without work. */
        CROWDED
    }

    /**
     * Counts a submission.
     *
     * @throws org.plenary.shared.web.RefusedException where far too many came without work
     */
    Way pass(UUID letter, String domain, Sender sender) {
        if (work.spend(purpose(letter), sender.challenge(), sender.work())) {
            return Way.FREE;
        }
        if (!allowance.take(List.of(flood(sender))).isEmpty()) {
            throw tooMany();
        }
        Set<String> beyond =
                allowance.take(
                        List.of(
                                new Use(
                                        "address",
                                        sender.address().address(),
                                        settings.addressAnHour(),
                                        HOUR),
                                new Use(
                                        "network",
                                        sender.address().network(),
                                        settings.networkAnHour(),
                                        HOUR),
                                new Use("domain", domain, settings.domainAnHour(), HOUR),
                                new Use(
                                        "letter",
                                        letter.toString(),
                                        settings.letterAnHour(),
                                        HOUR)));
        return beyond.isEmpty() ? Way.FREE : Way.CROWDED;
    }

    /** Turns a flood away before anything is looked up for it. */
    void requireNoFlood(Sender sender) {
        if (sender.work() == null && allowance.isKnownToBeUsedUp(flood(sender))) {
            throw tooMany();
        }
    }

    private Use flood(Sender sender) {
        return new Use(
                "flood", sender.address().address(), settings.addressAnHourWithoutWork(), HOUR);
    }

    private static RuntimeException tooMany() {
        return Refusal.tooMany("confirming.refused.too-many").asException();
    }

    /** The work to do before the next try. */
    ProofOfWork.Challenge challenge(UUID letter) {
        return work.ask(purpose(letter));
    }

    /** Counts a mail; false where a mail box has had enough for today, whoever wants to write. */
    boolean mayWrite(UUID letter, String email) {
        String box = email.strip().toLowerCase(Locale.ROOT);
        return allowance
                .take(
                        List.of(
                                new Use("mail", box, settings.mailsADay(), DAY),
                                new Use("mail-letter", box, settings.mailsALetter(), DAY)
                                        .within(letter)))
                .isEmpty();
    }

    private static String purpose(UUID letter) {
        return "letter " + letter;
    }
}
