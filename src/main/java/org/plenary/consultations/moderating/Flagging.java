package org.plenary.consultations.moderating;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.plenary.consultations.Consultation;
import org.plenary.consultations.Consultations;
import org.plenary.consultations.contributing.Answer;
import org.plenary.consultations.contributing.Contribution;
import org.plenary.consultations.contributing.Contributions;
import org.plenary.organisations.Actor;
import org.plenary.shared.abuse.Allowance;
import org.plenary.shared.abuse.NetworkAddress;
import org.plenary.shared.abuse.Use;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.shared.web.Refusal;

/** Readers' flags of answers, so many an hour from an address and from its network. */
@ApplicationScoped
class Flagging {
    private static final int LONGEST = 1000;
    private static final int NETWORK = 5;

    private final Consultations consultations;
    private final Contributions contributions;
    private final Flags flags;
    private final Allowance allowance;
    private final DatabaseClock clock;
    private final int anHour;

    Flagging(
            Consultations consultations,
            Contributions contributions,
            Flags flags,
            Allowance allowance,
            DatabaseClock clock,
            @ConfigProperty(
                            name = "plenary.moderation.flags-an-hour-from-an-address",
                            defaultValue = "20")
                    int anHour) {
        this.consultations = consultations;
        this.contributions = contributions;
        this.flags = flags;
        this.allowance = allowance;
        this.clock = clock;
        this.anHour = anHour;
    }

    /**
     * Flags an answer that this reader can read. Runs its own transactions.
     *
     * @throws org.plenary.shared.web.RefusedException (429) if there were too many
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    void flag(
            UUID id,
            UUID publicId,
            UUID question,
            Reason reason,
            String words,
            Actor actor,
            NetworkAddress from) {
        Duration hour = Duration.ofHours(1);
        if (!allowance
                .take(
                        List.of(
                                new Use("flag-answer", from.address(), anHour, hour),
                                new Use(
                                        "flag-answer-network",
                                        from.network(),
                                        anHour * NETWORK,
                                        hour)))
                .isEmpty()) {
            throw Refusal.tooMany("moderating.refused.too-many").asException();
        }
        QuarkusTransaction.requiringNew()
                .run(
                        () -> {
                            Answer answer = readable(id, publicId, question, actor);
                            String said = words == null ? "" : words.strip();
                            flags.persist(
                                    new Flag(
                                            contributions.findById(answer.contribution()),
                                            question,
                                            reason,
                                            said.substring(0, Math.min(LONGEST, said.length())),
                                            clock.now()));
                        });
    }

    /** The answer, if this reader can read it. */
    @Transactional(Transactional.TxType.MANDATORY)
    Answer readable(UUID id, UUID publicId, UUID question, Actor actor) {
        Consultation consultation = consultations.shown(actor, id);
        LocalDate today = clock.now().atZone(ZoneOffset.UTC).toLocalDate();
        boolean convenes = consultations.isConvenedBy(actor, consultation);
        Contribution contribution =
                contributions
                        .called(consultation, publicId)
                        .filter(c -> convenes || c.isShown(today))
                        .orElseThrow(() -> new NotVisibleException("contribution " + publicId));
        return contributions.answers(contribution, contribution.number()).stream()
                .filter(a -> a.question().equals(question))
                .filter(a -> convenes || a.hidden().isEmpty())
                .findFirst()
                .orElseThrow(() -> new NotVisibleException("answer of " + publicId));
    }
}
