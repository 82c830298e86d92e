package org.plenary.consultations.coding;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.plenary.consultations.Consultation;
import org.plenary.consultations.Consultations;
import org.plenary.organisations.Actor;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.web.NotVisibleException;

/** All answers as a file, for whoever may read them, each as far as they may. */
@Path("/")
@Blocking
@Tag(name = "Consultations")
class ExportPages {
    private final Consultations consultations;
    private final Coders coders;
    private final Counts counts;
    private final Below below;
    private final AnswerTable table;
    private final CurrentActor current;

    ExportPages(
            Consultations consultations,
            Coders coders,
            Counts counts,
            Below below,
            AnswerTable table,
            CurrentActor current) {
        this.consultations = consultations;
        this.coders = coders;
        this.counts = counts;
        this.below = below;
        this.table = table;
        this.current = current;
    }

    @GET
    @Path("consultations/{id}/answers.{extension:csv|json|xlsx}")
    @Operation(hidden = true)
    public Response page(@RestPath UUID id, @RestPath String extension) {
        return file(id, extension);
    }

    @GET
    @Path("api/v1/consultations/{id}/answers.{extension:csv|json|xlsx}")
    @Operation(
            summary = "All answers with their codes as CSV, JSON or XLSX",
            description =
                    "What is published; for those who look after the consultation, all that was sent. Codes once the counts are published, and for coders.")
    public Response api(@RestPath UUID id, @RestPath String extension) {
        return file(id, extension);
    }

    /** Who asks and what they may read is settled before the first line is written. */
    private record May(boolean all, boolean coded) {}

    private Response file(UUID id, String extension) {
        TableFormat format =
                TableFormat.of(extension)
                        .orElseThrow(() -> new NotVisibleException("answers." + extension));
        Actor actor = current.get();
        May may =
                QuarkusTransaction.requiringNew()
                        .call(
                                () -> {
                                    Consultation consultation =
                                            consultations
                                                    .visibleTo(actor, id)
                                                    .orElseThrow(
                                                            () ->
                                                                    new NotVisibleException(
                                                                            "consultation " + id));
                                    return new May(
                                            below.all(consultation, actor),
                                            coders.isCoder(actor, consultation)
                                                            && below.all(consultation, actor)
                                                    || counts.published(consultation));
                                });
        StreamingOutput lines =
                out ->
                        QuarkusTransaction.requiringNew()
                                .timeout(600)
                                .call(
                                        () -> {
                                            format.write(
                                                    out,
                                                    row ->
                                                            table.read(
                                                                    id,
                                                                    may.all(),
                                                                    may.coded(),
                                                                    row));
                                            return null;
                                        });
        return Response.ok(lines)
                .type(format.mediaType())
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"answers-" + id + "." + extension + "\"")
                .header("Cache-Control", "private, no-store")
                .build();
    }
}
