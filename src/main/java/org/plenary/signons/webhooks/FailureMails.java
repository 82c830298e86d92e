package org.plenary.signons.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.plenary.organisations.Coalition;
import org.plenary.organisations.Coalitions;
import org.plenary.organisations.Membership;
import org.plenary.organisations.Memberships;
import org.plenary.organisations.Person;
import org.plenary.organisations.Persons;
import org.plenary.shared.i18n.Messages;
import org.plenary.shared.mail.Outbox;
import org.plenary.shared.mail.OutgoingMail;

/**
 * Tells whoever registered an endpoint, and the administrators of the coalition's secretariat, that
 * nothing is sent to it any more.
 */
@ApplicationScoped
class FailureMails {
    private final Coalitions coalitions;
    private final Memberships memberships;
    private final Persons persons;
    private final Messages messages;
    private final Outbox outbox;
    private final String url;

    FailureMails(
            Coalitions coalitions,
            Memberships memberships,
            Persons persons,
            Messages messages,
            Outbox outbox,
            @ConfigProperty(name = "plenary.url") String url) {
        this.coalitions = coalitions;
        this.memberships = memberships;
        this.persons = persons;
        this.messages = messages;
        this.outbox = outbox;
        this.url = url.replaceFirst("/$", "");
    }

    void tellOf(WebhookEndpoint endpoint) {
        Coalition coalition = coalitions.findById(endpoint.coalition());
        Set<UUID> told = new LinkedHashSet<>();
        told.add(endpoint.person());
        memberships.ofOrganisation(coalition.secretariat()).stream()
                .filter(Membership::administrator)
                .map(Membership::person)
                .forEach(told::add);
        String page = url + coalition.href() + "/webhooks/" + endpoint.id();
        for (Person person : persons.byIds(told).values()) {
            Locale locale = Locale.forLanguageTag(person.language());
            // Only the host: the rest of such an address is often a secret.
            String host = endpoint.url().getHost();
            outbox.post(
                    new OutgoingMail(
                            person.email(),
                            messages.text(locale, "webhooks.mail.subject", host),
                            messages.text(locale, "webhooks.mail.text", host, coalition.name())
                                    + "\n\n"
                                    + page
                                    + "\n"));
        }
    }
}
