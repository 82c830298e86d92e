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
import org.plenary.organisations.Person;
import org.plenary.organisations.Persons;
import org.plenary.shared.geo.Geo;
import org.plenary.shared.i18n.Language;
import org.plenary.shared.i18n.Languages;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.shared.web.Option;
import org.plenary.signons.Letter;

/** Puts the pages about those who are asked to sign together. */
@ApplicationScoped
class InvitationViews {
    private final SignatureInvitations invitations;
    private final InvitationNotes notes;
    private final InvitationMails mails;
    private final InvitationLists lists;
    private final Boards boards;
    private final Persons persons;
    private final DatabaseClock clock;
    private final Language language;

    InvitationViews(
            SignatureInvitations invitations,
            InvitationNotes notes,
            InvitationMails mails,
            InvitationLists lists,
            Boards boards,
            Persons persons,
            DatabaseClock clock,
            Language language) {
        this.invitations = invitations;
        this.notes = notes;
        this.mails = mails;
        this.lists = lists;
        this.boards = boards;
        this.persons = persons;
        this.clock = clock;
        this.language = language;
    }

    /** Everybody. */
    @Transactional(Transactional.TxType.MANDATORY)
    InvitationsPage all(
            Letter letter, BoardFilter filter, int page, InviteForm form, Actor coordinator) {
        Instant now = clock.now();
        Census census = invitations.census(letter, Boards.today(letter, now));
        String href = letter.href() + "/invitations";
        return new InvitationsPage(
                letter.href(),
                letter.title(),
                boards.of(letter, census, href, filter, page, coordinator, now),
                form,
                countries(form.country()),
                languages(form.language()),
                membersLeft(letter),
                lists.confirmed(letter).stream().map(InvitationsPage.Taken::of).toList());
    }

    /** One of them. */
    @Transactional(Transactional.TxType.MANDATORY)
    InvitationPage one(SignatureInvitation invitation, AnswerForm form) {
        Instant now = clock.now();
        Letter letter = invitation.letter();
        LocalDate today = Boards.today(letter, now);
        boolean signed = invitations.hasSigned(invitation);
        boolean secret = signed && invitation.state() != InvitationState.SIGNED;
        List<InvitationNote> thread = notes.about(invitation);
        Map<UUID, Person> people =
                persons.byIds(
                        thread.stream().map(InvitationNote::person).collect(Collectors.toSet()));
        return new InvitationPage(
                letter.href(),
                letter.title(),
                boards.lines(
                                List.of(invitation),
                                secret ? Set.of(invitation.id()) : Set.of(),
                                today)
                        .get(0),
                invitation.email().orElse(""),
                invitation.language(),
                invitation.answer().orElse(""),
                languages(invitation.language()),
                boards.colleagues(letter, invitation.assignedTo().orElse(null)),
                today,
                letter.deadline().at().atZone(letter.deadline().zone()).toLocalDate(),
                form,
                thread.stream()
                        .map(
                                note ->
                                        new InvitationPage.Note(
                                                people.containsKey(note.person())
                                                        ? people.get(note.person()).name()
                                                        : "",
                                                note.words(),
                                                note.at()))
                        .toList(),
                mails.sentTo(invitation));
    }

    private long membersLeft(Letter letter) {
        Set<UUID> asked =
                invitations.list("letter = ?1 and organisation is not null", letter).stream()
                        .flatMap(i -> i.organisation().stream())
                        .collect(Collectors.toSet());
        return letter.statement().coalition().members().stream()
                .filter(member -> !asked.contains(member))
                .count();
    }

    private List<Option> countries(String chosen) {
        return Geo.countries(language.locale()).stream()
                .map(place -> Option.of(place.code(), place.name(), place.code().equals(chosen)))
                .toList();
    }

    static List<Option> languages(String chosen) {
        return Languages.ALL.stream()
                .map(o -> Option.of(o.tag(), o.ownName(), o.tag().equals(chosen)))
                .toList();
    }
}
