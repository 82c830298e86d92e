package org.plenary.consultations;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.plenary.organisations.Actor;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.shared.time.Deadline;
import org.plenary.shared.web.Idempotent;
import org.plenary.shared.web.NotVisibleException;

/** Phases, key dates and papers of a consultation in the API, for its convenors. */
@Path("/api/v1/consultations/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Consultations")
class TimetableApi {
    private final Consultations consultations;
    private final Planning planning;
    private final Equipping equipping;
    private final CurrentActor current;
    private final DatabaseClock clock;

    TimetableApi(
            Consultations consultations,
            Planning planning,
            Equipping equipping,
            CurrentActor current,
            DatabaseClock clock) {
        this.consultations = consultations;
        this.planning = planning;
        this.equipping = equipping;
        this.current = current;
        this.clock = clock;
    }

    /**
     * A phase to plan.
     *
     * @param kind preparing, open, analysing, drafting, amending, signing or reporting
     * @param from RFC 3339, or a local time in the zone; without it, at once
     * @param until as {@code from}; the end itself is outside
     * @param zone IANA name, UTC without it
     */
    @Schema(name = "NewConsultationPhase")
    record NewPhaseJson(
            @NotBlank String kind,
            String title,
            String note,
            String from,
            @NotBlank String until,
            String zone) {
        PhaseForm form() {
            return new PhaseForm(kind, title, note, from, until, zone);
        }
    }

    @POST
    @Path("phases")
    @Authenticated
    @Idempotent
    @Operation(summary = "Plans a phase; phases do not overlap")
    @APIResponse(responseCode = "201", description = "Planned")
    @Transactional
    public Response plan(@RestPath UUID id, @Valid @NotNull NewPhaseJson wanted) {
        Actor actor = convenor(id);
        Phase phase = planning.plan(id, wanted.form().plan(clock.now()), actor);
        return created(id, "phases", phase.id(), ConsultationJson.PhaseJson.of(phase));
    }

    @PUT
    @Path("phases/{phase}")
    @Authenticated
    @Operation(summary = "Plans a phase otherwise that has not begun")
    @APIResponse(responseCode = "409", description = "It has begun")
    @Transactional
    public ConsultationJson.PhaseJson change(
            @RestPath UUID id, @RestPath UUID phase, @Valid @NotNull NewPhaseJson wanted) {
        Actor actor = convenor(id);
        return ConsultationJson.PhaseJson.of(
                planning.change(id, phase, wanted.form().plan(clock.now()), actor));
    }

    /**
     * Another end of a phase that runs.
     *
     * @param until without it, at once
     * @param reason shown to all readers
     */
    @Schema(name = "ConsultationPhaseEnd")
    record EndJson(String until, String zone, @NotBlank @Size(max = 500) String reason) {}

    @PUT
    @Path("phases/{phase}/end")
    @Authenticated
    @Operation(summary = "Ends a running phase, or moves its end, with a reason")
    @APIResponse(responseCode = "409", description = "It does not run")
    @Transactional
    public ConsultationJson.PhaseJson moveEnd(
            @RestPath UUID id, @RestPath UUID phase, @Valid @NotNull EndJson wanted) {
        Actor actor = convenor(id);
        Deadline until =
                wanted.until() == null || wanted.until().isBlank()
                        ? null
                        : Deadline.read(wanted.until(), wanted.zone());
        return ConsultationJson.PhaseJson.of(
                planning.moveEnd(id, phase, until, wanted.reason(), actor));
    }

    @DELETE
    @Path("phases/{phase}")
    @Authenticated
    @Operation(summary = "Takes a phase out that has not begun")
    @Transactional
    public void remove(@RestPath UUID id, @RestPath UUID phase) {
        planning.remove(id, phase, current.signedIn());
    }

    /** A day to remember. */
    @Schema(name = "NewConsultationDate")
    record NewDateJson(@NotBlank @Size(max = 200) String title, @NotNull LocalDate day) {}

    @POST
    @Path("dates")
    @Authenticated
    @Idempotent
    @Operation(summary = "Notes a key date")
    @APIResponse(responseCode = "201", description = "Noted")
    @Transactional
    public Response note(@RestPath UUID id, @Valid @NotNull NewDateJson wanted) {
        KeyDate date = planning.note(id, wanted.title().strip(), wanted.day(), current.signedIn());
        return created(id, "dates", date.id(), ConsultationJson.KeyDateJson.of(date));
    }

    @DELETE
    @Path("dates/{date}")
    @Authenticated
    @Operation(summary = "Takes a key date out")
    @Transactional
    public void forget(@RestPath UUID id, @RestPath UUID date) {
        planning.forget(id, date, current.signedIn());
    }

    /** A paper that lies elsewhere. */
    @Schema(name = "NewConsultationDocument")
    record NewDocumentJson(
            @NotBlank @Size(max = 300) String title,
            @NotBlank
                    @Pattern(
                            regexp = ConsultationForm.LANGUAGE,
                            message = "consultations.error.language")
                    String language,
            @NotBlank String link) {}

    @POST
    @Path("documents")
    @Authenticated
    @Idempotent
    @Operation(summary = "Adds a paper that lies elsewhere")
    @APIResponse(responseCode = "201", description = "Added")
    @Transactional
    public Response link(@RestPath UUID id, @Valid @NotNull NewDocumentJson wanted) {
        Document document =
                equipping.link(
                        id,
                        wanted.title().strip(),
                        wanted.language(),
                        wanted.link().strip(),
                        current.signedIn());
        return created(id, "documents", document.id(), ConsultationJson.DocumentJson.of(document));
    }

    @DELETE
    @Path("documents/{paper}")
    @Authenticated
    @Operation(summary = "Takes a paper out")
    @Transactional
    public void take(@RestPath UUID id, @RestPath UUID paper) {
        equipping.remove(id, paper, current.signedIn());
    }

    private Actor convenor(UUID id) {
        Actor actor = current.signedIn();
        if (consultations.convenedBy(actor, id).isEmpty()) {
            throw new NotVisibleException("consultation " + id);
        }
        return actor;
    }

    private static Response created(UUID id, String what, UUID part, Object body) {
        return Response.created(URI.create("/api/v1/consultations/" + id + "/" + what + "/" + part))
                .entity(body)
                .build();
    }
}
