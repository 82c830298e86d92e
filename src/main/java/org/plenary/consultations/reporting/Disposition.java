package org.plenary.consultations.reporting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.plenary.consultations.Consultation;
import org.plenary.organisations.Actor;
import org.plenary.shared.web.Refusal;

/**
 * What became of a point: of a finding, or of an answer that is in none. Contributors hear of it
 * once it is settled.
 */
@Entity
public class Disposition {
    @Id private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "consultation", nullable = false)
    private Consultation consultation;

    private UUID finding;
    private UUID answer;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Outcome outcome = Outcome.UNDECIDED;

    @Column(nullable = false)
    private String reason = "";

    @Column(nullable = false)
    private String language;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    private Map<String, String> reasons = Map.of();

    @Column(nullable = false)
    private String paragraph = "";

    @Column(nullable = false)
    private int revision;

    @Column(nullable = false)
    private boolean settled;

    protected Disposition() {}

    /** Of a finding, or of an answer; its id is random and tells no time. */
    Disposition(Consultation consultation, UUID finding, UUID answer) {
        this.id = UUID.randomUUID();
        this.consultation = consultation;
        this.finding = finding;
        this.answer = answer;
        this.language = consultation.language();
    }

    /**
     * Decides, or decides otherwise; contributors hear of it when it is settled again.
     *
     * @param seen the revision that was looked at
     */
    OutcomeDecided decide(Decision decision, int seen, Actor actor) {
        if (seen != revision) {
            throw Refusal.because("reporting.refused.stale").asException();
        }
        outcome = decision.checked(furtherLanguages(consultation)).outcome();
        reason = decision.reason();
        reasons = decision.reasons();
        paragraph = decision.paragraph();
        revision++;
        settled = false;
        return new OutcomeDecided(consultation.id(), finding, outcome.slug(), revision, actor.by());
    }

    /** In which a reason can be given besides the consultation's own language. */
    static List<String> furtherLanguages(Consultation consultation) {
        return consultation.details().languages().stream()
                .filter(tag -> !tag.equals(consultation.language()))
                .distinct()
                .toList();
    }

    /** Lets contributors hear of it. */
    void settle() {
        settled = true;
    }

    Optional<UUID> finding() {
        return Optional.ofNullable(finding);
    }

    Optional<UUID> answer() {
        return Optional.ofNullable(answer);
    }

    Outcome outcome() {
        return outcome;
    }

    String reason() {
        return reason;
    }

    /** Of the reason. */
    String language() {
        return language;
    }

    /** The reason in further languages, by BCP 47 tag. */
    Map<String, String> reasons() {
        return reasons;
    }

    /** The lasting path of the paragraph, empty for none. */
    String paragraph() {
        return paragraph;
    }

    int revision() {
        return revision;
    }

    boolean isSettled() {
        return settled;
    }
}
