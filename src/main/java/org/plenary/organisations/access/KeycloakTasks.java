package org.plenary.organisations.access;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.plenary.organisations.IdentityProvider;
import org.plenary.organisations.MemberJoined;
import org.plenary.organisations.MemberRemoved;
import org.plenary.organisations.Organisation;
import org.plenary.organisations.OrganisationRegistered;
import org.plenary.organisations.Organisations;
import org.plenary.shared.ids.Ids;

/**
 * What Keycloak has yet to be told. A task is written in the transaction of its cause, tried as
 * soon as that is committed, so that whoever caused it normally sees it done, and else tried again
 * after 2, 4, 8 … seconds, at most a minute apart. Several nodes may work: a task is locked while
 * it is done. The tasks of one organisation are done in their order.
 */
@ApplicationScoped
public class KeycloakTasks {
    private static final int BATCH = 50;
    private static final int REFUSALS_BORNE = 10;
    private static final Duration WAITED_FOR = Duration.ofSeconds(3);

    private enum Kind {
        REGISTER_ORGANISATION,
        ADD_MEMBER,
        REMOVE_MEMBER
    }

    private final EntityManager database;
    private final Organisations organisations;
    private final IdentityProvider identities;
    private final LiveMemberships live;
    private final TransactionSynchronizationRegistry transaction;
    private final ManagedExecutor executor;

    KeycloakTasks(
            EntityManager database,
            Organisations organisations,
            IdentityProvider identities,
            LiveMemberships live,
            TransactionSynchronizationRegistry transaction,
            ManagedExecutor executor) {
        this.database = database;
        this.organisations = organisations;
        this.identities = identities;
        this.live = live;
        this.transaction = transaction;
        this.executor = executor;
    }

    void on(@Observes OrganisationRegistered fact) {
        add(Kind.REGISTER_ORGANISATION, fact.subject(), null);
    }

    void on(@Observes MemberJoined fact) {
        add(Kind.ADD_MEMBER, fact.subject(), fact.person());
    }

    void on(@Observes MemberRemoved fact) {
        add(Kind.REMOVE_MEMBER, fact.subject(), fact.person());
    }

    private void add(Kind kind, UUID organisation, UUID person) {
        database.createNativeQuery(
                        """
                        insert into keycloak_task (id, kind, organisation, person)
                        values (:id, :kind, :organisation, cast(:person as uuid))
                        """)
                .setParameter("id", Ids.next())
                .setParameter("kind", kind.name())
                .setParameter("organisation", organisation)
                .setParameter("person", person == null ? null : person.toString())
                .executeUpdate();
        if (transaction.getResource(this) == null) {
            transaction.putResource(this, true);
            transaction.registerInterposedSynchronization(
                    new Synchronization() {
                        @Override
                        public void beforeCompletion() {
                            // nothing is known yet
                        }

                        @Override
                        public void afterCompletion(int status) {
                            if (status == Status.STATUS_COMMITTED) {
                                workAtOnce();
                            }
                        }
                    });
        }
    }

    // On another thread, since this one still belongs to the transaction that has just ended;
    // waited
    // for only briefly, since Keycloak may be away.
    private void workAtOnce() {
        try {
            executor.submit(this::work).get(WAITED_FOR.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException later) {
            Log.debug("Keycloak tasks are left to the next round", later);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Scheduled(
            identity = "keycloak-tasks",
            every = "{plenary.keycloak.tasks-every:2s}",
            delayed = "3s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void everyFewSeconds() {
        work();
    }

    /**
     * Does what is due, each task in a transaction of its own.
     *
     * @return how many tasks were taken up, done or not
     */
    public int work() {
        int taken = 0;
        while (taken < BATCH && QuarkusTransaction.requiringNew().call(this::workOne)) {
            taken++;
        }
        return taken;
    }

    private boolean workOne() {
        List<?> rows =
                database.createNativeQuery(
                                """
                                select id, kind, organisation, person, attempts from keycloak_task t
                                where done_at is null and abandoned_at is null and due_at <= clock_timestamp()
                                    and not exists (select 1 from keycloak_task earlier
                                        where earlier.organisation = t.organisation and earlier.id < t.id
                                        and earlier.done_at is null and earlier.abandoned_at is null)
                                order by id limit 1 for update of t skip locked
                                """)
                        .getResultList();
        if (rows.isEmpty()) {
            return false;
        }
        Object[] row = (Object[]) rows.get(0);
        UUID id = (UUID) row[0];
        int attempts = (int) row[4] + 1;
        try {
            perform(Kind.valueOf((String) row[1]), (UUID) row[2], (UUID) row[3]);
            database.createNativeQuery(
                            "update keycloak_task set done_at = clock_timestamp() where id = :id")
                    .setParameter("id", id)
                    .executeUpdate();
        } catch (IdentityProvider.Away away) {
            later(id, attempts, away, false);
        } catch (IdentityProvider.Unknown refused) {
            later(id, attempts, refused, attempts >= REFUSALS_BORNE);
        }
        return true;
    }

    private void perform(Kind kind, UUID id, UUID person) {
        Organisation organisation = organisations.findById(id);
        switch (kind) {
            case REGISTER_ORGANISATION ->
                    organisation.knownToKeycloakAs(
                            identities.register(id, organisation.slug(), organisation.name()));
            case ADD_MEMBER -> identities.addMember(knownId(organisation), person);
            case REMOVE_MEMBER -> identities.removeMember(knownId(organisation), person);
        }
        if (person != null) {
            live.forget(person);
        }
    }

    private static UUID knownId(Organisation organisation) {
        return organisation
                .keycloakId()
                .orElseThrow(
                        () ->
                                new IdentityProvider.Unknown(
                                        "Keycloak does not know the organisation"));
    }

    private void later(UUID id, int attempts, RuntimeException failure, boolean abandon) {
        Log.warnf(
                "Keycloak task %s is %s (attempt %d): %s",
                id, abandon ? "given up" : "put off", attempts, failure.getMessage());
        database.createNativeQuery(
                        """
                        update keycloak_task set attempts = :attempts, last_error = :reason,
                            due_at = clock_timestamp() + :seconds * interval '1 second',
                            abandoned_at = case when :abandon then clock_timestamp() end
                        where id = :id
                        """)
                .setParameter("attempts", attempts)
                .setParameter("reason", failure.getMessage())
                .setParameter("seconds", Math.min(60, 1 << Math.min(attempts, 6)))
                .setParameter("abandon", abandon)
                .setParameter("id", id)
                .executeUpdate();
    }
}
