package org.plenary.signons.delivery;

import io.quarkus.qute.TemplateData;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestForm;
import org.plenary.shared.time.Deadline;
import org.plenary.shared.web.Errors;
import org.plenary.shared.web.RefusedException;
import org.plenary.signons.Audience;

/**
 * A delivery as a coordinator tells of it; names, offices and addresses belong together by line.
 */
@TemplateData
public record DeliveryForm(
        @RestForm UUID snapshot,
        @RestForm List<String> name,
        @RestForm List<String> office,
        @RestForm List<String> email,
        @RestForm String handover,
        @RestForm String audience,
        @RestForm @NotBlank(message = "delivery.error.at") String at,
        @RestForm String zone,
        @RestForm @NotBlank(message = "delivery.error.by") @Size(max = 300) String by,
        @RestForm @Size(max = 2000) String note,
        @RestForm boolean concludes) {
    private static final int LINES = 4;
    private static final int LONGEST = 300;
    private static final Pattern ADDRESS =
            Pattern.compile("[^@\\s,;<>]+@[^@\\s,;<>]+\\.[^@\\s,;<>]+");

    public DeliveryForm {
        name = name == null ? List.of() : List.copyOf(name);
        office = office == null ? List.of() : List.copyOf(office);
        email = email == null ? List.of() : List.copyOf(email);
    }

    /** A recipient as it was typed. */
    @TemplateData
    public record Line(String name, String office, String email) {
        boolean isEmpty() {
            return name.isBlank() && office.isBlank() && email.isBlank();
        }
    }

    static DeliveryForm about(UUID snapshot, Instant now) {
        return new DeliveryForm(
                snapshot,
                List.of(),
                List.of(),
                List.of(),
                Handover.EMAIL.slug(),
                Audience.RECIPIENT.slug(),
                DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm")
                        .format(now.atOffset(ZoneOffset.UTC)),
                "UTC",
                "",
                "",
                false);
    }

    /** What was typed, and room for some more. */
    public List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        int typed = Math.max(name.size(), Math.max(office.size(), email.size()));
        for (int i = 0; i < Math.max(LINES, typed); i++) {
            lines.add(new Line(at(name, i), at(office, i), at(email, i)));
        }
        return lines;
    }

    private static String at(List<String> list, int index) {
        return index < list.size() ? list.get(index) : "";
    }

    /** What is wrong with the recipients and the time. */
    Errors errors() {
        Errors errors = Errors.none();
        if (lines().stream().allMatch(Line::isEmpty)) {
            errors = errors.and("name", "delivery.error.nobody");
        }
        for (int i = 0; i < lines().size(); i++) {
            Line line = lines().get(i);
            if (!line.isEmpty() && line.name().isBlank()) {
                errors = errors.and(field("name", i), "delivery.error.name");
            }
            if (!line.email().isBlank() && !ADDRESS.matcher(line.email().strip()).matches()) {
                errors = errors.and(field("email", i), "shared.error.email");
            }
            if (Math.max(
                            line.name().length(),
                            Math.max(line.office().length(), line.email().length()))
                    > LONGEST) {
                errors = errors.and(field("name", i), "shared.error.too-long", LONGEST);
            }
        }
        try {
            Deadline.read(at, zone);
        } catch (RefusedException unreadable) {
            if (at != null && !at.isBlank()) {
                errors = errors.and("at", unreadable.refusal());
            }
        }
        return errors;
    }

    private static String field(String name, int index) {
        return index == 0 ? name : name + "-" + index;
    }

    NewDelivery told() {
        return new NewDelivery(
                snapshot,
                Audience.RECIPIENT.slug().equals(audience) ? Audience.RECIPIENT : Audience.PUBLIC,
                Handover.of(handover).orElse(Handover.IN_PERSON),
                Deadline.read(at, zone).at(),
                by.strip(),
                note == null ? "" : note.strip(),
                lines().stream()
                        .filter(line -> !line.isEmpty())
                        .map(
                                line ->
                                        new NewDelivery.To(
                                                line.name().strip(),
                                                line.office().strip(),
                                                line.email().strip()))
                        .toList(),
                concludes);
    }
}
