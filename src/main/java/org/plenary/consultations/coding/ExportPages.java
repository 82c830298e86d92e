package org.plenary.consultations.coding;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** All answers as a file, for whoever may read them, each as far as they may. */
@Path("/consultations/{id}/answers.{extension:csv|json|xlsx}")
@Blocking
class ExportPages {
    private final Exporting exporting;

    ExportPages(Exporting exporting) {
        this.exporting = exporting;
    }

    @GET
    @Operation(hidden = true)
    public Response file(@RestPath UUID id, @RestPath String extension) {
        return exporting.file(id, extension);
    }
}
