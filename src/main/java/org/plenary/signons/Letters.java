package org.plenary.signons;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.plenary.organisations.Actor;
import org.plenary.organisations.Role;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.statements.Statement;
import org.plenary.statements.Visibility;

/** Every letter. */
@ApplicationScoped
public class Letters implements PanacheRepositoryBase<Letter, UUID> {
    /** The letters a person may read, as a condition on {@code l}. */
    private static final String READABLE =
            """
            from Letter l join l.statement s join s.coalition c
            where (s.visibility = :open
                or (s.visibility = :within and exists
                    (select 1 from c.members m where m in :mine))
                or exists (select 1 from s.draftingGroup d where d in :mine)
                or (s.visibility <> :within and c.secretariat in :mine)
                or c.secretariat in :coordinated)
            """;

    /** The letter, if it exists and this person may read it; to others it does not exist. */
    public Optional<Letter> visibleTo(Actor actor, UUID id) {
        return findByIdOptional(id).filter(letter -> letter.visibleTo(actor));
    }

    /** As {@link #visibleTo}; what does not exist for them answers 404. */
    public Letter shown(Actor actor, UUID id) {
        return visibleTo(actor, id).orElseThrow(() -> new NotVisibleException("letter " + id));
    }

    /** The letter for those who look after it; to others there is nothing to look after. */
    public Optional<Letter> coordinatedBy(Actor actor, UUID id) {
        return visibleTo(actor, id).filter(letter -> letter.isCoordinatedBy(actor));
    }

    /** As {@link #coordinatedBy}; what does not exist for them answers 404. */
    public Letter coordinated(Actor actor, UUID id) {
        return coordinatedBy(actor, id).orElseThrow(() -> new NotVisibleException("letter " + id));
    }

    /** As {@link #coordinatedBy}, and nobody else changes its list until the transaction ends. */
    public Optional<Letter> lockedFor(Actor actor, UUID id) {
        Optional<Letter> found = findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
        // What the transaction had read before may be older than the lock.
        found.ifPresent(getEntityManager()::refresh);
        return found.filter(letter -> letter.visibleTo(actor) && letter.isCoordinatedBy(actor));
    }

    /**
     * The number of the version that the letter binds, which it keeps until the transaction ends.
     * Signatories do not wait for each other, only for whoever changes the text.
     */
    int heldVersion(UUID id) {
        return (int)
                getEntityManager()
                        .createNativeQuery(
                                "select version from letter where id = :id for key share")
                        .setParameter("id", id)
                        .getSingleResult();
    }

    /** The letter for those who look after it, and nobody signs until the transaction ends. */
    public Optional<Letter> heldFor(Actor actor, UUID id) {
        getEntityManager()
                .createNativeQuery("select 1 from letter where id = :id for update")
                .setParameter("id", id)
                .getResultList();
        return lockedFor(actor, id);
    }

    /** The letters that bind a version of a statement, newest first. */
    public List<Letter> binding(Statement statement, int version) {
        return list("statement = ?1 and version = ?2 order by openedAt desc", statement, version);
    }

    /** Every letter about a statement. */
    List<Letter> ofStatement(Statement statement) {
        return list("statement", statement);
    }

    /** Statements that are open for signature though no letter about them is. */
    List<UUID> statementsToClose(Instant now) {
        return getEntityManager()
                .createQuery(
                        """
                        select s.id from Statement s where s.state = State.OPEN_FOR_SIGNATURE
                        and not exists (select 1 from Letter l where l.statement = s
                            and l.closesAt > :now)
                        """,
                        UUID.class)
                .setParameter("now", now)
                .getResultList();
    }

    /**
     * A page of the letters this person may read: open ones first, those that close soonest on top.
     */
    public List<Letter> readableBy(Actor actor, Instant now, int offset, int count) {
        var query =
                getEntityManager()
                        .createQuery(
                                "select l "
                                        + READABLE
                                        + """
                                         order by case when l.closesAt > :now then 0 else 1 end,
                                             case when l.closesAt > :now then l.closesAt end,
                                             l.closesAt desc, l.id
                                         """,
                                Letter.class)
                        .setParameter("now", now)
                        .setFirstResult(offset)
                        .setMaxResults(count);
        reader(query, actor);
        return query.getResultList();
    }

    /**
     * The letters that everybody may read, the newest first.
     *
     * @param before the last one already seen, or null
     */
    public List<Letter> publicBefore(UUID before, int count) {
        return (before == null
                        ? find("statement.visibility = ?1 order by id desc", Visibility.PUBLIC)
                        : find(
                                "statement.visibility = ?1 and id < ?2 order by id desc",
                                Visibility.PUBLIC,
                                before))
                .range(0, count - 1)
                .list();
    }

    /** How many letters this person may read. */
    public long countReadableBy(Actor actor) {
        var query = getEntityManager().createQuery("select count(l) " + READABLE, Long.class);
        reader(query, actor);
        return query.getSingleResult();
    }

    private static void reader(TypedQuery<?> query, Actor actor) {
        query.setParameter("open", Visibility.PUBLIC)
                .setParameter("within", Visibility.COALITION)
                .setParameter("mine", actor.memberOf())
                .setParameter(
                        "coordinated",
                        actor.is(Role.COORDINATOR)
                                ? actor.organisation().stream().toList()
                                : List.of());
    }
}
