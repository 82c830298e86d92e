package org.plenary.signons.delivery;

import io.quarkus.qute.TemplateData;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.plenary.shared.web.Errors;

/** A response as a coordinator tells of it. */
@TemplateData
public record ResponseForm(
        @RestForm String recipient,
        @RestForm @NotBlank(message = "delivery.error.on") String on,
        @RestForm @Size(max = 20_000) String words,
        @RestForm @Size(max = 2_000) String link,
        @RestForm boolean open) {
    static ResponseForm empty() {
        return new ResponseForm("", "", "", "", true);
    }

    Errors errors() {
        if (on != null && !on.isBlank() && day() == null) {
            return Errors.on("on", "delivery.error.on");
        }
        return Errors.none();
    }

    private LocalDate day() {
        try {
            return LocalDate.parse(on.strip());
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }

    RecordingResponses.Told told() {
        return new RecordingResponses.Told(
                recipient == null || !recipient.matches("[0-9a-f-]{36}")
                        ? null
                        : UUID.fromString(recipient),
                day(),
                words == null ? "" : words,
                link == null ? "" : link,
                open);
    }
}
