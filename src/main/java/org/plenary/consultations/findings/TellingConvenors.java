package org.plenary.consultations.findings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.plenary.consultations.Consultation;
import org.plenary.organisations.Mandates;
import org.plenary.organisations.Person;
import org.plenary.organisations.Persons;
import org.plenary.organisations.Power;
import org.plenary.shared.i18n.Messages;
import org.plenary.shared.mail.Outbox;
import org.plenary.shared.mail.OutgoingMail;
import org.plenary.shared.names.Names;
import org.plenary.shared.time.DatabaseClock;

/** Writes to those who look after a consultation, in their language. */
@ApplicationScoped
class TellingConvenors {
    private final Mandates mandates;
    private final Persons persons;
    private final Outbox outbox;
    private final Messages messages;
    private final DatabaseClock clock;
    private final String site;

    TellingConvenors(
            Mandates mandates,
            Persons persons,
            Outbox outbox,
            Messages messages,
            DatabaseClock clock,
            @ConfigProperty(name = "plenary.url") String site) {
        this.mandates = mandates;
        this.persons = persons;
        this.outbox = outbox;
        this.messages = messages;
        this.clock = clock;
        this.site = site.replaceFirst("/$", "");
    }

    /** The consultation above is offered a finding. */
    @Transactional(Transactional.TxType.MANDATORY)
    void offered(Promotion promotion) {
        Consultation above = promotion.into();
        Set<UUID> people = holders(above);
        String href = site + above.href() + "/findings#offered";
        if (people.isEmpty() && above.details().contact().href().startsWith("mailto:")) {
            Locale locale = Locale.forLanguageTag(above.language());
            outbox.post(
                    mail(above.details().contact().address(), locale, "offered", promotion, href));
        }
        write(people, "offered", promotion, href);
    }

    /** The consultation above has decided. */
    @Transactional(Transactional.TxType.MANDATORY)
    void decided(Promotion promotion) {
        Set<UUID> people = new HashSet<>(holders(promotion.finding().consultation()));
        people.add(promotion.offeredBy());
        write(people, "decided", promotion, site + promotion.finding().href());
    }

    private Set<UUID> holders(Consultation consultation) {
        return mandates.holders(List.of(consultation.convenor()), Power.CONVENE, clock.now());
    }

    private void write(Collection<UUID> people, String what, Promotion promotion, String href) {
        outbox.post(
                persons.byIds(people).values().stream()
                        .filter(person -> !person.email().isBlank())
                        .map(person -> mail(person, what, promotion, href))
                        .toList());
    }

    private OutgoingMail mail(Person person, String what, Promotion promotion, String href) {
        return mail(
                person.email(), Locale.forLanguageTag(person.language()), what, promotion, href);
    }

    private OutgoingMail mail(
            String address, Locale locale, String what, Promotion promotion, String href) {
        Object[] values = {
            promotion.finding().consultation().title(),
            promotion.into().title(),
            promotion.finding().content().title(),
            messages.text(locale, "findings.promotion." + promotion.state().slug()),
            promotion.reason(),
            href
        };
        return new OutgoingMail(
                address,
                Names.tidy(messages.text(locale, "findings.mail." + what + ".subject", values)),
                messages.text(locale, "findings.mail." + what + ".body", values));
    }
}
