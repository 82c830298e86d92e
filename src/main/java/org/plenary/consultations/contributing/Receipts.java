package org.plenary.consultations.contributing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.plenary.consultations.Consultation;
import org.plenary.shared.abuse.Allowance;
import org.plenary.shared.abuse.Use;
import org.plenary.shared.i18n.Formats;
import org.plenary.shared.i18n.Messages;
import org.plenary.shared.mail.Outbox;
import org.plenary.shared.mail.OutgoingMail;
import org.plenary.shared.names.Names;

/**
 * What contributors are written, in their language: that it has arrived, when, and the way back to
 * it. Never what they said: mail is read by others.
 */
@ApplicationScoped
class Receipts {
    private static final int MAILS_A_DAY = 10;

    private final Outbox outbox;
    private final Messages messages;
    private final Formats formats;
    private final Allowance allowance;
    private final String site;

    Receipts(
            Outbox outbox,
            Messages messages,
            Formats formats,
            Allowance allowance,
            @ConfigProperty(name = "plenary.url") String site) {
        this.outbox = outbox;
        this.messages = messages;
        this.formats = formats;
        this.allowance = allowance;
        this.site = site.replaceFirst("/$", "");
    }

    /** It was sent. */
    @Transactional(Transactional.TxType.MANDATORY)
    void sent(Contribution contribution, Author who, Holder holder, Instant at) {
        if (who.email() == null || !mayWrite(holder, who.email())) {
            return;
        }
        Consultation consultation = contribution.consultation();
        Locale locale = Locale.forLanguageTag(who.language() == null ? "en" : who.language());
        Object[] values = {
            consultation.title(),
            formats.dateTime(locale, at, ZoneOffset.UTC),
            site + consultation.href() + "/answers/" + holder.key(),
            contribution.sha256().orElseThrow(),
            messages.text(
                    locale,
                    "contributing.publication." + contribution.publication().orElseThrow().slug()),
            contribution.number()
        };
        outbox.post(
                new OutgoingMail(
                        who.email(),
                        Names.tidy(messages.text(locale, "contributing.mail.sent.subject", values)),
                        messages.text(locale, "contributing.mail.sent.body", values)));
    }

    // Anybody can type anybody's address where no account is needed.
    private boolean mayWrite(Holder holder, String email) {
        return holder.bearer() != Bearer.NOBODY
                || allowance
                        .take(
                                List.of(
                                        new Use(
                                                "contribution-mail",
                                                email.strip().toLowerCase(Locale.ROOT),
                                                MAILS_A_DAY,
                                                Duration.ofDays(1))))
                        .isEmpty();
    }
}
