package org.plenary.consultations.coding;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.UUID;
import org.plenary.consultations.Consultation;
import org.plenary.consultations.Consultations;
import org.plenary.organisations.Actor;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.web.NotVisibleException;

/** All answers as a file, for whoever may read them, each as far as they may. */
@ApplicationScoped
class Exporting {
    private final Consultations consultations;
    private final Coders coders;
    private final Counts counts;
    private final Below below;
    private final AnswerTable table;
    private final CurrentActor current;

    Exporting(
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

    /** Who asks and what they may read is settled before the first line is written. */
    private record May(boolean all, boolean coded) {}

    /** The file for whoever asks; what they may not read does not exist. */
    Response file(UUID id, String extension) {
        TableFormat format =
                TableFormat.of(extension)
                        .orElseThrow(() -> new NotVisibleException("answers." + extension));
        Actor actor = current.get();
        May may =
                QuarkusTransaction.requiringNew()
                        .call(
                                () -> {
                                    Consultation consultation = consultations.shown(actor, id);
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
