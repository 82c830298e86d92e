package org.plenary.consultations.coding.clustering;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.plenary.organisations.Actor;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.web.Errors;
import org.plenary.shared.web.FormAgain;
import org.plenary.shared.web.Htmx;
import org.plenary.shared.web.RefusedException;

/** Answers that are alike, for those who look after a consultation. */
@Path("/consultations/{id}/clusters")
@Produces(MediaType.TEXT_HTML)
@Blocking
class ClusterPages {
    @CheckedTemplate(basePath = "coding")
    static class Templates {
        static native TemplateInstance clusters(ClusterViews.Sheet sheet);

        static native TemplateInstance clusters$progress(ClusterViews.Sheet sheet);

        static native TemplateInstance cluster(ClusterViews.Entry entry, Errors errors);
    }

    private final TakingClusters taking;
    private final ClusterViews views;
    private final CurrentActor current;
    private final Htmx htmx;

    ClusterPages(TakingClusters taking, ClusterViews views, CurrentActor current, Htmx htmx) {
        this.taking = taking;
        this.views = views;
        this.current = current;
        this.htmx = htmx;
    }

    @GET
    @Transactional
    public Response list(@RestPath UUID id, @RestQuery UUID question, @RestQuery Integer after) {
        ClusterViews.Sheet sheet =
                views.sheet(id, question, after == null ? 0 : after, current.signedIn());
        // The last piece of progress brings the whole page with what was found.
        if (htmx.wantsFragment() && !sheet.goesOn()) {
            return htmx.leaveFor(URI.create(sheet.here()));
        }
        return Response.ok(
                        htmx.wantsFragment()
                                ? Templates.clusters$progress(sheet)
                                : Templates.clusters(sheet))
                .build();
    }

    @POST
    public Response ask(@RestPath UUID id, @RestForm UUID question) {
        taking.ask(id, question, current.signedIn());
        return to(id, "?question=" + question);
    }

    @POST
    @Path("searches/{clustering}/cancellation")
    public Response cancel(@RestPath UUID id, @RestPath UUID clustering, @RestForm UUID question) {
        taking.cancel(id, clustering, current.signedIn());
        return to(id, "?question=" + question);
    }

    @GET
    @Path("{cluster}")
    @Transactional
    public TemplateInstance show(
            @RestPath UUID id, @RestPath UUID cluster, @RestQuery Integer after) {
        return Templates.cluster(
                views.entry(id, cluster, after == null ? 0 : after, "", current.signedIn()),
                Errors.none());
    }

    @POST
    @Path("{cluster}/acceptance")
    public Response accept(
            @RestPath UUID id,
            @RestPath UUID cluster,
            @RestForm String code,
            @RestForm String name) {
        Actor actor = current.signedIn();
        String typed = name == null ? "" : name.strip();
        Errors errors = Errors.none();
        if (ClusterViews.id(code) == null && (typed.isEmpty() || typed.length() > 80)) {
            errors = errors.and("name", "coding.error.name", 80);
        }
        if (!errors.any()) {
            try {
                taking.accept(id, cluster, ClusterViews.id(code), typed, actor);
                return to(id, "/" + cluster);
            } catch (RefusedException refused) {
                errors = errors.and("name", refused.refusal());
            }
        }
        Errors shown = errors;
        return FormAgain.with(
                () -> Templates.cluster(views.entry(id, cluster, 0, typed, actor), shown));
    }

    @POST
    @Path("{cluster}/dismissal")
    public Response dismiss(@RestPath UUID id, @RestPath UUID cluster) {
        taking.dismiss(id, cluster, current.signedIn());
        return to(id, "/" + cluster);
    }

    private static Response to(UUID id, String rest) {
        return Response.seeOther(URI.create("/consultations/" + id + "/clusters" + rest)).build();
    }
}
