package org.plenary.signons.delivery;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
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
import org.plenary.shared.web.Idempotent;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.shared.web.Refusal;
import org.plenary.signons.Audience;
import org.plenary.signons.Letter;
import org.plenary.signons.Letters;

/** Deliveries, responses and corrections in the API. */
@Path("/api/v1/letters/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Delivery")
class DeliveryApi {
    private static final int PAGE = 50;

    /** To whom. */
    @Schema(name = "NewRecipient")
    record NewRecipient(
            @NotBlank @Size(max = 300) String name,
            @Size(max = 300) String office,
            @Email @Size(max = 300) String email) {}

    /** What records a delivery. */
    @Schema(
            name = "NewDelivery",
            examples =
                    """
                    {"snapshot": "0197c1de-7b1c-7000-8000-000000000001", "audience": "recipient",
                     "handover": "in-person", "at": "2026-12-11T10:30:00Z", "by": "The chair of the coalition",
                     "note": "", "concludes": true,
                     "recipients": [{"name": "The harbour minister", "office": "Ministry of Ports", "email": ""}]}
                    """)
    record ToldDelivery(
            @NotNull UUID snapshot,
            @Schema(description = "public or recipient") @NotBlank String audience,
            @Schema(description = "email, in-person or post") @NotBlank String handover,
            @NotNull Instant at,
            @NotBlank @Size(max = 300) String by,
            @Size(max = 2000) String note,
            @NotEmpty List<@Valid NewRecipient> recipients,
            @Schema(description = "The statement is delivered with it") boolean concludes) {
        NewDelivery told() {
            return new NewDelivery(
                    snapshot,
                    Audience.of(audience)
                            .filter(a -> a == Audience.PUBLIC || a == Audience.RECIPIENT)
                            .orElseThrow(
                                    () ->
                                            Refusal.invalid("delivery.refused.audience")
                                                    .asException()),
                    Handover.of(handover)
                            .orElseThrow(
                                    () ->
                                            Refusal.invalid("delivery.refused.handover")
                                                    .asException()),
                    at,
                    by.strip(),
                    note == null ? "" : note.strip(),
                    recipients.stream()
                            .map(
                                    r ->
                                            new NewDelivery.To(
                                                    r.name().strip(),
                                                    r.office() == null ? "" : r.office().strip(),
                                                    r.email() == null ? "" : r.email().strip()))
                            .toList(),
                    concludes);
        }
    }

    /** What records a response. */
    @Schema(name = "NewRecipientResponse")
    record ToldResponse(
            @NotNull UUID delivery,
            UUID recipient,
            @NotNull LocalDate receivedOn,
            @Size(max = 20_000) String words,
            @Size(max = 2_000) String link,
            @Schema(description = "Whether others than coordinators read it") boolean open) {
        RecordingResponses.Told told() {
            return new RecordingResponses.Told(
                    recipient,
                    receivedOn,
                    words == null ? "" : words,
                    link == null ? "" : link,
                    open);
        }
    }

    /** How recipients without an address were told. */
    @Schema(name = "NewCorrectionNotice")
    record ToldNotice(@Size(max = 2000) String note) {}

    /** That recipients were told. */
    @Schema(name = "CorrectionNotice")
    record NoticeJson(UUID id, int mails, String note, Instant at) {}

    /** A page of deliveries; {@code next} is the address of the following one, if any. */
    @Schema(name = "Deliveries")
    record Page(List<DeliveryJson> items, String next) {}

    /** The responses to all deliveries. */
    @Schema(name = "RecipientResponses")
    record Responses(List<DeliveryJson.Response> items) {}

    private final Letters letters;
    private final Deliveries deliveries;
    private final DeliveryViews views;
    private final Delivering delivering;
    private final RecordingResponses recording;
    private final TellingRecipients telling;
    private final CurrentActor current;

    DeliveryApi(
            Letters letters,
            Deliveries deliveries,
            DeliveryViews views,
            Delivering delivering,
            RecordingResponses recording,
            TellingRecipients telling,
            CurrentActor current) {
        this.letters = letters;
        this.deliveries = deliveries;
        this.views = views;
        this.delivering = delivering;
        this.recording = recording;
        this.telling = telling;
        this.current = current;
    }

    @POST
    @Path("deliveries")
    @Authenticated
    @Idempotent
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Record that a snapshot was handed over",
            description =
                    "For coordinators. Recipients with an address are written a link to their list; concludes moves a statement whose letters are closed to delivered.")
    @APIResponse(responseCode = "201", description = "Recorded; Location names the delivery")
    @APIResponse(responseCode = "404", description = "No such letter for you to look after")
    @APIResponse(responseCode = "409", description = "The statement cannot be delivered yet")
    @APIResponse(
            responseCode = "422",
            description = "Nobody it was handed to, or a time before the snapshot or ahead")
    public Response deliver(@RestPath UUID id, @Valid @NotNull ToldDelivery wanted) {
        Actor actor = current.signedIn();
        Delivery delivery = delivering.deliver(id, wanted.told(), actor);
        return Response.created(URI.create("/api/v1" + delivery.href()))
                .entity(DeliveryJson.of(views.delivery(actor, id, delivery.id())))
                .build();
    }

    @GET
    @Path("deliveries")
    @Transactional
    @Operation(summary = "What was delivered of a letter, newest first")
    @APIResponse(responseCode = "404", description = "No such letter for you to read")
    public Page list(@RestPath UUID id, @RestQuery UUID after) {
        Actor actor = current.get();
        List<UUID> all = deliveries.of(letter(actor, id)).stream().map(Delivery::id).toList();
        int from = after == null ? 0 : all.indexOf(after) + 1;
        List<UUID> page = all.subList(from, Math.min(all.size(), from + PAGE));
        return new Page(
                page.stream().map(d -> DeliveryJson.of(views.delivery(actor, id, d))).toList(),
                from + PAGE < all.size()
                        ? "/api/v1/letters/" + id + "/deliveries?after=" + page.get(PAGE - 1)
                        : null);
    }

    @GET
    @Path("deliveries/{delivery}")
    @Transactional
    @Operation(summary = "A delivery, with its responses and corrections")
    @APIResponse(responseCode = "404", description = "No such delivery for you to see")
    public DeliveryJson show(@RestPath UUID id, @RestPath UUID delivery) {
        return DeliveryJson.of(views.delivery(current.get(), id, delivery));
    }

    @POST
    @Path("deliveries/{delivery}/notices")
    @Authenticated
    @Idempotent
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Tell recipients what is no longer as it was delivered",
            description = "Writes to those who have an address.")
    @APIResponse(responseCode = "201", description = "Told")
    @APIResponse(responseCode = "404", description = "No such delivery for you to look after")
    @APIResponse(responseCode = "409", description = "There is nothing to tell")
    public Response tell(@RestPath UUID id, @RestPath UUID delivery, @Valid ToldNotice wanted) {
        Actor actor = current.signedIn();
        String note = wanted == null || wanted.note() == null ? "" : wanted.note();
        CorrectionNotice notice = telling.tell(coordinated(actor, id, delivery), note, actor);
        return Response.created(URI.create("/api/v1/letters/" + id + "/deliveries/" + delivery))
                .entity(new NoticeJson(notice.id(), notice.mails(), notice.note(), notice.at()))
                .build();
    }

    @POST
    @Path("responses")
    @Authenticated
    @Idempotent
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Record what a recipient answered")
    @APIResponse(responseCode = "201", description = "Recorded; Location names the delivery")
    @APIResponse(responseCode = "404", description = "No such delivery for you to look after")
    public Response respond(@RestPath UUID id, @Valid @NotNull ToldResponse wanted) {
        Actor actor = current.signedIn();
        Delivery delivery = coordinated(actor, id, wanted.delivery());
        recording.record(delivery, wanted.told(), actor);
        return Response.created(URI.create("/api/v1" + delivery.href()))
                .entity(DeliveryJson.of(views.delivery(actor, id, delivery.id())))
                .build();
    }

    @GET
    @Path("responses")
    @Transactional
    @Operation(
            summary = "What recipients answered",
            description = "Coordinators see all of it, others what is for everybody.")
    public Responses responses(@RestPath UUID id) {
        Actor actor = current.get();
        return new Responses(
                deliveries.of(letter(actor, id)).stream()
                        .flatMap(d -> views.delivery(actor, id, d.id()).responses().stream())
                        .map(DeliveryJson::response)
                        .toList());
    }

    private Delivery coordinated(Actor actor, UUID id, UUID delivery) {
        return letters.coordinatedBy(actor, id)
                .flatMap(letter -> deliveries.of(letter, delivery))
                .orElseThrow(() -> new NotVisibleException("delivery " + delivery));
    }

    private Letter letter(Actor actor, UUID id) {
        return letters.shown(actor, id);
    }
}
