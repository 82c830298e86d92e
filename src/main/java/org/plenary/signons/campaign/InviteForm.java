package org.plenary.signons.campaign;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.plenary.shared.geo.Geo;
import org.plenary.shared.web.Errors;
import org.plenary.signons.Signatory;

/** One organisation to ask, as it was typed. */
record InviteForm(
        @NotBlank(message = "campaign.invite.name.missing") @Size(max = 300) String name,
        String country,
        @Size(max = 200) String contact,
        @Size(max = 254) String email,
        String language,
        @Size(max = 200) String why) {
    static final InviteForm EMPTY = new InviteForm("", "", "", "", "", "");

    /** What no constraint can say. */
    Errors faults() {
        Errors errors = Errors.none();
        if (hasCountry() && !Geo.isCountry(country)) {
            errors = errors.and("country", "campaign.refused.country");
        }
        if (email != null && !email.isBlank() && !Invitee.isAddress(email.strip())) {
            errors = errors.and("email", "shared.error.email");
        }
        return errors;
    }

    boolean hasCountry() {
        return country != null && !country.isBlank();
    }

    /** Under which name and place they would stand where the register does not know them. */
    Signatory who() {
        String place = hasCountry() ? country : null;
        return new Signatory(
                name.replaceAll("[\\p{Cc}\\s]+", " ").strip(),
                place,
                place == null ? Geo.WORLD : Geo.regionOf(place).orElse(Geo.WORLD),
                null);
    }
}
