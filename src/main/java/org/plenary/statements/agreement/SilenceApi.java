package org.plenary.statements.agreement;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.plenary.organisations.Actor;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.shared.time.Deadline;
import org.plenary.shared.web.Idempotent;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.statements.StatementApi;

/** Silence procedures in the API. */
@Path("/api/v1/statements/{id}/silence-procedures")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Blocking
@Tag(name = "Agreement", description = "Silence procedures and consent rounds of a coalition")
class SilenceApi {
    private static final int PAGE = 50;

    /**
     * A procedure to open on the proposed version.
     *
     * @param zone in which people are told of the deadline; absent for UTC
     * @param shortReason why the deadline is less than 72 hours ahead; at least 24 in any case
     */
    @Schema(name = "NewSilenceProcedure")
    record NewProcedure(
            @NotBlank @Schema(examples = "2099-12-10T21:00:00Z") String deadline,
            @Schema(examples = "Africa/Nairobi") String zone,
            @Size(max = 4000) String message,
            @Size(max = 2000) String shortReason) {
        SilenceTerms terms() {
            return new SilenceTerms(
                    Deadline.read(deadline, zone), Written.or(message), Written.or(shortReason));
        }
    }

    /**
     * An objection to raise.
     *
     * @param blocks ids of the blocks it is about; none for the text as a whole
     */
    @Schema(name = "NewObjection")
    record NewObjection(@NotBlank @Size(max = 4000) String reason, List<String> blocks) {}

    /** A remark to make. */
    @Schema(name = "NewEditorialRemark")
    record NewRemark(@NotBlank @Size(max = 2000) String words, String block) {}

    /** Why something ends before its time. */
    @Schema(name = "EarlyEnd")
    record EarlyEnd(@NotBlank @Size(max = 2000) String reason) {}

    private final Voices voices;
    private final SilenceProcedures procedures;
    private final Objections objections;
    private final EditorialRemarks remarks;
    private final OpeningProcedures opening;
    private final Objecting objecting;
    private final CurrentActor current;
    private final DatabaseClock clock;

    SilenceApi(
            Voices voices,
            SilenceProcedures procedures,
            Objections objections,
            EditorialRemarks remarks,
            OpeningProcedures opening,
            Objecting objecting,
            CurrentActor current,
            DatabaseClock clock) {
        this.voices = voices;
        this.procedures = procedures;
        this.objections = objections;
        this.remarks = remarks;
        this.opening = opening;
        this.objecting = objecting;
        this.current = current;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "Lists a statement's silence procedures, newest first")
    @Transactional
    public StatementApi.Page<SilenceProcedureJson> list(@RestPath UUID id, @RestQuery UUID after) {
        List<SilenceProcedure> found =
                procedures.before(voices.inside(current.get(), id), after, PAGE + 1);
        return new StatementApi.Page<>(
                found.stream().limit(PAGE).map(this::json).toList(),
                found.size() > PAGE ? found.get(PAGE - 1).id() : null);
    }

    @POST
    @Idempotent
    @Operation(summary = "Puts the proposed version to the coalition's silence, as a coordinator")
    @APIResponse(responseCode = "201", description = "Opened; Location names it")
    @APIResponse(responseCode = "403", description = "You do not coordinate this coalition")
    @APIResponse(
            responseCode = "409",
            description = "Nothing is proposed, one runs already, or these words were objected to")
    @Transactional
    public Response open(@RestPath UUID id, @Valid @NotNull NewProcedure wanted) {
        SilenceProcedure made = opening.open(id, wanted.terms(), current.signedIn());
        return Response.created(URI.create("/api/v1" + made.href())).entity(json(made)).build();
    }

    @GET
    @Path("{procedure}")
    @Operation(summary = "Reads a procedure with its objections and remarks")
    @Transactional
    public SilenceProcedureJson show(@RestPath UUID id, @RestPath UUID procedure) {
        return json(procedure(current.get(), id, procedure));
    }

    @POST
    @Path("{procedure}/cancellations")
    @Operation(summary = "Ends a procedure before its time, as a coordinator")
    @APIResponse(responseCode = "200", description = "Cancelled; nothing is agreed by it")
    @APIResponse(responseCode = "409", description = "It is over already")
    @Transactional
    public SilenceProcedureJson cancel(
            @RestPath UUID id, @RestPath UUID procedure, @Valid @NotNull EarlyEnd wanted) {
        opening.cancel(id, procedure, wanted.reason().strip(), current.signedIn());
        return json(procedure(current.get(), id, procedure));
    }

    @POST
    @Path("{procedure}/objections")
    @Operation(
            summary = "Objects for the organisation acted for",
            description =
                    "Needs its mandate to vote. Breaks the procedure at once. An organisation objects once, so a repeated request is answered 409.")
    @APIResponse(responseCode = "201", description = "Raised; Location names the procedure")
    @APIResponse(responseCode = "403", description = "No membership or no mandate")
    @APIResponse(responseCode = "409", description = "Too late, or raised already")
    @APIResponse(responseCode = "503", description = "Membership cannot be confirmed at the moment")
    public Response object(
            @RestPath UUID id, @RestPath UUID procedure, @Valid @NotNull NewObjection wanted) {
        Actor actor = current.signedIn();
        UUID made =
                objecting.object(
                        id,
                        procedure,
                        wanted.reason().strip(),
                        wanted.blocks() == null ? List.of() : wanted.blocks(),
                        actor);
        return QuarkusTransaction.requiringNew()
                .call(
                        () -> {
                            SilenceProcedure found = procedure(actor, id, procedure);
                            return Response.created(URI.create("/api/v1" + found.href()))
                                    .entity(
                                            SilenceProcedureJson.ObjectionJson.of(
                                                    objections.of(found, made).orElseThrow()))
                                    .build();
                        });
    }

    @DELETE
    @Path("{procedure}/objections/{objection}")
    @Operation(
            summary = "Takes an objection back before the deadline",
            description = "The procedure stays broken.")
    @APIResponse(responseCode = "204", description = "Withdrawn")
    @APIResponse(responseCode = "403", description = "Not yours to withdraw")
    public Response withdraw(
            @RestPath UUID id,
            @RestPath UUID procedure,
            @RestPath UUID objection,
            @RestQuery @Size(max = 2000) String reason) {
        objecting.withdraw(id, procedure, objection, Written.or(reason), current.signedIn());
        return Response.noContent().build();
    }

    @POST
    @Path("{procedure}/remarks")
    @Idempotent
    @Operation(summary = "Tells the drafters of something editorial; the procedure goes on")
    @APIResponse(responseCode = "201", description = "Made; Location names the procedure")
    @Transactional
    public Response remark(
            @RestPath UUID id, @RestPath UUID procedure, @Valid @NotNull NewRemark wanted) {
        EditorialRemark made =
                objecting.remark(
                        id, procedure, wanted.words().strip(), wanted.block(), current.signedIn());
        return Response.created(
                        URI.create("/api/v1/statements/" + id + "/silence-procedures/" + procedure))
                .entity(SilenceProcedureJson.RemarkJson.of(made))
                .build();
    }

    private SilenceProcedure procedure(Actor actor, UUID id, UUID procedure) {
        return procedures
                .of(voices.inside(actor, id), procedure)
                .orElseThrow(() -> new NotVisibleException("silence procedure " + procedure));
    }

    private SilenceProcedureJson json(SilenceProcedure procedure) {
        return SilenceProcedureJson.of(
                procedure, objections.of(procedure), remarks.of(procedure), clock.now());
    }
}
