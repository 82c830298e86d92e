package org.plenary.signons.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.plenary.organisations.Actor;
import org.plenary.organisations.Membership;
import org.plenary.organisations.Memberships;
import org.plenary.organisations.Person;
import org.plenary.organisations.Persons;
import org.plenary.shared.web.Option;
import org.plenary.signons.Letter;

/** Puts the chase board together. */
@ApplicationScoped
public class Boards {
    private final SignatureInvitations invitations;
    private final Reminding reminding;
    private final Memberships memberships;
    private final Persons persons;

    Boards(
            SignatureInvitations invitations,
            Reminding reminding,
            Memberships memberships,
            Persons persons) {
        this.invitations = invitations;
        this.reminding = reminding;
        this.memberships = memberships;
        this.persons = persons;
    }

    /** The day it is where the letter's deadline is. */
    public static LocalDate today(Letter letter, Instant now) {
        return now.atZone(letter.deadline().zone()).toLocalDate();
    }

    /**
     * A page of the board.
     *
     * @param href of the page on which it stands
     * @param page counted from 1
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Board of(
            Letter letter,
            Census census,
            String href,
            BoardFilter filter,
            int page,
            Actor coordinator,
            Instant now) {
        Set<UUID> secret = census.secret();
        SignatureInvitations.Asking asking =
                new SignatureInvitations.Asking(coordinator.person(), census.today(), secret);
        List<SignatureInvitation> found =
                invitations.page(letter, filter, asking, (page - 1) * Board.PAGE, Board.PAGE);
        Map<Which, Long> counts = census.counts(coordinator.person());
        return new Board(
                letter.href(),
                href,
                letter.isOpen(now),
                filter,
                chips(counts, href, filter),
                lines(found, secret, census.today()),
                filter.words().isEmpty()
                        ? counts.get(filter.which())
                        : invitations.count(letter, filter, asking),
                counts.get(Which.ALL),
                page,
                reminding.pauseInDays(),
                colleagues(letter, null));
    }

    // Chips of which there are none say nothing, but for the present one and the first.
    private static List<Board.Chip> chips(
            Map<Which, Long> counts, String href, BoardFilter filter) {
        return counts.entrySet().stream()
                .filter(
                        e ->
                                e.getValue() > 0
                                        || e.getKey() == filter.which()
                                        || e.getKey() == Which.WAITING)
                .map(
                        e ->
                                new Board.Chip(
                                        e.getKey(),
                                        e.getValue(),
                                        href
                                                + new BoardFilter(e.getKey(), filter.q()).query()
                                                + "#chase",
                                        e.getKey() == filter.which()))
                .toList();
    }

    /** Rows as they are shown. */
    List<BoardLine> lines(List<SignatureInvitation> found, Set<UUID> secret, LocalDate today) {
        Map<UUID, Person> people =
                persons.byIds(
                        found.stream()
                                .flatMap(i -> i.assignedTo().stream())
                                .collect(Collectors.toSet()));
        return found.stream().map(i -> line(i, secret.contains(i.id()), people, today)).toList();
    }

    private static BoardLine line(
            SignatureInvitation invitation,
            boolean secret,
            Map<UUID, Person> people,
            LocalDate today) {
        LocalDate due = secret ? null : invitation.dueOn().orElse(null);
        return new BoardLine(
                invitation.id(),
                invitation.href(),
                invitation.name(),
                invitation.country(),
                invitation.contact(),
                invitation.why(),
                invitation.member(),
                secret ? InvitationState.SIGNED : invitation.state(),
                secret,
                invitation.opens(),
                invitation.written(),
                due,
                due != null && due.isBefore(today),
                invitation.writtenAt().orElse(null),
                invitation.assignedTo().map(people::get).map(Person::name).orElse(""));
    }

    /** The people of the coalition's secretariat. */
    List<Option> colleagues(Letter letter, UUID chosen) {
        return people(letter).values().stream()
                .sorted((a, b) -> a.name().compareToIgnoreCase(b.name()))
                .map(p -> Option.of(p.id().toString(), p.name(), p.id().equals(chosen)))
                .toList();
    }

    /** Whether somebody belongs to the secretariat, so that work can be given to them. */
    boolean isColleague(Letter letter, UUID person) {
        return memberships.of(person, letter.statement().coalition().secretariat()).isPresent();
    }

    private Map<UUID, Person> people(Letter letter) {
        return persons.byIds(
                memberships.ofOrganisation(letter.statement().coalition().secretariat()).stream()
                        .map(Membership::person)
                        .collect(Collectors.toSet()));
    }
}
