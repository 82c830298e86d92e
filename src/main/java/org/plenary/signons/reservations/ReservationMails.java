package org.plenary.signons.reservations;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.plenary.shared.i18n.Messages;
import org.plenary.shared.mail.OutgoingMail;
import org.plenary.signons.Identity;
import org.plenary.signons.Letter;

/** What a signatory is told about the wording of a reservation. */
@ApplicationScoped
class ReservationMails {
    private final Messages messages;
    private final String url;

    ReservationMails(Messages messages, @ConfigProperty(name = "plenary.url") String url) {
        this.messages = messages;
        this.url = url.replaceFirst("/$", "");
    }

    /** The words are not printed, and why. */
    OutgoingMail refused(Letter letter, String reason, Identity.Contact to) {
        Locale locale = Locale.forLanguageTag(to.language() == null ? "en" : to.language());
        String title = letter.title().replaceAll("\\s+", " ").strip();
        return new OutgoingMail(
                to.email(),
                messages.text(locale, "reservations.mail.refused.subject", title),
                messages.text(locale, "reservations.mail.refused", title)
                        + "\n\n"
                        + reason.strip()
                        + "\n\n"
                        + messages.text(locale, "reservations.mail.refused.next")
                        + "\n"
                        + url
                        + letter.href()
                        + "\n");
    }
}
