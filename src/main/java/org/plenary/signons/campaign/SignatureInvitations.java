package org.plenary.signons.campaign;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.jpa.HibernateHints;
import org.hibernate.query.NativeQuery;
import org.plenary.organisations.StakeholderCategory;
import org.plenary.shared.names.Names;
import org.plenary.signons.Identity;
import org.plenary.signons.Letter;

/** Everybody who was asked to sign. */
@ApplicationScoped
public class SignatureInvitations implements PanacheRepositoryBase<SignatureInvitation, UUID> {
    private static final UUID NOBODY = new UUID(0, 0);

    private final SecretSignatures secret;

    SignatureInvitations(SecretSignatures secret) {
        this.secret = secret;
    }

    /** The invitation, if it belongs to the letter. */
    public Optional<SignatureInvitation> of(Letter letter, UUID id) {
        return find("letter = ?1 and id = ?2", letter, id).firstResultOptional();
    }

    /** As {@link #of}, and nobody else changes it until the transaction ends. */
    Optional<SignatureInvitation> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** These invitations of a letter, held until the transaction ends. */
    List<SignatureInvitation> locked(Letter letter, Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : find("letter = ?1 and id in ?2 order by id", letter, ids)
                        .withLock(LockModeType.PESSIMISTIC_WRITE)
                        .list();
    }

    /** As {@link #of}, and nobody else changes it until the transaction ends. */
    Optional<SignatureInvitation> lockedOf(Letter letter, UUID id) {
        return find("letter = ?1 and id = ?2", letter, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Those that may mean one of these by its organisation, its name or its mail address; held. */
    List<SignatureInvitation> lockedNear(Letter letter, Collection<Identity> who) {
        List<UUID> organisations =
                who.stream().map(Identity::organisation).filter(Objects::nonNull).toList();
        List<String> names = who.stream().map(each -> Names.key(each.name())).toList();
        List<String> emails =
                who.stream()
                        .flatMap(each -> each.reachable().stream())
                        .map(contact -> written(contact.email()))
                        .toList();
        return areNear(letter, organisations, names, emails)
                ? find(
                                "letter = ?1 and (organisation in ?2 or nameKey in ?3 or email in ?4) order by id",
                                letter,
                                organisations,
                                names,
                                emails)
                        .withLock(LockModeType.PESSIMISTIC_WRITE)
                        .list()
                : List.of();
    }

    // Most who sign were not invited. Lists of every length are written anew by Hibernate for each
    // question, which took a tenth of a confirmation; arrays are not.
    private boolean areNear(
            Letter letter, List<UUID> organisations, List<String> names, List<String> emails) {
        return !getEntityManager()
                .createNativeQuery(
                        "select 1 from signature_invitation where letter = :letter"
                                + " and (organisation = any(:organisations) or name_key = any(:names)"
                                + " or email = any(:emails)) limit 1")
                .unwrap(NativeQuery.class)
                .addSynchronizedEntityClass(SignatureInvitation.class)
                .setParameter("letter", letter.id())
                .setParameter("organisations", organisations.toArray(UUID[]::new))
                .setParameter("names", names.toArray(String[]::new))
                .setParameter("emails", emails.toArray(String[]::new))
                .getResultList()
                .isEmpty();
    }

    /** A mail address as it is kept. */
    static String written(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    /** Those that a signature has answered; held. */
    List<SignatureInvitation> lockedBySignOn(UUID signOn) {
        return find("signOn = ?1 order by id", signOn)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** These invitations of a letter. */
    List<SignatureInvitation> ofLetter(Letter letter, Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : list("letter = ?1 and id in ?2", letter, ids);
    }

    /** Everybody on the letter's list, counted now. */
    public Census census(Letter letter, LocalDate today) {
        List<Object[]> rows =
                getEntityManager()
                        .createQuery(
                                """
                                select id, state, mark, member, written, dueOn, assignedTo, region, category
                                from SignatureInvitation where letter = :letter
                                """,
                                Object[].class)
                        .setParameter("letter", letter)
                        .getResultList();
        return new Census(rows.stream().map(this::entry).toList(), today);
    }

    private Census.Entry entry(Object[] row) {
        UUID id = (UUID) row[0];
        boolean secretly = secret.tells(id, (String) row[2]);
        return new Census.Entry(
                id,
                secretly ? InvitationState.SIGNED : (InvitationState) row[1],
                secretly,
                (boolean) row[3],
                (int) row[4] > 0,
                (LocalDate) row[5],
                (UUID) row[6],
                (String) row[7],
                row[8] == null ? "" : ((StakeholderCategory) row[8]).slug());
    }

    /** Whether it has signed, secretly or not. */
    boolean hasSigned(SignatureInvitation invitation) {
        return invitation.state() == InvitationState.SIGNED
                || secret.tells(invitation.id(), invitation.mark());
    }

    /** A page of the board, by name. */
    List<SignatureInvitation> page(
            Letter letter, BoardFilter filter, Asking asking, int offset, int count) {
        return chosen(letter, filter, asking, null, " order by search, id")
                .range(offset, offset + count - 1)
                .list();
    }

    /** How many rows pass the filter. */
    long count(Letter letter, BoardFilter filter, Asking asking) {
        return chosen(letter, filter, asking, null, "").count();
    }

    /** The ids of all rows that pass the filter. */
    List<UUID> ids(Letter letter, BoardFilter filter, Asking asking) {
        return chosen(letter, filter, asking, null, "").stream()
                .map(SignatureInvitation::id)
                .toList();
    }

    /** Rows in the order they came, from the one after a given id (null: the first). */
    List<SignatureInvitation> after(
            Letter letter, BoardFilter filter, Asking asking, UUID after, int count) {
        return chosen(letter, filter, asking, after, " order by id").range(0, count - 1).list();
    }

    /** Everybody on the list by name, read little by little. */
    Stream<SignatureInvitation> stream(Letter letter) {
        return find("letter = ?1 order by search, id", letter)
                .withHint(HibernateHints.HINT_FETCH_SIZE, 500)
                .withHint(HibernateHints.HINT_READ_ONLY, true)
                .stream();
    }

    /**
     * Who asks, and what they may know beside the rows.
     *
     * @param me the coordinator, for "assigned to me"
     * @param secret the invitations whose organisations have signed secretly
     */
    record Asking(UUID me, LocalDate today, Set<UUID> secret) {}

    private PanacheQuery<SignatureInvitation> chosen(
            Letter letter, BoardFilter filter, Asking asking, UUID after, String order) {
        String condition = "letter = :letter and " + filter.which().condition();
        Parameters values = Parameters.with("letter", letter);
        if (condition.contains(":secret")) {
            values.and("secret", asking.secret().isEmpty() ? Set.of(NOBODY) : asking.secret());
        }
        if (condition.contains(":today")) {
            values.and("today", asking.today());
        }
        if (condition.contains(":me")) {
            values.and("me", asking.me());
        }
        if (!filter.words().isEmpty()) {
            // Folded words hold letters and digits only, so no character needs escaping.
            condition += " and search like :words";
            values.and("words", "%" + filter.words() + "%");
        }
        if (after != null) {
            condition += " and id > :after";
            values.and("after", after);
        }
        return find(condition + order, values);
    }
}
