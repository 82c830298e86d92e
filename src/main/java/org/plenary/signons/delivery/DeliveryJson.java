package org.plenary.signons.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A delivery in the API, with nothing but what its reader may know. */
@Schema(name = "Delivery")
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeliveryJson(
        UUID id,
        String href,
        String snapshot,
        int snapshotNumber,
        Instant at,
        String by,
        @Schema(examples = "in-person") String handover,
        @Schema(examples = "recipient", description = "Whose list was handed over") String audience,
        String note,
        List<To> recipients,
        List<Response> responses,
        List<Amiss> corrections,
        long untold) {
    /** A recipient; the address is for coordinators. */
    @Schema(name = "Recipient")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record To(UUID id, String name, String office, String email, Instant mailedAt) {}

    /** What a recipient answered. */
    @Schema(name = "RecipientResponse")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Response(String from, LocalDate receivedOn, String words, String link, boolean open) {}

    /** What is no longer as it was delivered; a name only where you may see it. */
    @Schema(name = "Correction")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Amiss(
            @Schema(examples = "withdrawn") String cause,
            String name,
            Integer version,
            Instant at,
            Instant toldAt) {}

    static DeliveryJson of(DeliveryView view) {
        return new DeliveryJson(
                view.id(),
                view.href(),
                "/api/v1" + view.snapshot().href(),
                view.snapshot().number(),
                view.at(),
                view.by(),
                view.handover(),
                view.audience(),
                some(view.note()),
                view.recipients().stream()
                        .map(
                                r ->
                                        new To(
                                                r.id(),
                                                r.name(),
                                                some(r.office()),
                                                some(r.email()),
                                                r.mailedAt()))
                        .toList(),
                view.responses().stream().map(DeliveryJson::response).toList(),
                view.corrections().stream()
                        .map(
                                c ->
                                        new Amiss(
                                                c.cause(),
                                                some(c.name()),
                                                c.version() == 0 ? null : c.version(),
                                                c.at(),
                                                c.toldAt()))
                        .toList(),
                view.untold());
    }

    static Response response(DeliveryView.Answer answer) {
        return new Response(
                some(answer.from()),
                answer.on(),
                some(answer.words()),
                some(answer.link()),
                answer.open());
    }

    private static String some(String words) {
        return words.isEmpty() ? null : words;
    }
}
