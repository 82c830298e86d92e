package org.plenary.statements.agreement;

import io.quarkus.qute.TemplateData;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.plenary.shared.time.Deadline;

/**
 * The form with which a coordinator opens a consent round.
 *
 * @param names whether names are shown {@code at-once} or {@code afterwards}
 */
@TemplateData
public record RoundForm(
        @RestForm int version,
        @RestForm @NotBlank(message = "agreement.error.question") @Size(max = 4000) String question,
        @RestForm List<String> blocks,
        @RestForm
                @NotBlank
                @Pattern(regexp = AT_ONCE + "|" + AFTERWARDS, message = "agreement.error.names")
                String names,
        @RestForm @NotBlank(message = "agreement.error.deadline") String deadline,
        @RestForm @NotBlank String zone) {
    static final String AT_ONCE = "at-once";
    static final String AFTERWARDS = "afterwards";

    public RoundForm {
        blocks = blocks == null ? List.of() : List.copyOf(blocks);
    }

    static RoundForm about(int version) {
        return new RoundForm(version, "", List.of(), AFTERWARDS, "", "UTC");
    }

    RoundTerms terms() {
        return new RoundTerms(
                version,
                Written.or(question),
                blocks,
                AT_ONCE.equals(names),
                Deadline.read(deadline, zone));
    }
}
