package org.plenary.signons.confirming;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Locale;
import org.plenary.signons.NameVisibility;
import org.plenary.signons.SignOnKind;

/**
 * What somebody said who signs without an account. It is kept sealed, as one piece.
 *
 * @param name of the organisation, or the person's own
 * @param country ISO 3166-1 alpha-2, empty for a network of several countries
 * @param category of the organisation, empty for a person
 * @param website may be empty
 * @param contact the person's name; never published unless they sign in their own
 * @param role may be empty
 * @param language of the mails, one of the offered ones
 * @param visibility to whom the name is shown
 * @param members on behalf of how many members; 0 for none
 * @param words a statement of position, may be empty
 */
public record Said(
        SignOnKind kind,
        String name,
        String country,
        String category,
        String website,
        String contact,
        String role,
        String email,
        String language,
        NameVisibility visibility,
        int members,
        String words) {
    @JsonIgnore
    public Locale locale() {
        return Locale.forLanguageTag(language);
    }

    @JsonIgnore
    public boolean inOwnName() {
        return kind == SignOnKind.INDIVIDUAL;
    }

    /** What is behind the mail address's at sign, in small letters. */
    @JsonIgnore
    public String domain() {
        return email.substring(email.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    }
}
