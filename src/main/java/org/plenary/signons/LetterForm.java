package org.plenary.signons;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.plenary.shared.time.Deadline;
import org.plenary.statements.Version;

/** The form with which a coordinator opens a letter. */
record LetterForm(
        @NotNull UUID statement,
        int version,
        @NotBlank(message = "signons.new.letter-title.missing") @Size(max = 300) String title,
        @NotBlank(message = "signons.new.addressees.missing") @Size(max = 1000) String addressees,
        @Size(max = 4000) String introduction,
        @NotBlank(message = "signons.new.deadline.missing") String deadline,
        @NotBlank String zone,
        @Pattern(regexp = "([1-9][0-9]{0,6})?", message = "signons.new.goal.invalid") String goal,
        boolean individuals) {
    /** What the form shows at first. */
    static LetterForm about(Version version) {
        return new LetterForm(
                version.statement().id(),
                version.number(),
                version.statement().title(),
                "",
                "",
                "",
                "UTC",
                "",
                false);
    }

    LetterTerms terms() {
        return new LetterTerms(
                title.strip(),
                addressees.strip(),
                introduction == null ? "" : introduction.strip(),
                Deadline.read(deadline, zone),
                goal == null || goal.isBlank() ? null : Integer.valueOf(goal),
                individuals);
    }
}
