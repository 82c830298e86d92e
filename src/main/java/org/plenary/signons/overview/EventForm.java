package org.plenary.signons.overview;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** An event of a campaign as it was typed. */
record EventForm(String day, String words) {
    static final EventForm EMPTY = new EventForm("", "");

    /** The day; null if it cannot be read. */
    LocalDate date() {
        try {
            return day == null || day.isBlank() ? null : LocalDate.parse(day.strip());
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }
}
