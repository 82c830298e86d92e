package org.plenary.consultations.findings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.plenary.consultations.Consultation;
import org.plenary.organisations.Actor;
import org.plenary.shared.audit.Journal;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.shared.web.Refusal;

/** The elevator: findings go up from consultation to consultation. */
@ApplicationScoped
public class Promoting {
    private final WritingFindings writing;
    private final Findings findings;
    private final Promotions promotions;
    private final TellingConvenors telling;
    private final Journal journal;
    private final DatabaseClock clock;

    Promoting(
            WritingFindings writing,
            Findings findings,
            Promotions promotions,
            TellingConvenors telling,
            Journal journal,
            DatabaseClock clock) {
        this.writing = writing;
        this.findings = findings;
        this.promotions = promotions;
        this.telling = telling;
        this.journal = journal;
        this.clock = clock;
    }

    /** Offers the newest agreed version of a finding to the consultation above. */
    @Transactional
    public Promotion promote(UUID consultation, UUID id, Actor actor) {
        Finding finding = writing.locked(consultation, id, actor);
        Promotion promotion = new Promotion(finding, actor, clock.now());
        // Whoever holds the finding's row is the only one who offers it.
        if (promotions.isOffered(finding, promotion.version(), promotion.into())) {
            throw Refusal.because("findings.refused.promoted").asException();
        }
        promotions.persist(promotion);
        journal.record(
                new FindingPromoted(
                        consultation,
                        id,
                        promotion.version(),
                        promotion.id(),
                        promotion.into().id(),
                        actor.by()));
        telling.offered(promotion);
        return promotion;
    }

    /** Decides on what was offered from below. */
    @Transactional
    public Promotion decide(UUID into, UUID id, Promotion.State to, String reason, Actor actor) {
        Consultation above = writing.convened(into, actor);
        Promotion promotion =
                promotions
                        .locked(above, id)
                        .orElseThrow(() -> new NotVisibleException("promotion " + id));
        String why = reason == null ? "" : reason.strip();
        if (why.length() > Content.LONGEST_REASONS) {
            throw Refusal.invalid("findings.refused.too-long", Content.LONGEST_REASONS)
                    .asException();
        }
        Finding made = null;
        if (to == Promotion.State.AS_IT_IS && promotion.state() == Promotion.State.OFFERED) {
            Content said =
                    findings.version(promotion.finding(), promotion.version())
                            .orElseThrow()
                            .content();
            made = new Finding(above, promotion.finding(), said, actor, clock.now());
            findings.persist(made);
            findings.flush();
            findings.add(made, promotion.finding().id());
            journal.record(new FindingWritten(into, made.id(), 1, actor.by()));
        }
        journal.record(promotion.decide(to, why, made, actor, clock.now()));
        telling.decided(promotion);
        return promotion;
    }
}
