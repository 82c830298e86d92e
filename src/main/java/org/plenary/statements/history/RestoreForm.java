package org.plenary.statements.history;

import io.quarkus.qute.TemplateData;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jboss.resteasy.reactive.RestForm;

/** The form that brings an older version back. */
@TemplateData
public record RestoreForm(
        @RestForm @NotBlank(message = "statements.error.label") @Size(max = 80) String label,
        @RestForm @NotBlank(message = "history.error.note") @Size(max = 2_000) String note,
        @RestForm int base) {}
