package org.plenary.consultations.coding;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** All answers as a file, for programs. */
@Path("/api/v1/consultations/{id}/answers.{extension:csv|json|xlsx}")
@Blocking
@Tag(name = "Consultations")
class ExportApi {
    private final Exporting exporting;

    ExportApi(Exporting exporting) {
        this.exporting = exporting;
    }

    @GET
    @Operation(
            summary = "All answers with their codes as CSV, JSON or XLSX",
            description =
                    "What is published; for those who look after the consultation, all that was sent. Codes are told once the counts are published, and to coders who look after it.")
    public Response file(@RestPath UUID id, @RestPath String extension) {
        return exporting.file(id, extension);
    }
}
