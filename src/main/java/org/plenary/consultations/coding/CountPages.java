package org.plenary.consultations.coding;

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
import org.plenary.consultations.Consultations;
import org.plenary.organisations.Actor;
import org.plenary.organisations.access.CurrentActor;

/** What was said in numbers: for convenors, and for everybody once it is published. */
@Path("/consultations/{id}/counts")
@Produces(MediaType.TEXT_HTML)
@Blocking
class CountPages {
    @CheckedTemplate(basePath = "coding")
    static class Templates {
        static native TemplateInstance counts(CountViews.Sheet sheet);
    }

    private final Consultations consultations;
    private final Counts counts;
    private final CountViews views;
    private final CurrentActor current;

    CountPages(Consultations consultations, Counts counts, CountViews views, CurrentActor current) {
        this.consultations = consultations;
        this.counts = counts;
        this.views = views;
        this.current = current;
    }

    @GET
    @Transactional
    public TemplateInstance show(@RestPath UUID id, @RestQuery String by) {
        Actor actor = current.get();
        return Templates.counts(views.sheet(consultations.shown(actor, id), by, actor));
    }

    @POST
    @Path("publication")
    public Response publish(@RestPath UUID id, @RestForm boolean published) {
        counts.publish(id, published, current.signedIn());
        return Response.seeOther(URI.create("/consultations/" + id + "/counts")).build();
    }
}
