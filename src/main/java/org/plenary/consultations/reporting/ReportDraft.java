package org.plenary.consultations.reporting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.plenary.consultations.Consultation;
import org.plenary.organisations.Actor;
import org.plenary.shared.web.Refusal;

/** The introduction of a consultation's next report. */
@Entity
public class ReportDraft {
    static final int LONGEST = 20_000;

    @Id private UUID consultation;

    @Column(nullable = false)
    private String introduction = "";

    @Column(nullable = false)
    private String language;

    @Column(nullable = false)
    private int revision;

    protected ReportDraft() {}

    ReportDraft(Consultation consultation) {
        this.consultation = consultation.id();
        this.language = consultation.language();
    }

    /**
     * Writes it.
     *
     * @param seen the revision that was looked at
     */
    ReportIntroduced write(String words, int seen, Actor actor) {
        if (seen != revision) {
            throw Refusal.because("reporting.refused.stale").asException();
        }
        String said = words == null ? "" : words.strip().replace("\r\n", "\n");
        if (said.length() > LONGEST) {
            throw Refusal.invalid("reporting.refused.too-long", LONGEST).asException();
        }
        introduction = said;
        revision++;
        return new ReportIntroduced(consultation, revision, actor.by());
    }

    String introduction() {
        return introduction;
    }

    int revision() {
        return revision;
    }
}
