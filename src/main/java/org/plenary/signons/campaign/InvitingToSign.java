package org.plenary.signons.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.plenary.organisations.Actor;
import org.plenary.organisations.Membership;
import org.plenary.organisations.Memberships;
import org.plenary.organisations.Organisation;
import org.plenary.organisations.Organisations;
import org.plenary.organisations.Person;
import org.plenary.organisations.Persons;
import org.plenary.shared.audit.Journal;
import org.plenary.shared.names.Names;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.shared.web.Refusal;
import org.plenary.signons.Letter;
import org.plenary.signons.Signatory;

/** Putting organisations on a letter's list of those to ask. Nothing is sent by it. */
@ApplicationScoped
public class InvitingToSign {
    private final SignatureInvitations invitations;
    private final RecognisingSignatures recognising;
    private final Organisations organisations;
    private final Memberships memberships;
    private final Persons persons;
    private final Journal journal;
    private final DatabaseClock clock;

    InvitingToSign(
            SignatureInvitations invitations,
            RecognisingSignatures recognising,
            Organisations organisations,
            Memberships memberships,
            Persons persons,
            Journal journal,
            DatabaseClock clock) {
        this.invitations = invitations;
        this.recognising = recognising;
        this.organisations = organisations;
        this.memberships = memberships;
        this.persons = persons;
        this.journal = journal;
        this.clock = clock;
    }

    /** One organisation. */
    @Transactional(Transactional.TxType.MANDATORY)
    public SignatureInvitation invite(Letter letter, Invitee invitee, Actor coordinator) {
        List<SignatureInvitation> made = List.of();
        try {
            made = add(letter, List.of(invitee), null, null, 0, coordinator);
        } catch (ConstraintViolationException sameMoment) {
            throw there(invitee).asException();
        }
        if (made.isEmpty()) {
            throw there(invitee).asException();
        }
        invitations.getEntityManager().refresh(made.get(0));
        return made.get(0);
    }

    private static Refusal there(Invitee invitee) {
        return Refusal.because("campaign.refused.invited-already", invitee.who().name());
    }

    /**
     * Every member of the letter's coalition that is not on the list, through one of its
     * administrators.
     *
     * @return how many were added
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public int inviteMembers(Letter letter, Actor coordinator) {
        Set<UUID> members = letter.statement().coalition().members();
        List<Invitee> invitees = organisations.byIds(members).stream().map(this::asMember).toList();
        return add(letter, invitees, null, null, 0, coordinator).size();
    }

    /**
     * Puts those on the list who are not there, and sees who of them has signed already.
     *
     * @param list from which they come, or null
     * @param leftOut how many rows of that list cannot be used
     */
    @Transactional(Transactional.TxType.MANDATORY)
    List<SignatureInvitation> add(
            Letter letter,
            List<Invitee> invitees,
            UUID list,
            String sha256,
            int leftOut,
            Actor coordinator) {
        Instant now = clock.now();
        Set<UUID> known = new HashSet<>();
        Set<String> names = new HashSet<>();
        invitations
                .list("letter", letter)
                .forEach(
                        there -> {
                            there.organisation().ifPresent(known::add);
                            names.add(there.nameKey() + "|" + there.country());
                        });
        List<SignatureInvitation> made = new ArrayList<>();
        for (Invitee invitee : invitees) {
            boolean there =
                    !names.add(invitee.who().nameKey() + "|" + invitee.who().country())
                            || (invitee.organisation() != null
                                    && !known.add(invitee.organisation()));
            if (!there) {
                made.add(new SignatureInvitation(letter, invitee, SecretSignatures.none(), now));
            }
        }
        invitations.persist(made);
        journal.record(
                new InvitedToSign(
                        letter.id(),
                        list,
                        sha256,
                        made.size(),
                        invitees.size() - made.size(),
                        leftOut,
                        coordinator.by()));
        recognising.among(letter);
        return made;
    }

    /** Whom a form means: the organisation of the register where there is one of that name. */
    Invitee read(Letter letter, InviteForm form) {
        Signatory typed = form.who();
        Optional<Organisation> known = meant(typed.name(), typed.country());
        return new Invitee(
                known.map(Signatory::of).orElse(typed),
                known.map(Organisation::id).orElse(null),
                known.filter(o -> letter.statement().coalition().includes(o.id())).isPresent(),
                form.contact(),
                form.email(),
                form.language(),
                form.why());
    }

    /** The organisation of the register that a name in a country means, if it is only one. */
    Optional<Organisation> meant(String name, String country) {
        Set<String> spellings = Names.spellings(name);
        if (spellings.isEmpty()) {
            return Optional.empty();
        }
        List<Organisation> found =
                organisations.list("searchable like ?1", "%" + Names.fold(name) + "%").stream()
                        .filter(o -> Objects.equals(o.country(), country))
                        .filter(o -> isCalled(o, spellings))
                        .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static boolean isCalled(Organisation organisation, Set<String> spellings) {
        Set<String> names = new HashSet<>(Names.spellings(organisation.name()));
        organisation.profile().aliases().forEach(alias -> names.addAll(Names.spellings(alias)));
        return spellings.stream().anyMatch(names::contains);
    }

    private Invitee asMember(Organisation organisation) {
        Optional<Person> contact =
                memberships.ofOrganisation(organisation.id()).stream()
                        .sorted(Comparator.comparing(m -> !m.administrator()))
                        .map(Membership::person)
                        .flatMap(person -> persons.findByIdOptional(person).stream())
                        .filter(person -> !person.email().isBlank())
                        .findFirst();
        return new Invitee(
                Signatory.of(organisation),
                organisation.id(),
                true,
                contact.map(Person::name).orElse(""),
                contact.map(Person::email).orElse(null),
                contact.map(Person::language).orElse("en"),
                "");
    }
}
