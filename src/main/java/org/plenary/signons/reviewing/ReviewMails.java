package org.plenary.signons.reviewing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.plenary.organisations.Persons;
import org.plenary.shared.i18n.Languages;
import org.plenary.shared.i18n.Messages;
import org.plenary.shared.mail.Outbox;
import org.plenary.shared.mail.OutgoingMail;
import org.plenary.shared.names.Names;
import org.plenary.signons.Identity;
import org.plenary.signons.SignOn;
import org.plenary.signons.Source;
import org.plenary.signons.confirming.ManageLinks;

/** Tells signatories what coordinators decided, each in their language. */
@ApplicationScoped
class ReviewMails {
    private final Outbox outbox;
    private final Persons persons;
    private final ManageLinks links;
    private final Messages messages;
    private final String site;

    ReviewMails(
            Outbox outbox,
            Persons persons,
            ManageLinks links,
            Messages messages,
            @ConfigProperty(name = "plenary.url") String site) {
        this.outbox = outbox;
        this.persons = persons;
        this.links = links;
        this.messages = messages;
        this.site = site;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void accepted(SignOn signOn, Identity who) {
        String page = site + signOn.letter().href();
        // Who has an account needs no link of their own.
        String link = signOn.source() == Source.FORM ? links.link(signOn) : page;
        write("accepted", signOn, who, link, page, site);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void rejected(SignOn signOn, Identity who, String reason) {
        write("rejected", signOn, who, reason, site + signOn.letter().href(), site);
    }

    private void write(
            String what, SignOn signOn, Identity who, String third, String fourth, String fifth) {
        reach(who)
                .ifPresent(
                        contact -> {
                            Locale language =
                                    Locale.forLanguageTag(
                                            Languages.offered(contact.language()).orElse("en"));
                            Object[] args = {
                                signOn.letter().title(), who.name(), third, fourth, fifth
                            };
                            String key = "confirming.mail." + what;
                            outbox.post(
                                    new OutgoingMail(
                                            contact.email(),
                                            Names.tidy(
                                                    messages.text(
                                                            language, key + ".subject", args)),
                                            messages.text(language, key + ".body", args)));
                        });
    }

    private Optional<Identity.Contact> reach(Identity who) {
        return who.reachable()
                .or(
                        () ->
                                Optional.ofNullable(who.person())
                                        .flatMap(persons::findByIdOptional)
                                        .map(
                                                person ->
                                                        new Identity.Contact(
                                                                person.name(),
                                                                person.email(),
                                                                person.language())));
    }
}
