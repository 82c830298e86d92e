package org.plenary.consultations.reporting;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.plenary.consultations.Consultation;
import org.plenary.consultations.contributing.Contribution;
import org.plenary.consultations.contributing.ContributionState;
import org.plenary.consultations.contributing.ContributorPanel;
import org.plenary.consultations.contributing.OwnContributions;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.i18n.Language;
import org.plenary.shared.web.NotVisibleException;

/** What became of one's own points: for the contributor alone, by account or by link. */
@Path("/consultations/{id}/answers/{key}/outcome")
@Produces(MediaType.TEXT_HTML)
@Blocking
class OwnOutcomePages {
    @CheckedTemplate(basePath = "reporting")
    static class Templates {
        static native TemplateInstance own(
                String href, String title, String answers, List<Points.Point> points);

        static native TemplateInstance panel(String href, boolean settled);
    }

    private final OwnContributions own;
    private final Points points;
    private final CurrentActor current;
    private final Language language;

    OwnOutcomePages(OwnContributions own, Points points, CurrentActor current, Language language) {
        this.own = own;
        this.points = points;
        this.current = current;
        this.language = language;
    }

    @GET
    @Transactional
    public Response show(@RestPath UUID id, @RestPath String key) {
        Contribution contribution = own.of(id, key);
        if (contribution.state() != ContributionState.SENT) {
            throw new NotVisibleException("outcome of " + id);
        }
        Consultation consultation = contribution.consultation();
        Points.All all = points.of(contribution, current.get(), language.tag());
        return Response.fromResponse(
                        OutcomePages.page(
                                200,
                                Templates.own(
                                        consultation.href(),
                                        consultation.title(),
                                        consultation.href() + "/answers/" + key,
                                        all.points())))
                .header("Cache-Control", "private, no-store")
                .header("Referrer-Policy", "no-referrer")
                .build();
    }

    /** The way there from one's own page. */
    @ApplicationScoped
    static class OnOwnPage implements ContributorPanel {
        private final Points points;
        private final CurrentActor current;

        OnOwnPage(Points points, CurrentActor current) {
            this.points = points;
            this.current = current;
        }

        @Override
        public String section(Contribution contribution, String href) {
            return contribution.state() != ContributionState.SENT
                    ? ""
                    : Templates.panel(
                                    href + "/outcome",
                                    !points.of(contribution, current.get(), "").state().isEmpty())
                            .render();
        }
    }
}
