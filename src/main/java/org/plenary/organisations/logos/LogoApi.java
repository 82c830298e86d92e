package org.plenary.organisations.logos;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.plenary.organisations.Actor;
import org.plenary.organisations.Administering;
import org.plenary.organisations.Organisation;
import org.plenary.organisations.access.CurrentActor;

/** Logos, for programs. */
@Path("/api/v1/organisations/{id}/logo")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Organisations")
class LogoApi {
    @Schema(name = "Logo")
    record LogoJson(
            @Schema(description = "Where the picture is; changes with it") String href,
            int width,
            int height) {}

    private final CurrentActor current;
    private final Administering administering;
    private final KeepingLogos keeping;

    LogoApi(CurrentActor current, Administering administering, KeepingLogos keeping) {
        this.current = current;
        this.administering = administering;
        this.keeping = keeping;
    }

    @PUT
    @Authenticated
    @Consumes({"image/png", "image/jpeg", "image/gif"})
    @Operation(
            summary = "Show another logo; for its administrators",
            description =
                    "PNG or JPEG of at most 2 MB. The picture is drawn anew as PNG of at most 256 pixels a side.")
    @APIResponse(responseCode = "422", description = "Not a picture, or too large a one")
    public LogoJson send(@RestPath UUID id, InputStream file) throws IOException {
        Actor actor = current.signedIn();
        QuarkusTransaction.requiringNew().run(() -> administering.administeredBy(actor, id));
        Picture picture = Picture.drawnFrom(file.readNBytes(Picture.LARGEST_FILE + 1));
        return QuarkusTransaction.requiringNew()
                .call(
                        () -> {
                            Organisation organisation = administering.administeredBy(actor, id);
                            Logo logo = keeping.show(organisation, picture, actor);
                            return new LogoJson(
                                    Logos.href(organisation, logo.sha256()),
                                    logo.width(),
                                    logo.height());
                        });
    }

    @DELETE
    @Authenticated
    @Transactional
    @Operation(summary = "Show no logo; for its administrators")
    public void remove(@RestPath UUID id) {
        Actor actor = current.signedIn();
        keeping.remove(administering.administeredBy(actor, id), actor);
    }
}
