package org.plenary.consultations.findings;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.plenary.consultations.Consultation;
import org.plenary.consultations.ConsultationPanel;
import org.plenary.consultations.ManagePanel;
import org.plenary.organisations.Actor;

/** The findings on the page of their consultation. */
@ApplicationScoped
class FindingsOnThePage implements ConsultationPanel, ManagePanel {
    private static final int MOST = 5;

    @CheckedTemplate(basePath = "findings")
    static class Templates {
        static native TemplateInstance panel(FindingPage.Frame frame, List<FindingPage.Line> lines);
    }

    private final ReadableFindings readable;
    private final FindingViews views;

    FindingsOnThePage(ReadableFindings readable, FindingViews views) {
        this.readable = readable;
        this.views = views;
    }

    @Override
    public String section(Consultation consultation, Actor actor) {
        FindingPage.Frame frame = views.frame(consultation, actor);
        List<Shown> all = readable.of(consultation, actor, false, null, MOST);
        if (all.isEmpty() && !frame.convenor()) {
            return "";
        }
        return Templates.panel(frame, views.lines(all.stream().limit(MOST).toList())).render();
    }

    @Override
    public Optional<Link> link(Consultation consultation, Actor actor) {
        return Optional.of(
                new Link(consultation.href() + "/findings", "findings.title", List.of()));
    }
}
