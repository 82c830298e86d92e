package org.plenary.consultations.findings;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
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
import org.jboss.resteasy.reactive.RestPath;
import org.plenary.organisations.Actor;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.web.Cached;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.text.diff.BlockChange;
import org.plenary.text.diff.Comparison;
import org.plenary.text.diff.ComparisonHtml;

/** Where a finding comes from, where it went, and what it said before. */
@Path("/consultations/{id}/findings/{finding}")
@Produces(MediaType.TEXT_HTML)
@Blocking
class ProvenancePages {
    @CheckedTemplate(basePath = "findings")
    static class Templates {
        static native TemplateInstance provenance(FindingPage page, Provenance.Way way);

        static native TemplateInstance version(
                FindingPage.Frame frame,
                FindingPage.Said said,
                Integer before,
                List<RawString> changes);
    }

    private final ReadableFindings readable;
    private final Findings findings;
    private final FindingViews views;
    private final Provenance provenance;
    private final Cached cached;
    private final CurrentActor current;

    ProvenancePages(
            ReadableFindings readable,
            Findings findings,
            FindingViews views,
            Provenance provenance,
            Cached cached,
            CurrentActor current) {
        this.readable = readable;
        this.findings = findings;
        this.views = views;
        this.provenance = provenance;
        this.cached = cached;
        this.current = current;
    }

    private record Both(FindingPage page, Provenance.Way way) {}

    @GET
    @Path("provenance")
    @Transactional
    public Response provenance(
            @RestPath UUID id, @RestPath UUID finding, @Context Request request) {
        Actor actor = current.get();
        Shown shown = shown(id, finding, actor);
        Both both = new Both(views.page(shown, actor), provenance.down(shown, actor));
        return cached.page(request, both, () -> Templates.provenance(both.page(), both.way()));
    }

    /** An agreed version, compared with the one before it. */
    @GET
    @Path("versions/{number}")
    @Transactional
    public TemplateInstance version(
            @RestPath UUID id, @RestPath UUID finding, @RestPath int number) {
        Actor actor = current.get();
        Shown shown = shown(id, finding, actor);
        int newest = shown.convenor() ? shown.finding().agreed() : shown.version();
        if (number < 1 || number > newest) {
            throw new NotVisibleException("version " + number);
        }
        Content then = content(shown.finding(), number);
        Shown old = new Shown(shown.finding(), then, number, false);
        List<RawString> changes =
                number == 1
                        ? List.of()
                        : Comparison.between(
                                        content(shown.finding(), number - 1).text(), then.text())
                                .changes()
                                .stream()
                                .map(ProvenancePages::html)
                                .toList();
        return Templates.version(
                views.frame(shown.finding().consultation(), actor),
                views.said(old),
                number == 1 ? null : number - 1,
                changes);
    }

    private static RawString html(BlockChange change) {
        return new RawString(ComparisonHtml.together(change));
    }

    private Content content(Finding finding, int number) {
        return findings.version(finding, number).orElseThrow().content();
    }

    private Shown shown(UUID id, UUID finding, Actor actor) {
        return readable.one(id, finding, actor)
                .orElseThrow(() -> new NotVisibleException("finding " + finding));
    }
}
