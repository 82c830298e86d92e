package org.plenary.signons.delivery;

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
import org.plenary.organisations.access.CurrentActor;

/** Snapshots of a letter: taking them, looking at them, their files. */
@Path("/letters/{id}/snapshots")
@Produces(MediaType.TEXT_HTML)
@Blocking
class SnapshotPages {
    @CheckedTemplate(basePath = "delivery")
    static class Templates {
        static native TemplateInstance snapshot(SnapshotView page);
    }

    private final TakingSnapshots taking;
    private final DeliveryViews views;
    private final SendingFiles files;
    private final CurrentActor current;

    SnapshotPages(
            TakingSnapshots taking, DeliveryViews views, SendingFiles files, CurrentActor current) {
        this.taking = taking;
        this.views = views;
        this.files = files;
        this.current = current;
    }

    @POST
    public Response take(@RestPath UUID id, @RestForm boolean addendum) {
        UUID taken = taking.take(id, addendum, current.signedIn());
        return Response.seeOther(URI.create("/letters/" + id + "/snapshots/" + taken)).build();
    }

    @GET
    @Path("{snapshot}")
    @Transactional
    public TemplateInstance show(@RestPath UUID id, @RestPath UUID snapshot) {
        return Templates.snapshot(views.snapshot(current.signedIn(), id, snapshot));
    }

    @GET
    @Path("{snapshot}/files/{audience}/{format}")
    @Produces({MediaType.WILDCARD, MediaType.TEXT_HTML})
    public Response file(
            @RestPath UUID id,
            @RestPath UUID snapshot,
            @RestPath String audience,
            @RestPath String format) {
        return files.of(current.get(), id, snapshot, audience, format);
    }
}
