package org.plenary.consultations.facilitating;

import java.time.LocalDate;
import org.plenary.consultations.contributing.Publication;
import org.plenary.shared.geo.Geo;
import org.plenary.shared.web.Refusal;

/**
 * What is known of a meeting.
 *
 * @param title under which it is published: what was met for, and never a person's name
 * @param country ISO 3166-1, null for none
 * @param language in which people spoke, BCP 47
 */
public record MeetingDetails(
        String title,
        String place,
        String country,
        LocalDate heldOn,
        String language,
        Room room,
        Consent consent,
        Publication publication) {
    private static final int LONGEST = 200;

    void checked() {
        if (title.isBlank() || title.length() > LONGEST || place.length() > LONGEST) {
            throw Refusal.invalid("facilitating.refused.title").asException();
        }
        if (heldOn == null) {
            throw Refusal.invalid("facilitating.refused.day").asException();
        }
        if (country != null && !Geo.isCountry(country)) {
            throw Refusal.invalid("contributing.refused.country").asException();
        }
        if (consent == null || publication == null) {
            throw Refusal.invalid("facilitating.refused.consent").asException();
        }
        if (consent == Consent.NOT_ASKED && publication != Publication.NOT_AT_ALL) {
            throw Refusal.invalid("facilitating.refused.not-asked").asException();
        }
        room.checked();
    }
}
