package org.plenary.statements.agreement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.plenary.statements.Statement;

/** Every consent round of every statement. */
@ApplicationScoped
class ConsentRounds implements PanacheRepositoryBase<ConsentRound, UUID> {
    private static final int MOST_AT_ONCE = 100;

    /** One of the statement's rounds. */
    Optional<ConsentRound> of(Statement statement, UUID id) {
        return find("statement = ?1 and id = ?2", statement, id).firstResultOptional();
    }

    /** As {@link #findById}, and nobody else answers or closes it until the transaction ends. */
    Optional<ConsentRound> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Those without a result, newest first. */
    List<ConsentRound> open(Statement statement) {
        return list("statement = ?1 and result is null order by id desc", statement);
    }

    /** The round on this version that was closed last. */
    Optional<ConsentRound> lastClosed(Statement statement, int version) {
        return find(
                        "statement = ?1 and version = ?2 and result is not null order by result.at desc",
                        statement,
                        version)
                .firstResultOptional();
    }

    /** The rounds from the one before a given id (null: the newest), newest first. */
    List<ConsentRound> before(Statement statement, UUID after, int count) {
        return after == null
                ? find("statement = ?1 order by id desc", statement).range(0, count - 1).list()
                : find("statement = ?1 and id < ?2 order by id desc", statement, after)
                        .range(0, count - 1)
                        .list();
    }

    /** Those whose time is over and that have no result. */
    List<UUID> due(Instant now) {
        return ids("result is null and closesAt <= ?1", now);
    }

    /** Those that end within this time and of which nobody was reminded. */
    List<UUID> toRemind(Instant now, Duration ahead) {
        return ids(
                "result is null and remindedAt is null and closesAt > ?1 and closesAt <= ?2",
                now,
                now.plus(ahead));
    }

    private List<UUID> ids(String condition, Object... values) {
        return find("select id from ConsentRound where " + condition + " order by closesAt", values)
                .project(UUID.class)
                .range(0, MOST_AT_ONCE - 1)
                .list();
    }

    /** The row, if nobody else holds it: another node that closes it will do so without us. */
    Optional<ConsentRound> lockedIfFree(UUID id) {
        return getEntityManager()
                .createNativeQuery(
                        "select * from consent_round where id = :id for no key update skip locked",
                        ConsentRound.class)
                .setParameter("id", id)
                .getResultList()
                .stream()
                .map(ConsentRound.class::cast)
                .findFirst();
    }
}
