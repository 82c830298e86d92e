package org.plenary.consultations;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Whom to ask about a consultation.
 *
 * @param name of a person or an office, with what they do
 * @param address an e-mail address or a link
 */
@Embeddable
public record Contact(
        @Column(name = "contact_name", nullable = false) String name,
        @Column(name = "contact_address", nullable = false) String address) {
    /** The address as a link: a mail address opens the mail program. */
    public String href() {
        return address.matches("https?://.*") ? address : "mailto:" + address;
    }
}
