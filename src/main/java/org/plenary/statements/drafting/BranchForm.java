package org.plenary.statements.drafting;

import io.quarkus.qute.TemplateData;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;

/** The form that begins a branch. */
@TemplateData
public record BranchForm(
        @RestForm @NotBlank(message = "drafting.error.branch-title") @Size(max = 200) String title,
        @RestForm int version,
        @RestForm String visibility,
        @RestForm List<String> group) {
    public BranchForm {
        group = group == null ? List.of() : List.copyOf(group);
    }

    static BranchForm empty(int version) {
        return new BranchForm("", version, "drafting-group", List.of());
    }

    /** Whether this version was chosen. */
    public boolean isFrom(int number) {
        return version == number;
    }
}
