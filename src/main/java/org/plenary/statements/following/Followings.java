package org.plenary.statements.following;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.plenary.organisations.Actor;
import org.plenary.organisations.Coalition;
import org.plenary.shared.audit.Journal;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.statements.Statement;

/** Who follows what. */
@ApplicationScoped
public class Followings implements PanacheRepositoryBase<Following, UUID> {
    private final Journal journal;
    private final DatabaseClock clock;

    Followings(Journal journal, DatabaseClock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /** Begins to follow a statement; nothing happens if the person follows it already. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void begin(Actor actor, Statement statement) {
        begin(actor, statement.id(), Following.of(statement, actor.person(), clock.now()));
    }

    /** Begins to follow whatever a coalition writes. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void begin(Actor actor, Coalition coalition) {
        begin(actor, coalition.id(), Following.of(coalition, actor.person(), clock.now()));
    }

    // The same person may begin in two windows at once; the second time nothing happens.
    private void begin(Actor actor, UUID subject, Following following) {
        int begun =
                getEntityManager()
                        .createNativeQuery(
                                """
                                insert into following (id, person, statement, coalition, since)
                                values (:id, :person, cast(:statement as uuid), cast(:coalition as uuid), :since)
                                on conflict do nothing
                                """)
                        .setParameter("id", following.id())
                        .setParameter("person", following.person())
                        .setParameter(
                                "statement",
                                following.statement().map(s -> s.id().toString()).orElse(null))
                        .setParameter(
                                "coalition",
                                following.coalition().map(c -> c.id().toString()).orElse(null))
                        .setParameter("since", following.since())
                        .executeUpdate();
        if (begun > 0) {
            journal.record(new FollowingBegun(subject, actor.by()));
        }
    }

    /** No longer follows the statement or coalition of this id. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void end(Actor actor, UUID subject) {
        if (delete(
                        "person = ?1 and (statement.id = ?2 or coalition.id = ?2)",
                        actor.person(),
                        subject)
                > 0) {
            journal.record(new FollowingEnded(subject, actor.by()));
        }
    }

    Optional<Following> of(UUID person, UUID subject) {
        return find("person = ?1 and (statement.id = ?2 or coalition.id = ?2)", person, subject)
                .firstResultOptional();
    }

    /** Everything a person follows, the newest first. */
    List<Following> of(UUID person) {
        return list("person = ?1 order by since desc, id desc", person);
    }

    /** Everybody who followed the statement or its coalition at that time. */
    Set<UUID> followersOf(Statement statement, Instant at) {
        return list(
                        "(statement = ?1 or coalition = ?2) and since <= ?3",
                        statement,
                        statement.coalition(),
                        at)
                .stream()
                .map(Following::person)
                .collect(Collectors.toSet());
    }
}
