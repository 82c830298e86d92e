package org.plenary.statements;

import io.quarkus.qute.TemplateData;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;

/** The form that changes a statement's frame. */
@TemplateData
public record DetailsForm(
        @RestForm @NotBlank(message = "statements.error.title") @Size(max = 300) String title,
        @RestForm @Size(max = 300) String meeting,
        @RestForm String meetingOn,
        @RestForm List<String> draftingGroup) {
    public DetailsForm {
        draftingGroup = draftingGroup == null ? List.of() : List.copyOf(draftingGroup);
    }

    static DetailsForm of(Statement statement) {
        return new DetailsForm(
                statement.title(),
                statement.meeting(),
                statement.meetingOn() == null ? "" : statement.meetingOn().toString(),
                statement.draftingGroup().stream().map(Object::toString).toList());
    }
}
