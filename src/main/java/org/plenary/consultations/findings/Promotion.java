package org.plenary.consultations.findings;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.plenary.consultations.Consultation;
import org.plenary.organisations.Actor;
import org.plenary.shared.ids.Ids;
import org.plenary.shared.web.Refusal;

/** A version of a finding on its way to the consultation above. */
@Entity
public class Promotion {
    /** What has become of it. */
    public enum State {
        OFFERED,
        /** Taken up as evidence of findings there. */
        EVIDENCE,
        /** Taken up with its words as a draft there. */
        AS_IT_IS,
        DECLINED;

        /** The name in JSON, forms and message keys. */
        public String slug() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The decision of this name, if it is one. */
        static Optional<State> decision(String slug) {
            return java.util.Arrays.stream(values())
                    .filter(s -> s != OFFERED && s.slug().equals(slug))
                    .findFirst();
        }
    }

    @Id private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "finding", nullable = false)
    private Finding finding;

    @Column(nullable = false)
    private int version;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "into_consultation", nullable = false)
    private Consultation into;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private State state = State.OFFERED;

    private UUID became;

    @Column(nullable = false)
    private String reason = "";

    @Column(nullable = false)
    private UUID offeredBy;

    @Column(nullable = false)
    private Instant offeredAt;

    private UUID decidedBy;
    private Instant decidedAt;

    protected Promotion() {}

    /** Offers the newest agreed version to the parent. */
    Promotion(Finding finding, Actor actor, Instant now) {
        if (finding.agreed() == 0) {
            throw Refusal.because("findings.refused.not-agreed").asException();
        }
        Consultation parent = finding.consultation().parent();
        if (parent == null) {
            throw Refusal.because("findings.refused.no-parent").asException();
        }
        this.id = Ids.next();
        this.finding = finding;
        this.version = finding.agreed();
        this.into = parent;
        this.offeredBy = actor.person();
        this.offeredAt = now;
    }

    /**
     * The consultation above decides.
     *
     * @param made the draft that it became there, null if none
     */
    PromotionDecided decide(State to, String why, Finding made, Actor actor, Instant now) {
        if (state != State.OFFERED) {
            throw Refusal.because("findings.refused.decided").asException();
        }
        if (to == State.DECLINED && why.isBlank()) {
            throw Refusal.invalid("findings.refused.reason").asException();
        }
        state = to;
        reason = why.strip();
        became = made == null ? null : made.id();
        decidedBy = actor.person();
        decidedAt = now;
        return new PromotionDecided(into.id(), finding.id(), id, to.slug(), became, actor.by());
    }

    public UUID id() {
        return id;
    }

    public Finding finding() {
        return finding;
    }

    public int version() {
        return version;
    }

    /** The consultation above. */
    public Consultation into() {
        return into;
    }

    public State state() {
        return state;
    }

    /** Whether it may be evidence there. */
    public boolean isTakenUp() {
        return state == State.EVIDENCE || state == State.AS_IT_IS;
    }

    /** Why it was declined, or what was said when it was taken up; may be empty. */
    public String reason() {
        return reason;
    }

    /** The draft that it became above, if it was taken up with its words. */
    public Optional<UUID> became() {
        return Optional.ofNullable(became);
    }

    UUID offeredBy() {
        return offeredBy;
    }

    Instant offeredAt() {
        return offeredAt;
    }
}
