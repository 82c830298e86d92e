package org.plenary.consultations.reporting;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.plenary.consultations.findings.FindingPanel;
import org.plenary.consultations.findings.Shown;
import org.plenary.organisations.Actor;

/** On a finding's page: what became of it. */
@ApplicationScoped
class OutcomeOfAFinding implements FindingPanel {
    @CheckedTemplate(basePath = "reporting")
    static class Templates {
        static native TemplateInstance outcome(OutcomeViews.Row row, String decide);
    }

    private final OutcomeViews views;

    OutcomeOfAFinding(OutcomeViews views) {
        this.views = views;
    }

    @Override
    public String section(Shown finding, Actor actor) {
        if (finding.finding().agreed() == 0) {
            return "";
        }
        String decide =
                finding.finding().consultation().href() + "/outcomes/" + finding.finding().id();
        return Templates.outcome(
                        views.rows(List.of(finding), actor).get(0),
                        finding.convenor() ? decide : null)
                .render();
    }
}
