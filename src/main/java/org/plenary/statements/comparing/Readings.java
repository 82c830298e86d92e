package org.plenary.statements.comparing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.plenary.statements.Statement;

/**
 * What people last looked at. Kept for nobody but themselves: it is in no journal and no list, and
 * they can have it forgotten.
 */
@ApplicationScoped
class Readings {
    private final EntityManager database;

    Readings(EntityManager database) {
        this.database = database;
    }

    /** How far this person has read the statement, if they ever did. */
    Optional<Reading> of(UUID person, Statement statement) {
        return Optional.ofNullable(of(person, List.of(statement)).get(statement.id()));
    }

    /**
     * How far this person has read each of these statements; those they never read are left out.
     */
    Map<UUID, Reading> of(UUID person, Collection<Statement> statements) {
        Map<UUID, Reading> readings = new HashMap<>();
        if (!statements.isEmpty()) {
            List<?> rows =
                    database.createNativeQuery(
                                    """
                                    select statement, version, before, at from reading
                                    where person = :person and statement in :statements
                                    """,
                                    Object[].class)
                            .setParameter("person", person)
                            .setParameter(
                                    "statements", statements.stream().map(Statement::id).toList())
                            .getResultList();
            for (Object row : rows) {
                Object[] values = (Object[]) row;
                readings.put(
                        (UUID) values[0],
                        new Reading((int) values[1], (Integer) values[2], (Instant) values[3]));
            }
        }
        return readings;
    }

    /** Remembers that they looked at this version; nothing is written if they had already. */
    @Transactional(Transactional.TxType.MANDATORY)
    void looked(UUID person, Statement statement, int version) {
        database.createNativeQuery(
                        """
                        insert into reading as known (person, statement, version, at)
                        values (:person, :statement, :version, clock_timestamp())
                        on conflict (person, statement) do update
                        set version = excluded.version, before = known.version, at = excluded.at
                        where known.version < excluded.version
                        """)
                .setParameter("person", person)
                .setParameter("statement", statement.id())
                .setParameter("version", version)
                .executeUpdate();
    }

    /** Forgets what they looked at. */
    @Transactional(Transactional.TxType.MANDATORY)
    void forget(UUID person, Statement statement) {
        database.createNativeQuery(
                        "delete from reading where person = :person and statement = :statement")
                .setParameter("person", person)
                .setParameter("statement", statement.id())
                .executeUpdate();
    }
}
