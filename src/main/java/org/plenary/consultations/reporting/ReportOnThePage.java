package org.plenary.consultations.reporting;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.plenary.consultations.Consultation;
import org.plenary.consultations.ConsultationPanel;
import org.plenary.consultations.ManagePanel;
import org.plenary.organisations.Actor;
import org.plenary.shared.time.DatabaseClock;

/** The way to the report and to what became of each point, on the consultation's page. */
@ApplicationScoped
class ReportOnThePage implements ConsultationPanel, ManagePanel {
    @CheckedTemplate(basePath = "reporting")
    static class Templates {
        static native TemplateInstance links(String href, boolean report);
    }

    private final ReadingReports reading;
    private final Dispositions dispositions;
    private final DatabaseClock clock;

    ReportOnThePage(ReadingReports reading, Dispositions dispositions, DatabaseClock clock) {
        this.reading = reading;
        this.dispositions = dispositions;
        this.clock = clock;
    }

    @Override
    public String section(Consultation consultation, Actor actor) {
        boolean report = !reading.readable(consultation, actor, clock.now()).isEmpty();
        boolean settled = dispositions.settled(consultation);
        return report || settled ? Templates.links(consultation.href(), report).render() : "";
    }

    @Override
    public Optional<Link> link(Consultation consultation, Actor actor) {
        return Optional.of(
                new Link(consultation.href() + "/outcomes", "reporting.outcomes", List.of()));
    }
}
