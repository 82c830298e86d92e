package org.plenary.organisations;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.plenary.shared.web.Errors;
import org.plenary.shared.web.Forms;

/** A mandate as typed: days in UTC, the last one included. */
record MandateForm(
        @NotBlank(message = "organisations.error.person") String person,
        List<String> powers,
        String from,
        String until,
        @Size(max = 1000) String evidence) {
    MandateForm {
        person = person == null ? "" : person.strip();
        powers = powers == null ? List.of() : List.copyOf(powers);
        from = from == null ? "" : from.strip();
        until = until == null ? "" : until.strip();
        evidence = evidence == null ? "" : evidence.strip();
    }

    /** From today on, without an end. */
    static MandateForm blank(Instant now) {
        return new MandateForm("", List.of(), day(now).toString(), "", "");
    }

    Errors errors(Forms forms) {
        Errors errors = forms.check(this);
        if (chosenPowers().isEmpty()) {
            errors = errors.and("powers", "organisations.error.powers");
        }
        if (!from.isEmpty() && date(from).isEmpty()) {
            errors = errors.and("from", "shared.error.date");
        }
        if (!until.isEmpty()) {
            Optional<LocalDate> last = date(until);
            if (last.isEmpty()) {
                errors = errors.and("until", "shared.error.date");
            } else if (date(from).filter(first -> last.get().isBefore(first)).isPresent()) {
                errors = errors.and("until", "organisations.refusal.mandate-ends-first");
            }
        }
        return errors;
    }

    /** The same, sorted out; only for a form without errors. */
    Mandating.Terms toTerms(Instant now) {
        // "From today" means from now: a mandate does not reach back behind its granting.
        Instant begin =
                date(from)
                        .filter(first -> first.isAfter(day(now)))
                        .map(first -> first.atStartOfDay(ZoneOffset.UTC).toInstant())
                        .orElse(now);
        return new Mandating.Terms(
                id().orElse(new UUID(0, 0)),
                chosenPowers(),
                begin,
                date(until)
                        .map(last -> last.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant())
                        .orElse(null),
                evidence.isEmpty() ? null : evidence);
    }

    private Optional<UUID> id() {
        try {
            return Optional.of(UUID.fromString(person));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private Set<Power> chosenPowers() {
        Set<Power> chosen = EnumSet.noneOf(Power.class);
        Arrays.stream(Power.values())
                .filter(power -> powers.contains(power.slug()))
                .forEach(chosen::add);
        return chosen;
    }

    private static LocalDate day(Instant at) {
        return at.atZone(ZoneOffset.UTC).toLocalDate();
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException malformed) {
            return Optional.empty();
        }
    }
}
