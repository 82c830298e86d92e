package org.plenary.signons.campaign;

import java.util.Locale;
import java.util.UUID;
import org.plenary.shared.i18n.Languages;
import org.plenary.signons.Signatory;

/**
 * Who is asked to sign, and through whom.
 *
 * @param who under which name and place
 * @param organisation of the register, or null
 * @param member whether it belongs to the coalition
 * @param contact the person's name; may be empty
 * @param email one address in small letters, or null
 * @param language in which to write to them, one of the offered ones
 * @param why they are expected to sign; may be empty
 */
public record Invitee(
        Signatory who,
        UUID organisation,
        boolean member,
        String contact,
        String email,
        String language,
        String why) {
    public Invitee {
        contact = oneLine(contact, 200);
        email = email == null || email.isBlank() ? null : email.strip().toLowerCase(Locale.ROOT);
        language = Languages.offered(language).orElse("en");
        why = oneLine(why, 200);
    }

    /** Whether mail can be addressed so: one address, nothing that could forge a header. */
    public static boolean isAddress(String email) {
        return email.length() <= 254
                && email.matches(
                        "[^\\s<>()\\[\\],;:\\\\\"@]+@[^\\s<>()\\[\\],;:\\\\\"@]+\\.[^\\s<>()\\[\\],;:\\\\\"@.]{2,}");
    }

    private static String oneLine(String text, int most) {
        String line = text == null ? "" : text.replaceAll("[\\p{Cc}\\s]+", " ").strip();
        return line.length() > most ? line.substring(0, most) : line;
    }
}
