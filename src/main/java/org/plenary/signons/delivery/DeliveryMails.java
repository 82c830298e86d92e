package org.plenary.signons.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.plenary.shared.i18n.Languages;
import org.plenary.shared.i18n.Messages;
import org.plenary.shared.mail.Outbox;
import org.plenary.shared.mail.OutgoingMail;
import org.plenary.shared.secrecy.Vault;
import org.plenary.signons.Letter;

/**
 * What recipients are written, in the language of the letter. Files are never attached: a link
 * leads to them, and shows what has changed since, too.
 */
@ApplicationScoped
class DeliveryMails {
    private final Outbox outbox;
    private final Messages messages;
    private final Vault vault;
    private final String origin;

    DeliveryMails(
            Outbox outbox,
            Messages messages,
            Vault vault,
            @ConfigProperty(name = "plenary.url") String origin) {
        this.outbox = outbox;
        this.messages = messages;
        this.vault = vault;
        this.origin = origin.replaceFirst("/$", "");
    }

    /** Hands the letter over, if there is an address and the link was not revoked. */
    @Transactional(Transactional.TxType.MANDATORY)
    void handOver(Recipient recipient, Instant now) {
        if (write(recipient, "handed-over")) {
            recipient.mailed(now);
        }
    }

    /**
     * Tells that something is no longer as it was delivered.
     *
     * @return whether there is an address
     */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean correct(Recipient recipient) {
        return write(recipient, "correction");
    }

    /** Where a recipient's list stands. */
    String link(Recipient recipient) {
        return origin + "/deliveries/" + recipient.token(vault);
    }

    private boolean write(Recipient recipient, String what) {
        if (!recipient.hasLink()) {
            return false;
        }
        Letter letter = recipient.delivery().letter();
        Locale locale = Locale.forLanguageTag(Languages.offered(letter.language()).orElse("en"));
        String title = letter.title().replaceAll("\\s+", " ");
        outbox.post(
                new OutgoingMail(
                        recipient.email().get(),
                        messages.text(locale, "delivery.mail." + what + ".subject", title),
                        messages.text(
                                locale,
                                "delivery.mail." + what + ".body",
                                recipient.name(),
                                title,
                                recipient.delivery().deliveredBy(),
                                link(recipient))));
        return true;
    }
}
