package org.plenary.statements.drafting;

import io.quarkus.qute.TemplateData;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jboss.resteasy.reactive.RestForm;

/** The form that saves the working text as a version. */
@TemplateData
public record PublishForm(
        @RestForm int revision,
        @RestForm @NotBlank(message = "statements.error.label") @Size(max = 80) String label,
        @RestForm @Size(max = 2_000) String note,
        @RestForm String kind) {
    static PublishForm empty() {
        return new PublishForm(0, "", "", "");
    }

    /** Whether this kind was chosen. */
    public boolean is(String slug) {
        return slug.equals(kind);
    }
}
