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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.plenary.consultations.Consultation;
import org.plenary.consultations.Consultations;
import org.plenary.organisations.Actor;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.web.Cached;
import org.plenary.shared.web.NotVisibleException;

/** Who spoke and who did not. */
@Path("")
@Blocking
class CoveragePages {
    @CheckedTemplate(basePath = "findings")
    static class Templates {
        static native TemplateInstance coverage(FindingPage.Frame frame, Coverage.Tables tables);
    }

    /** How many contributed from somewhere, as far as it may be told. */
    @Schema(name = "CoverageCount")
    record CountJson(String code, long count) {}

    /**
     * Who spoke.
     *
     * @param silent paths of consultations without a contribution that can be told
     * @param least where fewer contributed, only those with a name are counted
     */
    @Schema(name = "Coverage")
    record CoverageJson(
            List<CountJson> levels,
            List<CountJson> regions,
            List<CountJson> categories,
            List<String> silent,
            long least) {}

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
    @Path("/consultations/{id}/coverage")
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    @Transactional
    public Response page(@RestPath UUID id, @Context Request request) {
        Actor actor = current.get();
        Consultation consultation = visible(id, actor);
        Coverage.Tables tables = coverage.of(consultation, actor);
        FindingPage.Frame frame = views.frame(consultation, actor);
        return cached.page(request, tables, () -> Templates.coverage(frame, tables));
    }

    @GET
    @Path("/api/v1/consultations/{id}/coverage")
    @Produces(MediaType.APPLICATION_JSON)
    @Tag(name = "Consultations")
    @Operation(summary = "Who spoke and who did not, here and in all that feeds it")
    @Transactional
    public CoverageJson json(@RestPath UUID id) {
        Actor actor = current.get();
        Coverage.Tables tables = coverage.of(visible(id, actor), actor);
        return new CoverageJson(
                counts(tables.levels()),
                counts(tables.regions()),
                counts(tables.categories()),
                tables.silent().stream().map(Coverage.Silent::href).toList(),
                tables.least());
    }

    private static List<CountJson> counts(List<Coverage.Cell> cells) {
        return cells.stream().map(c -> new CountJson(c.code(), c.count())).toList();
    }

    private Consultation visible(UUID id, Actor actor) {
        return consultations
                .visibleTo(actor, id)
                .orElseThrow(() -> new NotVisibleException("consultation " + id));
    }
}
