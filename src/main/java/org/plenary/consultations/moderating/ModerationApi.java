package org.plenary.consultations.moderating;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.plenary.consultations.Consultation;
import org.plenary.consultations.Consultations;
import org.plenary.consultations.questions.Mask.Stretch;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.web.Idempotent;
import org.plenary.shared.web.Refusal;

/** Moderation of what was said, for programs. */
@Path("/api/v1/consultations/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Consultations")
class ModerationApi {
    private static final int PAGE = 50;

    /** Why an answer is hidden or flagged: personal-data, incitement, spam, off-topic, other. */
    @Schema(name = "HidingRequest")
    record HidingRequest(@NotBlank String reason, String note, boolean whole) {}

    /** Words, or stretches of all an answer says in own words, counted in UTF-16 units. */
    @Schema(name = "RedactionRequest")
    record RedactionRequest(List<Stretch> stretches, List<String> words) {}

    /** How many stretches were taken out. */
    @Schema(name = "Redacted")
    record Redacted(int stretches) {}

    /** upheld or put-back, and why. */
    @Schema(name = "AppealDecision")
    record DecisionRequest(@NotBlank String decision, @NotBlank String words) {}

    /** Something hidden. */
    @Schema(name = "Hiding")
    record HidingJson(UUID id) {}

    /** Something in the queue. */
    @Schema(name = "ModerationItem")
    record ItemJson(UUID id, String href, String reason, String words, Instant at) {}

    /** A page of the queue. */
    @Schema(name = "ModerationQueue")
    record QueueJson(List<ItemJson> items, String next) {}

    private final Consultations consultations;
    private final Moderating moderating;
    private final Redacting redacting;
    private final QueueViews views;
    private final CurrentActor current;

    ModerationApi(
            Consultations consultations,
            Moderating moderating,
            Redacting redacting,
            QueueViews views,
            CurrentActor current) {
        this.consultations = consultations;
        this.moderating = moderating;
        this.redacting = redacting;
        this.views = views;
        this.current = current;
    }

    @GET
    @Path("moderation")
    @Authenticated
    @Transactional
    @Operation(summary = "What waits for moderators: flags, appeals, or all that is hidden")
    @APIResponse(responseCode = "404", description = "Not yours to look after")
    public QueueJson queue(@RestPath UUID id, @RestQuery String show, @RestQuery UUID after) {
        Consultation consultation = consultations.convened(current.signedIn(), id);
        var queue = views.queue(consultation, QueueViews.Pile.of(show), after, PAGE);
        return new QueueJson(
                queue.rows().stream()
                        .map(
                                row ->
                                        new ItemJson(
                                                row.id(),
                                                row.href(),
                                                row.reasonKey()
                                                        .substring("moderating.reason.".length()),
                                                row.words(),
                                                row.at()))
                        .toList(),
                queue.next() == null ? null : "/api/v1" + queue.next());
    }

    @POST
    @Path("answers-sent/{answer}/hidings")
    @Authenticated
    @Idempotent
    @Operation(summary = "Hide an answer, or all its contribution says")
    @APIResponse(responseCode = "201", description = "Hidden; the contributor is told")
    public Response hide(
            @RestPath UUID id, @RestPath UUID answer, @Valid @NotNull HidingRequest wanted) {
        Hiding hiding =
                moderating.hide(
                        id,
                        answer,
                        wanted.whole(),
                        reason(wanted.reason()),
                        wanted.note(),
                        current.signedIn());
        return Response.status(201).entity(new HidingJson(hiding.id())).build();
    }

    @DELETE
    @Path("hidings/{hiding}")
    @Authenticated
    @Operation(summary = "Put something back")
    @APIResponse(responseCode = "204", description = "It can be read again")
    public void putBack(@RestPath UUID id, @RestPath UUID hiding) {
        moderating.putBack(id, hiding, current.signedIn());
    }

    @POST
    @Path("hidings/{hiding}/decision")
    @Authenticated
    @Operation(summary = "Decide an appeal against what somebody else hid")
    @APIResponse(responseCode = "204", description = "Decided; the contributor is told")
    @APIResponse(responseCode = "403", description = "Who hid it does not decide")
    public void decide(
            @RestPath UUID id, @RestPath UUID hiding, @Valid @NotNull DecisionRequest wanted) {
        Decision how =
                Decision.of(wanted.decision())
                        .orElseThrow(
                                () ->
                                        Refusal.invalid("moderating.refused.no-decision")
                                                .asException());
        moderating.decide(id, hiding, how, wanted.words(), current.signedIn());
    }

    @POST
    @Path("answers-sent/{answer}/redactions")
    @Authenticated
    @Operation(summary = "Take words out of an answer; kept sealed for coordinators for a while")
    public Redacted redact(
            @RestPath UUID id, @RestPath UUID answer, @Valid @NotNull RedactionRequest wanted) {
        return new Redacted(
                redacting.redact(
                        id,
                        answer,
                        wanted.stretches() == null ? List.of() : wanted.stretches(),
                        wanted.words() == null ? List.of() : wanted.words(),
                        current.signedIn()));
    }

    static Reason reason(String slug) {
        return Reason.of(slug)
                .orElseThrow(() -> Refusal.invalid("moderating.refused.no-reason").asException());
    }
}
