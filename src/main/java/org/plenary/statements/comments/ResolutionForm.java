package org.plenary.statements.comments;

import io.quarkus.qute.TemplateData;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jboss.resteasy.reactive.RestForm;

/**
 * The form that resolves a thread.
 *
 * @param outcome its slug
 * @param reason in words
 */
@TemplateData
public record ResolutionForm(
        @RestForm String outcome,
        @RestForm @NotBlank(message = "comments.error.reason") @Size(max = 2_000) String reason) {
    public ResolutionForm {
        outcome = outcome == null ? "" : outcome;
        reason = NewComment.cleaned(reason);
    }

    static ResolutionForm empty() {
        return new ResolutionForm("", "");
    }
}
