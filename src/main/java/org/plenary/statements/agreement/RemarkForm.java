package org.plenary.statements.agreement;

import io.quarkus.qute.TemplateData;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jboss.resteasy.reactive.RestForm;

/** The form of an editorial remark. */
@TemplateData
public record RemarkForm(
        @RestForm @NotBlank(message = "agreement.error.remark") @Size(max = 2000) String words,
        @RestForm String block) {
    static RemarkForm empty() {
        return new RemarkForm("", "");
    }

    String blockOrNull() {
        return block == null || block.isBlank() ? null : block;
    }
}
