package org.plenary.signons.campaign;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.plenary.organisations.Actor;
import org.plenary.shared.i18n.Languages;
import org.plenary.shared.tables.Spreadsheet;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.shared.web.Refusal;
import org.plenary.signons.Letter;
import org.plenary.signons.lists.Column;
import org.plenary.signons.lists.KnownNames;
import org.plenary.signons.lists.ListReading;
import org.plenary.signons.lists.Mapping;
import org.plenary.signons.lists.Outcome;
import org.plenary.signons.lists.Reason;
import org.plenary.signons.lists.RegisteredNames;
import org.plenary.signons.lists.RowFinding;

/**
 * Takes over a spreadsheet of organisations to ask: look first, then confirm. Sent twice, it adds
 * nothing.
 */
@ApplicationScoped
class TakingLists {
    private static final Duration KEPT_UNCONFIRMED = Duration.ofDays(1);

    private final InvitationLists lists;
    private final InvitingToSign inviting;
    private final DatabaseClock clock;
    private final RegisteredNames register;
    private final EntityManager database;

    TakingLists(
            InvitationLists lists,
            InvitingToSign inviting,
            DatabaseClock clock,
            RegisteredNames register,
            EntityManager database) {
        this.lists = lists;
        this.inviting = inviting;
        this.clock = clock;
        this.register = register;
        this.database = database;
    }

    /** What a list would bring. */
    record Preview(
            List<String> header,
            Map<Column, Integer> places,
            Map<ContactColumn, Integer> contacts,
            List<ListedInvitee> rows) {
        long taken() {
            return rows.stream().filter(ListedInvitee::isTaken).count();
        }

        long already() {
            return rows.stream().filter(ListedInvitee::already).count();
        }
    }

    /** Keeps a file for its preview. A file that cannot be read is refused here. */
    @Transactional(Transactional.TxType.MANDATORY)
    InvitationList upload(Letter letter, String fileName, byte[] content, Actor coordinator) {
        Spreadsheet.read(content);
        InvitationList list =
                new InvitationList(letter, fileName, content, coordinator, clock.now());
        lists.persist(list);
        return list;
    }

    /** What the list would bring now; changes nothing. */
    @Transactional(Transactional.TxType.MANDATORY)
    Preview preview(Letter letter, byte[] content, Map<String, String> mapping) {
        Spreadsheet list = Spreadsheet.read(content);
        Map<ContactColumn, Integer> contacts = ContactColumn.of(list.header(), mapping);
        Mapping places = Mapping.of(list.header(), mapping);
        Set<UUID> members = letter.statement().coalition().members();
        List<ListedInvitee> rows =
                ListReading.read(list, places, known(letter)).stream()
                        .map(finding -> row(finding, contacts, members))
                        .toList();
        return new Preview(list.header(), places.columns(), contacts, rows);
    }

    /** Takes it over. The letter is locked by the caller, so that lists come one by one. */
    @Transactional(Transactional.TxType.MANDATORY)
    Preview confirm(InvitationList list, Map<String, String> mapping, Actor coordinator) {
        byte[] content =
                list.content()
                        .orElseThrow(
                                () ->
                                        Refusal.because("signons.refused.import-confirmed")
                                                .asException());
        Preview preview = preview(list.letter(), content, mapping);
        List<Invitee> invitees =
                preview.rows().stream()
                        .filter(ListedInvitee::isTaken)
                        .map(ListedInvitee::invitee)
                        .toList();
        int leftOut = (int) (preview.rows().size() - preview.taken() - preview.already());
        try {
            int added =
                    inviting.add(
                                    list.letter(),
                                    invitees,
                                    list.id(),
                                    list.sha256(),
                                    leftOut,
                                    coordinator)
                            .size();
            list.confirmed(added, preview.rows().size() - added - leftOut, leftOut, clock.now());
        } catch (ConstraintViolationException meanwhile) {
            throw Refusal.because("campaign.refused.list-changed").asException();
        }
        return preview;
    }

    private static ListedInvitee row(
            RowFinding finding, Map<ContactColumn, Integer> contacts, Set<UUID> members) {
        Optional<Reason> reason = finding.reason();
        boolean already = finding.outcome() == Outcome.ALREADY_THERE;
        boolean usable =
                finding.outcome() == Outcome.RECOGNISED
                        || already
                        || reason.filter(r -> r == Reason.CATEGORY_UNKNOWN).isPresent();
        String email = cell(finding, contacts, ContactColumn.EMAIL);
        boolean addressed = email.isEmpty() || Invitee.isAddress(email);
        String language = cell(finding, contacts, ContactColumn.LANGUAGE);
        Invitee invitee =
                !usable || !addressed
                        ? null
                        : new Invitee(
                                finding.signatory(),
                                finding.organisation(),
                                finding.organisation() != null
                                        && members.contains(finding.organisation()),
                                cell(finding, contacts, ContactColumn.CONTACT),
                                email,
                                language(language),
                                cell(finding, contacts, ContactColumn.WHY));
        Optional<String> why =
                already
                        ? Optional.of("invited-already")
                        : reason.map(Reason::slug)
                                .or(
                                        () ->
                                                addressed
                                                        ? Optional.empty()
                                                        : Optional.of("email-invalid"));
        return new ListedInvitee(
                finding.number(),
                finding.nameWritten(),
                finding.countryWritten(),
                invitee,
                already,
                why);
    }

    /** A code such as "fr", or one of our languages by its own or its English name. */
    static String language(String written) {
        String word = written.strip().toLowerCase(Locale.ROOT);
        return Languages.offered(word)
                .or(
                        () ->
                                Languages.ALL.stream()
                                        .filter(
                                                offer ->
                                                        offer.ownName().equalsIgnoreCase(word)
                                                                || Locale.forLanguageTag(
                                                                                offer.tag())
                                                                        .getDisplayLanguage(
                                                                                Locale.ENGLISH)
                                                                        .equalsIgnoreCase(word))
                                        .map(Languages.Offer::tag)
                                        .findFirst())
                .orElse("en");
    }

    private static String cell(
            RowFinding finding, Map<ContactColumn, Integer> contacts, ContactColumn column) {
        Integer place = contacts.get(column);
        return place == null || place >= finding.cells().size()
                ? ""
                : finding.cells().get(place).strip();
    }

    // To a list of those to ask, those who "have signed" are those who were asked.
    private KnownNames known(Letter letter) {
        KnownNames known = register.known();
        database.createQuery(
                        """
                        select nameKey, country, organisation from SignatureInvitation
                        where letter = :letter
                        """,
                        Object[].class)
                .setParameter("letter", letter)
                .getResultStream()
                .forEach(i -> known.signed((String) i[0], (String) i[1], (UUID) i[2]));
        return known;
    }

    @Scheduled(
            identity = "unconfirmed-invitation-lists",
            every = "1h",
            delayed = "11m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void forgetUnconfirmed() {
        Instant before = clock.now().minus(KEPT_UNCONFIRMED);
        lists.forgetUnconfirmed(before);
    }
}
