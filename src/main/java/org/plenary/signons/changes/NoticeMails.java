package org.plenary.signons.changes;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.plenary.shared.i18n.Formats;
import org.plenary.shared.i18n.Messages;
import org.plenary.shared.mail.OutgoingMail;
import org.plenary.signons.Identity;
import org.plenary.signons.Letter;
import org.plenary.signons.LetterText;
import org.plenary.signons.SignOn;

/** What signatories are told, each in their own language. */
@ApplicationScoped
class NoticeMails {
    private final Messages messages;
    private final Formats formats;
    private final String url;

    NoticeMails(
            Messages messages, Formats formats, @ConfigProperty(name = "plenary.url") String url) {
        this.messages = messages;
        this.formats = formats;
        this.url = url.replaceFirst("/$", "");
    }

    OutgoingMail of(Notice notice, SignOn signOn, Identity.Contact to) {
        Locale locale = Locale.forLanguageTag(to.language() == null ? "en" : to.language());
        return notice.text()
                .map(text -> ofText(notice.letter(), text, signOn, to, locale))
                .orElseGet(() -> ofWords(notice, to, locale));
    }

    private OutgoingMail ofText(
            Letter letter, LetterText text, SignOn signOn, Identity.Contact to, Locale locale) {
        String which = text.renewal() ? "renew" : "keep";
        String body =
                messages.text(locale, "changes.mail." + which, oneLine(letter.title()))
                        + "\n\n"
                        + text.explanation()
                        + "\n\n"
                        + messages.text(locale, "changes.mail.difference")
                        + "\n"
                        + url
                        + letter.differenceFrom(signOn.version())
                        + "\n\n"
                        + messages.text(
                                locale,
                                "changes.mail." + which + ".next",
                                formats.deadline(
                                        locale, letter.deadline().at(), letter.deadline().zone()))
                        + "\n"
                        + url
                        + letter.href()
                        + "\n";
        return new OutgoingMail(
                to.email(),
                messages.text(
                        locale, "changes.mail." + which + ".subject", oneLine(letter.title())),
                body);
    }

    private OutgoingMail ofWords(Notice notice, Identity.Contact to, Locale locale) {
        Letter letter = notice.letter();
        return new OutgoingMail(
                to.email(),
                oneLine(notice.subject()),
                notice.body()
                        + "\n\n-- \n"
                        + messages.text(locale, "changes.mail.why", oneLine(letter.title()))
                        + "\n"
                        + url
                        + letter.href()
                        + "\n");
    }

    private static String oneLine(String title) {
        return title.replaceAll("\\s+", " ").strip();
    }
}
