package org.plenary.statements.progress;

import io.quarkus.qute.TemplateData;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jboss.resteasy.reactive.RestForm;
import org.plenary.statements.State;

/** The form that moves a statement on, or back. */
@TemplateData
public record MoveForm(
        @RestForm String from,
        @RestForm String to,
        @RestForm int version,
        @RestForm String until,
        @RestForm String zone,
        @RestForm @NotBlank(message = "progress.error.reason") @Size(max = 2_000) String reason,
        @RestForm boolean seen) {

    static MoveForm empty() {
        return new MoveForm("", "", 0, "", "UTC", "", false);
    }

    /** Whether the form was sent for this state. */
    public boolean isTo(String slug) {
        return slug.equals(to);
    }

    State target() {
        return State.of(to == null ? "" : to).orElse(null);
    }
}
