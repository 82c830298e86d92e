package org.plenary.consultations.moderating;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.plenary.consultations.contributing.Author;
import org.plenary.consultations.contributing.Contribution;
import org.plenary.consultations.contributing.OwnContributions;
import org.plenary.shared.i18n.Languages;
import org.plenary.shared.i18n.Messages;
import org.plenary.shared.mail.Outbox;
import org.plenary.shared.mail.OutgoingMail;
import org.plenary.shared.names.Names;
import org.plenary.shared.secrecy.Vault;

/**
 * What contributors are written about moderation, in their language, where they left an address.
 * Never what they said: mail is read by others.
 */
@ApplicationScoped
class Notices {
    private final OwnContributions own;
    private final Outbox outbox;
    private final Messages messages;
    private final Vault vault;
    private final String site;

    Notices(
            OwnContributions own,
            Outbox outbox,
            Messages messages,
            Vault vault,
            @ConfigProperty(name = "plenary.url") String site) {
        this.own = own;
        this.outbox = outbox;
        this.messages = messages;
        this.vault = vault;
        this.site = site.replaceFirst("/$", "");
    }

    /** Something is hidden, and why. */
    @Transactional(Transactional.TxType.MANDATORY)
    void hidden(Contribution contribution, Hiding hiding) {
        post(contribution, "hidden", hiding.reason().messageKey(), hiding.note());
    }

    /** It can be read again. */
    @Transactional(Transactional.TxType.MANDATORY)
    void putBack(Contribution contribution, String words) {
        post(contribution, "put-back", null, words);
    }

    /** It stays hidden, and why. */
    @Transactional(Transactional.TxType.MANDATORY)
    void upheld(Contribution contribution, Hiding hiding) {
        post(contribution, "upheld", hiding.reason().messageKey(), hiding.decisionWords());
    }

    /** Words of it were taken out; no word of which. */
    @Transactional(Transactional.TxType.MANDATORY)
    void redacted(Contribution contribution) {
        post(
                contribution,
                "redacted",
                null,
                contribution.consultation().details().contact().address());
    }

    private void post(Contribution contribution, String what, String reason, String words) {
        Author who = contribution.author(vault).filter(a -> a.email() != null).orElse(null);
        if (who == null || who.email().isBlank()) {
            return;
        }
        Locale locale =
                Locale.forLanguageTag(
                        Languages.offered(who.language() == null ? "" : who.language())
                                .orElse("en"));
        Object[] values = {
            contribution.consultation().title(),
            reason == null ? "" : messages.text(locale, reason),
            words,
            site + own.href(contribution)
        };
        outbox.post(
                new OutgoingMail(
                        who.email(),
                        Names.tidy(
                                messages.text(
                                        locale, "moderating.mail." + what + ".subject", values)),
                        messages.text(locale, "moderating.mail." + what + ".body", values)));
    }
}
