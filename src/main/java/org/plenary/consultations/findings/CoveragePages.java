package org.plenary.consultations.findings;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.plenary.consultations.Consultation;
import org.plenary.consultations.Consultations;
import org.plenary.organisations.Actor;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.web.Cached;

/** Who spoke and who did not. */
@Path("/consultations/{id}/coverage")
@Produces(MediaType.TEXT_HTML)
@Blocking
class CoveragePages {
    @CheckedTemplate(basePath = "findings")
    static class Templates {
        static native TemplateInstance coverage(FindingPage.Frame frame, Coverage.Tables tables);
    }

    private final Consultations consultations;
    private final Coverage coverage;
    private final FindingViews views;
    private final Cached cached;
    private final CurrentActor current;

    CoveragePages(
            Consultations consultations,
            Coverage coverage,
            FindingViews views,
            Cached cached,
            CurrentActor current) {
        this.consultations = consultations;
        this.coverage = coverage;
        this.views = views;
        this.cached = cached;
        this.current = current;
    }

    @GET
    @Transactional
    public Response page(@RestPath UUID id, @Context Request request) {
        Actor actor = current.get();
        Consultation consultation = consultations.shown(actor, id);
        Coverage.Tables tables = coverage.of(consultation, actor);
        FindingPage.Frame frame = views.frame(consultation, actor);
        return cached.page(request, tables, () -> Templates.coverage(frame, tables));
    }
}
