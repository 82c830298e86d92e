package org.plenary.signons.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.plenary.shared.i18n.Formats;
import org.plenary.shared.i18n.Messages;
import org.plenary.shared.mail.OutgoingMail;
import org.plenary.signons.Letter;

/** What a mail says that asks somebody to sign, in their language. */
@ApplicationScoped
class InvitationWords {
    private final Messages messages;
    private final Formats formats;
    private final String site;
    private final Optional<String> unsubscribeAddress;

    InvitationWords(
            Messages messages,
            Formats formats,
            @ConfigProperty(name = "plenary.url") String site,
            @ConfigProperty(name = "plenary.mail.unsubscribe")
                    Optional<String> unsubscribeAddress) {
        this.messages = messages;
        this.formats = formats;
        this.site = site.replaceFirst("/$", "");
        this.unsubscribeAddress = unsubscribeAddress;
    }

    /**
     * The mail.
     *
     * @param own what the coordinator adds; may be empty
     */
    OutgoingMail mail(SignatureInvitation invitation, String own, Token token) {
        String link = site + path(invitation.letter(), token);
        String stop = site + stopPath(invitation.letter(), token);
        String body = body(invitation, own, link, stop);
        String addresses =
                "<"
                        + stop
                        + ">"
                        + unsubscribeAddress
                                .map(address -> ", <mailto:" + address + "?subject=unsubscribe>")
                                .orElse("");
        return new OutgoingMail(
                invitation.email().orElseThrow(),
                subject(invitation),
                body,
                // RFC 8058
                Map.of(
                        "List-Unsubscribe",
                        addresses,
                        "List-Unsubscribe-Post",
                        "List-Unsubscribe=One-Click"));
    }

    /** As it would read, without a link that works. */
    String sample(SignatureInvitation invitation, String own) {
        String link = site + path(invitation.letter(), new Token("…"));
        return body(invitation, own, link, site + "…");
    }

    String subject(SignatureInvitation invitation) {
        String key = invitation.written() == 0 ? "campaign.mail.subject" : "campaign.mail.again";
        return messages.text(locale(invitation), key, invitation.letter().title())
                .replaceAll("\\p{Cc}+", " ");
    }

    static String path(Letter letter, Token token) {
        return letter.href() + "?i=" + token.secret();
    }

    static String stopPath(Letter letter, Token token) {
        return letter.href() + "/invitation/stop?i=" + token.secret();
    }

    private String body(SignatureInvitation invitation, String own, String link, String stop) {
        Letter letter = invitation.letter();
        Locale locale = locale(invitation);
        String coalition = letter.statement().coalition().name();
        StringBuilder body = new StringBuilder();
        body.append(
                invitation.contact().isEmpty()
                        ? messages.text(locale, "campaign.mail.hello")
                        : messages.text(locale, "campaign.mail.hello-name", invitation.contact()));
        body.append("\n\n")
                .append(
                        messages.text(
                                locale,
                                invitation.written() == 0
                                        ? "campaign.mail.first"
                                        : "campaign.mail.reminds",
                                coalition,
                                invitation.name(),
                                letter.title(),
                                letter.addressees()));
        if (!own.isBlank()) {
            body.append("\n\n").append(own.strip());
        }
        body.append("\n\n")
                .append(formats.deadline(locale, letter.deadline().at(), letter.deadline().zone()))
                .append("\n\n")
                .append(messages.text(locale, "campaign.mail.link"))
                .append("\n")
                .append(link)
                .append("\n\n-- \n")
                .append(messages.text(locale, "campaign.mail.why", coalition))
                .append("\n")
                .append(messages.text(locale, "campaign.mail.stop"))
                .append(" ")
                .append(stop)
                .append("\n");
        return body.toString();
    }

    private static Locale locale(SignatureInvitation invitation) {
        return Locale.forLanguageTag(invitation.language());
    }
}
