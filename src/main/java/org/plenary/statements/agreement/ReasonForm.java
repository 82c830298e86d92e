package org.plenary.statements.agreement;

import io.quarkus.qute.TemplateData;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jboss.resteasy.reactive.RestForm;

/** Why a coordinator ends something before its time. */
@TemplateData
public record ReasonForm(
        @RestForm @NotBlank(message = "agreement.error.reason") @Size(max = 2000) String reason) {
    static ReasonForm empty() {
        return new ReasonForm("");
    }
}
