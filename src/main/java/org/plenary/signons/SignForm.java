package org.plenary.signons;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Size;

/** The form with which a letter is signed. */
record SignForm(
        String kind,
        String sha256,
        @Size(max = 200) String role,
        String country,
        @AssertTrue(message = "signons.sign.authority.missing") boolean authority) {
    static SignForm empty() {
        return new SignForm(SignOnKind.ORGANISATION.slug(), "", "", "", false);
    }

    boolean inOwnName() {
        return SignOnKind.INDIVIDUAL.slug().equals(kind);
    }
}
