package org.plenary.statements.agreement;

import io.quarkus.qute.TemplateData;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jboss.resteasy.reactive.RestForm;
import org.plenary.shared.time.Deadline;

/** The form with which a coordinator opens a silence procedure. */
@TemplateData
public record SilenceForm(
        @RestForm @NotBlank(message = "agreement.error.deadline") String deadline,
        @RestForm @NotBlank String zone,
        @RestForm @Size(max = 2000) String shortReason,
        @RestForm @Size(max = 4000) String message) {
    static SilenceForm empty() {
        return new SilenceForm("", "UTC", "", "");
    }

    SilenceTerms terms() {
        return new SilenceTerms(
                Deadline.read(deadline, zone), Written.or(message), Written.or(shortReason));
    }
}
