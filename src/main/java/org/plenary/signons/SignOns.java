package org.plenary.signons;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.jpa.HibernateHints;
import org.plenary.organisations.Organisation;
import org.plenary.shared.names.Names;
import org.plenary.shared.secrecy.Vault;

/**
 * Every sign-on ever made. Lists of names hold those that everybody may see; the few that are
 * sealed are read apart, by those who may see them, so that no order, page or search of a list
 * tells anything about them.
 */
@ApplicationScoped
public class SignOns implements PanacheRepositoryBase<SignOn, UUID> {
    private static final String STANDS = " and state in (EFFECTIVE, RENEWAL_DUE)";

    private final Vault vault;

    SignOns(Vault vault) {
        this.vault = vault;
    }

    /**
     * The sign-on that stands, or waits, for this organisation itself, whoever may see its name.
     */
    public Optional<SignOn> standingFor(Letter letter, UUID organisation) {
        return find(
                        "letter = ?1 and organisationMark = ?2"
                                + " and state in (EFFECTIVE, RENEWAL_DUE, AWAITING_APPROVAL, IN_REVIEW)",
                        letter,
                        new Marks(vault, letter.id()).organisation(organisation))
                .firstResultOptional();
    }

    /** A sign-on that stands under one of the organisation's names, but not known to be its own. */
    public Optional<SignOn> standingUnderTheNameOf(Letter letter, Organisation organisation) {
        Set<String> names =
                Stream.concat(
                                Stream.of(organisation.name()),
                                organisation.profile().aliases().stream())
                        .flatMap(name -> Names.spellings(name).stream())
                        .collect(Collectors.toSet());
        return standingUnder(letter, names, organisation.country()).stream()
                .filter(signOn -> signOn.organisationMark().isEmpty())
                .findFirst();
    }

    /**
     * The sign-ons that stand under one of these names in a country.
     *
     * @param nameKeys see {@link Names#key}
     * @param country null for networks of several countries
     */
    public List<SignOn> standingUnder(Letter letter, Collection<String> nameKeys, String country) {
        Marks marks = new Marks(vault, letter.id());
        return list(
                "letter = ?1 and kind = ORGANISATION and nameMark in ?2" + STANDS,
                letter,
                nameKeys.stream().map(key -> marks.name(key, country)).toList());
    }

    /** Which of these marks of names in a country stand under a letter. */
    @SuppressWarnings("unchecked")
    public Set<String> standingMarks(Letter letter, Collection<String> marks) {
        List<String> standing =
                getEntityManager()
                        .createNativeQuery(
                                """
                                select name_mark from sign_on where letter = :letter and kind = 'ORGANISATION'
                                    and name_mark = any(:marks) and state in ('EFFECTIVE', 'RENEWAL_DUE')
                                """)
                        .setParameter("letter", letter.id())
                        .setParameter("marks", marks.toArray(String[]::new))
                        .getResultList();
        return Set.copyOf(standing);
    }

    /** The sign-on of a person in their own name that stands or waits. */
    public Optional<SignOn> standingOf(Letter letter, UUID person) {
        return find(
                        "letter = ?1 and kind = INDIVIDUAL and personMark = ?2"
                                + " and state in (EFFECTIVE, RENEWAL_DUE, IN_REVIEW)",
                        letter,
                        new Marks(vault, letter.id()).person(person))
                .firstResultOptional();
    }

    /** Open names that were written before there were marks, by id, from the one after a given. */
    @SuppressWarnings("unchecked")
    List<UUID> unmarkedAfter(UUID last, int count) {
        return getEntityManager()
                .createNativeQuery(
                        """
                        select id from sign_on where name is not null and id > :last
                            and (kind = 'ORGANISATION' and name_mark is null
                                or kind = 'INDIVIDUAL' and person_mark is null and person is not null)
                        order by id limit :count
                        """)
                .setParameter("last", last)
                .setParameter("count", count)
                .getResultList();
    }

    /** The effective sign-on, if it belongs to the letter and an audience may see its name. */
    public Optional<SignOn> seenBy(Audience audience, Letter letter, UUID id) {
        return of(letter, id)
                .filter(SignOn::isLive)
                .filter(signOn -> signOn.erasedAt().isEmpty())
                .filter(signOn -> signOn.visibility().shownTo(audience));
    }

    /** The sign-on, if it belongs to the letter, in whatever state. */
    public Optional<SignOn> of(Letter letter, UUID id) {
        return find("letter = ?1 and id = ?2", letter, id).firstResultOptional();
    }

    /** As {@link #of}, and nobody else moves it until the transaction ends. */
    public Optional<SignOn> locked(Letter letter, UUID id) {
        Optional<SignOn> found =
                find("letter = ?1 and id = ?2", letter, id)
                        .withLock(LockModeType.PESSIMISTIC_WRITE)
                        .firstResultOptional();
        // What the transaction had read before may be older than the lock.
        found.ifPresent(getEntityManager()::refresh);
        return found;
    }

    /** A page of the effective sign-ons whose names are sealed but shown to an audience. */
    public List<SignOn> sealed(Letter letter, Audience audience, int offset, int count) {
        return sealedTo(letter, audience).range(offset, offset + count - 1).list();
    }

    /** All whose names are sealed but shown to an audience. */
    public Stream<SignOn> streamSealed(Letter letter, Audience audience) {
        return streamed(sealedTo(letter, audience));
    }

    private PanacheQuery<SignOn> sealedTo(Letter letter, Audience audience) {
        return find(
                "letter = ?1 and state = EFFECTIVE and visibility <> EVERYBODY and visibility in ?2"
                        + " and erasedAt is null order by movedAt, id",
                letter,
                NameVisibility.sealedButShownTo(audience));
    }

    /**
     * All whose names an audience may see, sealed or not, in the order of their ids, read from the
     * database little by little.
     */
    public Stream<SignOn> streamShownTo(Letter letter, Audience audience) {
        return streamed(
                find(
                        "letter = ?1 and state = EFFECTIVE and visibility in ?2 and erasedAt is null order by id",
                        letter,
                        audience.sees()));
    }

    /** A page of the sign-ons in a state, those that came into it first on top. */
    public List<SignOn> in(Letter letter, SignOnState state, int offset, int count) {
        return find("letter = ?1 and state = ?2 order by movedAt, id", letter, state)
                .range(offset, offset + count - 1)
                .list();
    }

    /** All effective or due sign-ons of a letter, one after the other. */
    public Stream<SignOn> streamStanding(Letter letter) {
        return streamed(find("letter = ?1" + STANDS + " order by id", letter));
    }

    private static Stream<SignOn> streamed(PanacheQuery<SignOn> query) {
        return query
                .withHint(HibernateHints.HINT_FETCH_SIZE, 500)
                .withHint(HibernateHints.HINT_READ_ONLY, true)
                .stream();
    }

    /** A batch of those that stand, from the one after a given id (null: the first). */
    public List<SignOn> standingAfter(Letter letter, UUID after, int count) {
        return (after == null
                        ? find("letter = ?1" + STANDS + " order by id", letter)
                        : find("letter = ?1 and id > ?2" + STANDS + " order by id", letter, after))
                .range(0, count - 1)
                .list();
    }

    /** Lets one after the other sign for an organisation or person, until the transaction ends. */
    void oneAtATime(Letter letter, UUID signatory) {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtext(:key))")
                .setParameter("key", letter.id() + " " + signatory)
                .getResultList();
    }

    /** Lets go of a sign-on that was only read, so that a long list needs no memory. */
    public void letGo(SignOn signOn) {
        getEntityManager().detach(signOn);
    }
}
