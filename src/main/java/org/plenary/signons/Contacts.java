package org.plenary.signons;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.plenary.organisations.Person;
import org.plenary.organisations.Persons;
import org.plenary.shared.secrecy.Vault;

/** Whom to write to about a sign-on, whoever may see its name. */
@ApplicationScoped
public class Contacts {
    private final Persons persons;
    private final Vault vault;

    Contacts(Persons persons, Vault vault) {
        this.persons = persons;
        this.vault = vault;
    }

    /** The contact that was left with it, or else the person who signed with an account. */
    public Optional<Identity.Contact> of(SignOn signOn) {
        Identity who = signOn.identity(vault);
        return who.reachable()
                .or(
                        () ->
                                Optional.ofNullable(who.person())
                                        .flatMap(persons::findByIdOptional)
                                        .map(Contacts::of))
                .filter(contact -> contact.email() != null && !contact.email().isBlank());
    }

    private static Identity.Contact of(Person person) {
        return new Identity.Contact(person.name(), person.email(), person.language());
    }
}
