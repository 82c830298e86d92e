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

/** Every silence procedure of every statement. */
@ApplicationScoped
class SilenceProcedures implements PanacheRepositoryBase<SilenceProcedure, UUID> {
    private static final int MOST_AT_ONCE = 100;

    /** One of the statement's procedures. */
    Optional<SilenceProcedure> of(Statement statement, UUID id) {
        return find("statement = ?1 and id = ?2", statement, id).firstResultOptional();
    }

    /** As {@link #findById}, and nobody else ends it until the transaction does. */
    Optional<SilenceProcedure> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The one that has no outcome yet. */
    Optional<SilenceProcedure> running(Statement statement) {
        return find("statement = ?1 and outcome is null", statement).firstResultOptional();
    }

    /** Whether an objection broke a procedure on exactly these words. */
    boolean wasBroken(Statement statement, String sha256) {
        return count(
                        "statement = ?1 and sha256 = ?2 and outcome.kind = ?3",
                        statement,
                        sha256,
                        SilencePhase.BROKEN)
                > 0;
    }

    /** The procedures from the one before a given id (null: the newest), newest first. */
    List<SilenceProcedure> before(Statement statement, UUID after, int count) {
        return after == null
                ? find("statement = ?1 order by id desc", statement).range(0, count - 1).list()
                : find("statement = ?1 and id < ?2 order by id desc", statement, after)
                        .range(0, count - 1)
                        .list();
    }

    /** Those whose time is over and that have no outcome. */
    List<UUID> due(Instant now) {
        return ids("outcome is null and closesAt <= ?1", now);
    }

    /** Those that end within this time and whose silent organisations were not written to. */
    List<UUID> toRemind(Instant now, Duration ahead) {
        return ids(
                "outcome is null and remindedAt is null and closesAt > ?1 and closesAt <= ?2",
                now,
                now.plus(ahead));
    }

    private List<UUID> ids(String condition, Object... values) {
        return find(
                        "select id from SilenceProcedure where " + condition + " order by closesAt",
                        values)
                .project(UUID.class)
                .range(0, MOST_AT_ONCE - 1)
                .list();
    }

    /** The row, if nobody else holds it: another node that ends it will do so without us. */
    Optional<SilenceProcedure> lockedIfFree(UUID id) {
        return getEntityManager()
                .createNativeQuery(
                        "select * from silence_procedure where id = :id for no key update skip locked",
                        SilenceProcedure.class)
                .setParameter("id", id)
                .getResultList()
                .stream()
                .map(SilenceProcedure.class::cast)
                .findFirst();
    }
}
