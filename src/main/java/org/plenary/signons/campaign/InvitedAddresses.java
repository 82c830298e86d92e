package org.plenary.signons.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** When a coalition last wrote to each address, and to which it may not write any more. */
@ApplicationScoped
class InvitedAddresses {
    private final EntityManager database;

    InvitedAddresses(EntityManager database) {
        this.database = database;
    }

    /** What is known of an address; each time is null if it never happened. */
    record Address(Instant writtenAt, Instant stoppedAt, Instant bouncedAt) {
        static final Address UNKNOWN = new Address(null, null, null);
    }

    /** What is known of these addresses; of others nothing is. */
    @Transactional(Transactional.TxType.MANDATORY)
    Map<String, Address> known(UUID coalition, Collection<String> emails) {
        Map<String, Address> known = new HashMap<>();
        if (emails.isEmpty()) {
            return known;
        }
        @SuppressWarnings("unchecked")
        List<Object[]> rows =
                database.createNativeQuery(
                                """
                                select email, written_at, stopped_at, bounced_at from invited_address
                                where coalition = :coalition and email in (:emails)
                                """)
                        .setParameter("coalition", coalition)
                        .setParameter("emails", emails)
                        .getResultList();
        rows.forEach(
                row ->
                        known.put(
                                (String) row[0],
                                new Address((Instant) row[1], (Instant) row[2], (Instant) row[3])));
        return known;
    }

    /**
     * Takes the right to write to an address now. The row stays locked until the transaction ends:
     * of two nodes that want to write, the second finds that it has been done.
     *
     * @return false if it was written to within the pause, asked not to be, or cannot be reached
     */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean take(UUID coalition, String email, Duration pause) {
        return database.createNativeQuery(
                                """
                                insert into invited_address as a (coalition, email, written_at)
                                values (:coalition, :email, clock_timestamp())
                                on conflict (coalition, email) do update set written_at = clock_timestamp()
                                where a.stopped_at is null and a.bounced_at is null and (a.written_at is null
                                    or a.written_at <= clock_timestamp() - :seconds * interval '1 second')
                                """)
                        .setParameter("coalition", coalition)
                        .setParameter("email", email)
                        .setParameter("seconds", pause.toSeconds())
                        .executeUpdate()
                == 1;
    }

    /** Never writes to an address again, whatever the letter. */
    @Transactional(Transactional.TxType.MANDATORY)
    void stop(UUID coalition, String email) {
        note(coalition, email, "stopped_at");
    }

    /** Mail to this address comes back. */
    @Transactional(Transactional.TxType.MANDATORY)
    void bounced(UUID coalition, String email) {
        note(coalition, email, "bounced_at");
    }

    /** Somebody says that mail arrives there after all. */
    @Transactional(Transactional.TxType.MANDATORY)
    void reachable(UUID coalition, String email) {
        database.createNativeQuery(
                        """
                        update invited_address set bounced_at = null
                        where coalition = :coalition and email = :email
                        """)
                .setParameter("coalition", coalition)
                .setParameter("email", email)
                .executeUpdate();
    }

    private void note(UUID coalition, String email, String column) {
        database.createNativeQuery(
                        "insert into invited_address as a (coalition, email, "
                                + column
                                + ") values (:coalition, :email, clock_timestamp())"
                                + " on conflict (coalition, email) do update set "
                                + column
                                + " = coalesce(a."
                                + column
                                + ", clock_timestamp())")
                .setParameter("coalition", coalition)
                .setParameter("email", email)
                .executeUpdate();
    }
}
