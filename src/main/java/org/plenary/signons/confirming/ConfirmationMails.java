package org.plenary.signons.confirming;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.plenary.shared.i18n.Formats;
import org.plenary.shared.i18n.Messages;
import org.plenary.shared.mail.Outbox;
import org.plenary.shared.mail.OutgoingMail;
import org.plenary.shared.names.Names;
import org.plenary.signons.Letter;

/** What people who sign without an account are written, each in the language they chose. */
@ApplicationScoped
class ConfirmationMails {
    private final Outbox outbox;
    private final Messages messages;
    private final Formats formats;
    private final String site;

    ConfirmationMails(
            Outbox outbox,
            Messages messages,
            Formats formats,
            @ConfigProperty(name = "plenary.url") String site) {
        this.outbox = outbox;
        this.messages = messages;
        this.formats = formats;
        this.site = site;
    }

    /** Asks the holder of the address whether it was them. */
    @Transactional(Transactional.TxType.MANDATORY)
    void askToConfirm(Letter letter, Said said, String token, Instant until) {
        outbox.post(
                written(
                        "ask",
                        said,
                        letter.title(),
                        said.name(),
                        site + letter.href() + "/confirmations/" + token,
                        formats.dateTime(said.locale(), until, ZoneOffset.UTC),
                        site));
    }

    /**
     * Says that it is confirmed.
     *
     * @param link the signatory's own
     * @param counts whether it counts already, or a coordinator looks first
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void confirmed(Letter letter, Said said, String link, boolean counts) {
        outbox.post(confirmation(letter, said, link, counts));
    }

    /** Says to several that it is confirmed and counts; by what they said, the link of each. */
    @Transactional(Transactional.TxType.MANDATORY)
    void confirmed(Letter letter, Map<Said, String> links) {
        List<OutgoingMail> mails = new ArrayList<>();
        links.forEach((said, link) -> mails.add(confirmation(letter, said, link, true)));
        outbox.post(mails);
    }

    private OutgoingMail confirmation(Letter letter, Said said, String link, boolean counts) {
        return written(
                counts ? "confirmed" : "in-review",
                said,
                letter.title(),
                said.name(),
                link,
                site + letter.href(),
                site);
    }

    /** Says that nothing had to be confirmed: the signature stands. */
    @Transactional(Transactional.TxType.MANDATORY)
    void standing(Letter letter, Said said, String link) {
        outbox.post(
                written(
                        "standing",
                        said,
                        letter.title(),
                        said.name(),
                        link,
                        site + letter.href(),
                        site));
    }

    private OutgoingMail written(String what, Said said, Object... args) {
        Locale language = said.locale();
        String key = "confirming.mail." + what;
        return new OutgoingMail(
                said.email(),
                Names.tidy(messages.text(language, key + ".subject", args)),
                messages.text(language, key + ".body", args));
    }
}
