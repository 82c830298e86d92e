package org.plenary.signons.approving;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.plenary.organisations.Actor;
import org.plenary.organisations.Mandates;
import org.plenary.organisations.Person;
import org.plenary.organisations.Persons;
import org.plenary.organisations.Power;
import org.plenary.shared.i18n.Formats;
import org.plenary.shared.i18n.Languages;
import org.plenary.shared.i18n.Messages;
import org.plenary.shared.mail.Outbox;
import org.plenary.shared.mail.OutgoingMail;
import org.plenary.shared.names.Names;
import org.plenary.shared.secrecy.Vault;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.signons.Identity;
import org.plenary.signons.Letter;
import org.plenary.signons.SignOn;
import org.plenary.signons.SignOnEntered;
import org.plenary.signons.SignOnState;
import org.plenary.signons.SignOns;

/** Asks the others who may sign for the organisation, and tells who asked what they decided. */
@ApplicationScoped
class ApprovalMails {
    private final SignOns signOns;
    private final Mandates mandates;
    private final Persons persons;
    private final Outbox outbox;
    private final Messages messages;
    private final Formats formats;
    private final Vault vault;
    private final DatabaseClock clock;
    private final String site;

    ApprovalMails(
            SignOns signOns,
            Mandates mandates,
            Persons persons,
            Outbox outbox,
            Messages messages,
            Formats formats,
            Vault vault,
            DatabaseClock clock,
            @ConfigProperty(name = "plenary.url") String site) {
        this.signOns = signOns;
        this.mandates = mandates;
        this.persons = persons;
        this.outbox = outbox;
        this.messages = messages;
        this.formats = formats;
        this.vault = vault;
        this.clock = clock;
        this.site = site;
    }

    void ask(@Observes SignOnEntered entered) {
        if (entered.state() != SignOnState.AWAITING_APPROVAL) {
            return;
        }
        SignOn signOn = signOns.findById(entered.signOn());
        Identity who = signOn.identity(vault);
        Letter letter = signOn.letter();
        Instant until = letter.deadline().at().plus(letter.conditions().grace());
        String asker = name(who.person());
        mandates.holders(Set.of(who.organisation()), Power.SIGN, clock.now()).stream()
                .filter(person -> !person.equals(who.person()))
                .flatMap(person -> persons.findByIdOptional(person).stream())
                .forEach(
                        person -> {
                            Locale language = language(person);
                            write(
                                    person,
                                    messages.text(
                                            language,
                                            "approving.mail.asked.subject",
                                            who.name(),
                                            letter.title()),
                                    messages.text(
                                            language,
                                            "approving.mail.asked.body",
                                            asker,
                                            letter.title(),
                                            who.name(),
                                            site + letter.href() + "/approvals/" + signOn.id(),
                                            formats.dateTime(language, until, ZoneOffset.UTC),
                                            site));
                        });
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void agreed(Approving.Asked asked, Actor second) {
        persons.findByIdOptional(asked.who().person())
                .ifPresent(
                        person ->
                                write(
                                        person,
                                        messages.text(
                                                language(person),
                                                "approving.mail.agreed.subject",
                                                asked.who().name(),
                                                asked.letter().title()),
                                        messages.text(
                                                language(person),
                                                "approving.mail.agreed.body",
                                                second.name(),
                                                asked.who().name(),
                                                asked.letter().title(),
                                                site + asked.letter().href(),
                                                site)));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void refused(Approving.Asked asked, String reason, Actor second) {
        persons.findByIdOptional(asked.who().person())
                .ifPresent(
                        person ->
                                write(
                                        person,
                                        messages.text(
                                                language(person),
                                                "approving.mail.refused.subject",
                                                asked.who().name(),
                                                asked.letter().title()),
                                        messages.text(
                                                language(person),
                                                "approving.mail.refused.body",
                                                second.name(),
                                                asked.who().name(),
                                                asked.letter().title(),
                                                reason == null || reason.isBlank()
                                                        ? messages.text(
                                                                language(person),
                                                                "approving.mail.no-reason")
                                                        : reason.strip(),
                                                site + asked.letter().href(),
                                                site)));
    }

    /** The name of a person whom the platform has met. */
    String name(UUID person) {
        return persons.findByIdOptional(person).map(Person::name).orElse("");
    }

    private void write(Person person, String subject, String body) {
        outbox.post(new OutgoingMail(person.email(), Names.tidy(subject), body));
    }

    private static Locale language(Person person) {
        return Locale.forLanguageTag(Languages.offered(person.language()).orElse("en"));
    }
}
