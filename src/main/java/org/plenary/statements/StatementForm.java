package org.plenary.statements;

import io.quarkus.qute.TemplateData;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;

/** The form that begins a statement. */
@TemplateData
public record StatementForm(
        @RestForm @NotBlank(message = "statements.error.title") @Size(max = 300) String title,
        @RestForm @NotBlank @Pattern(regexp = LANGUAGE, message = "statements.error.language")
                String language,
        @RestForm @NotBlank String coalition,
        @RestForm @NotBlank String visibility,
        @RestForm List<String> draftingGroup) {
    /** A BCP 47 language tag: language, script and region at most. */
    static final String LANGUAGE = "[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?";

    public StatementForm {
        draftingGroup = draftingGroup == null ? List.of() : List.copyOf(draftingGroup);
    }

    static StatementForm empty(String language) {
        return new StatementForm("", language, "", Visibility.PUBLIC.slug(), List.of());
    }
}
