package org.plenary.signons;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.plenary.shared.web.Refusal;
import org.plenary.signons.reservations.Wording;
import org.plenary.signons.reservations.WordingKind;

/** The form with which a letter is signed. */
record SignForm(
        String kind,
        String sha256,
        @Size(max = 200) String role,
        String country,
        @AssertTrue(message = "signons.sign.authority.missing") boolean authority,
        String visibility,
        boolean observer,
        @Pattern(regexp = "([1-9][0-9]{0,6})?", message = "signons.sign.members.invalid")
                String members,
        String wording,
        String paragraph,
        @Size(max = Wording.LONGEST, message = "signons.sign.words.too-long") String words,
        boolean another) {
    static SignForm empty() {
        return new SignForm(
                SignOnKind.ORGANISATION.slug(),
                "",
                "",
                "",
                false,
                NameVisibility.EVERYBODY.slug(),
                false,
                "",
                WordingKind.RESERVATION.slug(),
                "",
                "",
                false);
    }

    /** How they want to sign. */
    Manner manner() {
        boolean says = words != null && !words.isBlank();
        WordingKind kind =
                WordingKind.POSITION.slug().equals(wording)
                        ? WordingKind.POSITION
                        : WordingKind.RESERVATION;
        return new Manner(
                NameVisibility.of(visibility),
                observer,
                members == null || members.isBlank() ? null : Integer.valueOf(members),
                says
                        ? List.of(
                                new Wording(
                                        kind,
                                        paragraph == null || paragraph.isBlank() ? null : paragraph,
                                        words.strip()))
                        : List.of(),
                another);
    }

    /** Whether anything beyond the simplest was filled in, or has to be. */
    public boolean detailed() {
        return observer
                || another
                || (members != null && !members.isBlank())
                || (words != null && !words.isBlank());
    }

    /** Beside which field a refusal is told; null for the page. */
    static String fieldOf(Refusal refusal) {
        return switch (refusal.messageKey()) {
            case "reservations.refused.too-long", "reservations.refused.no-words" -> "words";
            case "reservations.refused.no-such-paragraph" -> "paragraph";
            case "signons.refused.members" -> "members";
            case "signons.refused.no-observers" -> "observer";
            case "signons.refused.already-listed" -> "another";
            default -> null;
        };
    }

    boolean inOwnName() {
        return SignOnKind.INDIVIDUAL.slug().equals(kind);
    }
}
