package org.plenary.consultations.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plenary.consultations.Consultation;
import org.plenary.consultations.ConsultationPanel;
import org.plenary.consultations.findings.ReadableFindings;
import org.plenary.consultations.findings.Shown;
import org.plenary.consultations.questions.Questionnaire;
import org.plenary.consultations.questions.Questions;
import org.plenary.organisations.Actor;
import org.plenary.shared.audit.Journal;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.shared.web.Refusal;

/** Writing and publishing reports: the one way in for pages and the API. */
@ApplicationScoped
public class PublishingReports {
    private final Deciding deciding;
    private final Reports reports;
    private final Dispositions dispositions;
    private final ReadableFindings readable;
    private final OutcomeViews outcomes;
    private final Questions questions;
    private final Instance<ConsultationPanel> panels;
    private final Journal journal;
    private final DatabaseClock clock;

    PublishingReports(
            Deciding deciding,
            Reports reports,
            Dispositions dispositions,
            ReadableFindings readable,
            OutcomeViews outcomes,
            Questions questions,
            Instance<ConsultationPanel> panels,
            Journal journal,
            DatabaseClock clock) {
        this.deciding = deciding;
        this.reports = reports;
        this.dispositions = dispositions;
        this.readable = readable;
        this.outcomes = outcomes;
        this.questions = questions;
        this.panels = panels;
        this.journal = journal;
        this.clock = clock;
    }

    /** Writes the introduction of the next report. */
    @Transactional
    public void introduce(UUID id, String words, int seen, Actor actor) {
        Consultation consultation = deciding.convened(id, actor);
        dispositions.lock(id);
        ReportDraft draft = reports.draft(consultation);
        journal.record(draft.write(words, seen, actor));
        reports.keep(draft);
    }

    /**
     * Publishes what there is now as a new version.
     *
     * @param embargo from when on others may read it, null from now on
     */
    @Transactional
    public Report publish(UUID id, Instant embargo, Actor actor) {
        Consultation consultation = deciding.convened(id, actor);
        if (!consultation.isPublished()) {
            throw Refusal.because("reporting.refused.draft").asException();
        }
        dispositions.lock(id);
        Instant now = clock.now();
        List<Report> before = reports.of(consultation);
        ReportContent content = content(consultation);
        if (content.heard().isEmpty()) {
            throw Refusal.because("reporting.refused.no-findings").asException();
        }
        int number = before.isEmpty() ? 1 : before.get(0).number() + 1;
        Report report = new Report(consultation, number, content, embargo, actor, now);
        reports.persist(report);
        journal.record(new ReportPublished(id, number, report.sha256(), embargo, actor.by()));
        return report;
    }

    /** What a report would say now: only what every reader of the consultation may know. */
    ReportContent content(Consultation consultation) {
        Questionnaire asked = questions.of(consultation);
        Actor reader = Actor.visitor();
        List<Shown> shown = new ArrayList<>(readable.published(consultation));
        Map<UUID, OutcomeViews.Row> rows = new HashMap<>();
        outcomes.rows(shown, reader, List.of()).forEach(row -> rows.put(row.id(), row));
        long contributions =
                panels.stream()
                        .mapToLong(
                                p ->
                                        p.contributions(List.of(consultation.id()))
                                                .getOrDefault(consultation.id(), 0L))
                        .sum();
        return new ReportContent(
                consultation.id().toString(),
                consultation.title(),
                consultation.language(),
                reports.draft(consultation).introduction(),
                contributions,
                asked.all().stream()
                        .map(
                                q ->
                                        new ReportContent.Asked(
                                                asked.number(q.id()),
                                                q.section(),
                                                q.wording().words()))
                        .toList(),
                shown.stream().map(s -> heard(s, rows.get(s.finding().id()))).toList());
    }

    private static ReportContent.Heard heard(Shown s, OutcomeViews.Row row) {
        return new ReportContent.Heard(
                s.finding().href(),
                s.version(),
                s.sha256(),
                s.content().title(),
                s.content().language(),
                s.content().words(),
                s.content().confidence().slug(),
                s.content().reasons(),
                s.content().dissent(),
                row.outcome(),
                row.reason(),
                row.reason().isEmpty() ? "" : row.reasonLanguage(),
                row.reasons(),
                row.paragraph() == null ? "" : row.paragraph().title(),
                row.paragraph() == null ? "" : row.paragraph().label(),
                row.paragraph() == null ? "" : row.paragraph().href());
    }
}
