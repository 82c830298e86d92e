package org.plenary.signons;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A letter in the API. */
@Schema(name = "Letter")
record LetterJson(
        UUID id,
        @Schema(examples = "/letters/0197…") String href,
        UUID statement,
        @Schema(examples = "3") int version,
        @Schema(description = "SHA-256 of the words it binds") String sha256,
        @Schema(examples = "en") String language,
        String title,
        String addressees,
        String introduction,
        Instant openedAt,
        @Schema(description = "From this instant on it cannot be signed") Instant deadline,
        @Schema(examples = "Africa/Nairobi") String zone,
        @Schema(examples = "open") String state,
        Integer goal,
        boolean individuals,
        @Schema(description = "The deadline that is told, where another one decides")
                Instant announced,
        @Schema(
                        description =
                                "How many hours after the deadline an e-mail address may be confirmed")
                long graceHours,
        LocalDate deliverBy,
        boolean publicForm,
        boolean observers,
        @Schema(examples = "substance-renews") String textRule) {
    static LetterJson of(Letter letter, Instant now) {
        return new LetterJson(
                letter.id(),
                letter.href(),
                letter.statement().id(),
                letter.version(),
                letter.sha256(),
                letter.language(),
                letter.title(),
                letter.addressees(),
                letter.introduction(),
                letter.openedAt(),
                letter.deadline().at(),
                letter.deadline().zone().getId(),
                letter.isOpen(now) ? "open" : "closed",
                letter.goal().isPresent() ? letter.goal().getAsInt() : null,
                letter.allowsIndividuals(),
                letter.conditions().announced(),
                letter.conditions().grace().toHours(),
                letter.conditions().deliverBy(),
                letter.conditions().publicForm(),
                letter.conditions().observers(),
                letter.conditions().textRule().slug());
    }
}
