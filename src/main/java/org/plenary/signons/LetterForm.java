package org.plenary.signons;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.plenary.shared.time.Deadline;
import org.plenary.shared.web.Refusal;
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
        boolean individuals,
        String announced,
        @Pattern(regexp = "([0-9]{1,3})?", message = "signons.new.grace.invalid") String grace,
        @Pattern(regexp = "([0-9]{4}-[0-9]{2}-[0-9]{2})?", message = "signons.new.deliver.invalid")
                String deliver,
        boolean publicForm,
        boolean observers,
        boolean reviewAll,
        String textRule) {
    /** As many hours as an address can be confirmed after the deadline: two weeks. */
    private static final int MOST_GRACE = 336;

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
                false,
                "",
                "24",
                "",
                true,
                false,
                false,
                TextRule.SUBSTANCE_RENEWS.slug());
    }

    LetterTerms terms() {
        Deadline until = Deadline.read(deadline, zone);
        return new LetterTerms(
                title.strip(),
                addressees.strip(),
                introduction == null ? "" : introduction.strip(),
                until,
                goal == null || goal.isBlank() ? null : Integer.valueOf(goal),
                individuals,
                conditions(until));
    }

    private Conditions conditions(Deadline until) {
        Instant told =
                announced == null || announced.isBlank()
                        ? null
                        : Deadline.read(announced, zone).at();
        if (told != null && told.isAfter(until.at())) {
            throw Refusal.invalid("signons.refused.announced-later").asException();
        }
        int hours = grace == null || grace.isBlank() ? 0 : Integer.parseInt(grace);
        if (hours > MOST_GRACE) {
            throw Refusal.invalid("signons.new.grace.invalid").asException();
        }
        return new Conditions(
                told,
                Duration.ofHours(hours),
                day(),
                publicForm,
                observers,
                reviewAll,
                TextRule.of(textRule));
    }

    private LocalDate day() {
        try {
            return deliver == null || deliver.isBlank() ? null : LocalDate.parse(deliver);
        } catch (DateTimeParseException noSuchDay) {
            throw Refusal.invalid("signons.new.deliver.invalid").asException();
        }
    }

    /** Beside which field a refusal is told. */
    static String fieldOf(Refusal refusal) {
        return switch (refusal.messageKey()) {
            case "signons.refused.announced-later" -> "announced";
            case "signons.new.grace.invalid" -> "grace";
            case "signons.new.deliver.invalid" -> "deliver";
            case "shared.deadline.zone-unknown" -> "zone";
            default -> "deadline";
        };
    }
}
