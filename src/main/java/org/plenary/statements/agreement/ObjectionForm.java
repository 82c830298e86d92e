package org.plenary.statements.agreement;

import io.quarkus.qute.TemplateData;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;

/** The form with which an organisation objects. */
@TemplateData
public record ObjectionForm(
        @RestForm @NotBlank(message = "agreement.error.objection") @Size(max = 4000) String reason,
        @RestForm List<String> blocks) {
    public ObjectionForm {
        blocks = blocks == null ? List.of() : List.copyOf(blocks);
    }

    static ObjectionForm about(String block) {
        return new ObjectionForm("", block == null ? List.of() : List.of(block));
    }
}
