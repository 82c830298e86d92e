package org.plenary.consultations.facilitating;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.plenary.consultations.contributing.Publication;

/** A meeting as it is typed; counts of groups are fields by the names of the groups. */
class MeetingForm {
    @RestForm String title = "";
    @RestForm String place = "";
    @RestForm String country = "";
    @RestForm String day = "";
    @RestForm String language = "";
    @RestForm String people = "";
    @RestForm String consent = "";
    @RestForm String publication = "";

    private final Map<String, String> groups = new HashMap<>();

    /** With the numbers of the groups, as they came. */
    MeetingForm with(MultivaluedMap<String, String> all) {
        all.forEach(
                (name, values) -> {
                    if (Room.isGroup(name)) {
                        groups.put(name, values.isEmpty() ? "" : values.get(0));
                    }
                });
        return this;
    }

    public String title() {
        return text(title);
    }

    public String place() {
        return text(place);
    }

    public String day() {
        return text(day);
    }

    public String people() {
        return text(people);
    }

    String group(String name) {
        return groups.getOrDefault(name, "");
    }

    MeetingDetails details() {
        Map<String, Integer> counted = new LinkedHashMap<>();
        groups.forEach(
                (name, typed) -> {
                    if (!typed.isBlank()) {
                        counted.put(name, number(typed));
                    }
                });
        return new MeetingDetails(
                text(title),
                text(place),
                text(country).isEmpty() ? null : country,
                date(),
                Locale.forLanguageTag(text(language)).toLanguageTag(),
                new Room(number(people), counted),
                Consent.of(text(consent)).orElse(null),
                Publication.of(text(publication)).orElse(null));
    }

    private LocalDate date() {
        try {
            return LocalDate.parse(text(day));
        } catch (DateTimeParseException none) {
            return null;
        }
    }

    private static int number(String typed) {
        String tidy = text(typed);
        return tidy.matches("\\p{Nd}{1,6}") ? Integer.parseInt(tidy) : -1;
    }

    private static String text(String typed) {
        return typed == null ? "" : typed.strip();
    }
}
