package org.plenary.signons.webhooks;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What happened and was not yet handed to the endpoints that want to know. */
@ApplicationScoped
class Events {
    private static final int BATCH = 500;

    private final WebhookEndpoints endpoints;
    private final WebhookDeliveries deliveries;
    private final EntityManager database;

    Events(WebhookEndpoints endpoints, WebhookDeliveries deliveries, EntityManager database) {
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.database = database;
    }

    /**
     * Notes an event about a letter in the transaction in which it happened; one statement, and no
     * row where no endpoint of the coalition listens.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void ofLetter(EventType type, UUID letter) {
        database.createNativeQuery(
                        """
                        insert into webhook_event (type, coalition, letter)
                        select :type, s.coalition, l.id
                        from letter l join statement s on s.id = l.statement
                        where l.id = :letter and exists (select 1 from webhook_endpoint e
                            where e.coalition = s.coalition and e.disabled_at is null)
                        """)
                .setParameter("type", type.slug())
                .setParameter("letter", letter)
                .executeUpdate();
    }

    /**
     * As {@link #ofLetter}, about a sign-on. Of one whose name not everybody sees there is no trace
     * but that the count changed; a sealed observer is not even in that.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void ofSignOn(EventType type, UUID letter, UUID signOn) {
        ofSignOns(type, letter, List.of(signOn));
    }

    /** As {@link #ofSignOn} about several of one letter, in one statement. */
    @Transactional(Transactional.TxType.MANDATORY)
    void ofSignOns(EventType type, UUID letter, List<UUID> signOns) {
        database.createNativeQuery(
                        """
                        insert into webhook_event (type, coalition, letter, sign_on)
                        select case when o.visibility = 'EVERYBODY' then :type else 'letter.count-changed' end,
                            s.coalition, l.id, case when o.visibility = 'EVERYBODY' then o.id end
                        from sign_on o join letter l on l.id = o.letter join statement s on s.id = l.statement
                        where o.id = any(:signOns) and l.id = :letter
                            and (o.visibility = 'EVERYBODY' or not o.observer)
                            and exists (select 1 from webhook_endpoint e
                                where e.coalition = s.coalition and e.disabled_at is null)
                        order by o.id
                        """)
                .setParameter("type", type.slug())
                .setParameter("letter", letter)
                .setParameter("signOns", signOns.toArray(UUID[]::new))
                .executeUpdate();
    }

    /**
     * Notes that the public name of a sign-on that counts has come or gone. The caller knows that
     * it was, or is, everybody's.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void ofName(EventType type, UUID letter, UUID signOn) {
        database.createNativeQuery(
                        """
                        insert into webhook_event (type, coalition, letter, sign_on)
                        select :type, s.coalition, l.id, o.id
                        from sign_on o join letter l on l.id = o.letter join statement s on s.id = l.statement
                        where o.id = :signOn and l.id = :letter and o.state = 'EFFECTIVE'
                            and exists (select 1 from webhook_endpoint e
                                where e.coalition = s.coalition and e.disabled_at is null)
                        """)
                .setParameter("type", type.slug())
                .setParameter("letter", letter)
                .setParameter("signOn", signOn)
                .executeUpdate();
    }

    /** As {@link #ofName} for a name that was erased, if it was everybody's. */
    @Transactional(Transactional.TxType.MANDATORY)
    void ofErased(UUID letter, UUID signOn) {
        if (!database.createNativeQuery(
                        "select 1 from sign_on where id = :id and visibility = 'EVERYBODY'")
                .setParameter("id", signOn)
                .getResultList()
                .isEmpty()) {
            ofName(EventType.SIGN_ON_REMOVED, letter, signOn);
        }
    }

    /**
     * Hands what waits to the endpoints, in the order it came; one node at a time.
     *
     * @return how many events were handed on; 0 also when another node is at it
     */
    int handOn() {
        int all = 0;
        int some;
        do {
            some = QuarkusTransaction.requiringNew().call(this::handOnSome);
            all += some;
        } while (some == BATCH);
        return all;
    }

    private int handOnSome() {
        // Commits come in another order than numbers: only a single holder gives each endpoint one
        // order. What causes something is committed before it, so it also comes before it here.
        boolean mine =
                (boolean)
                        database.createNativeQuery(
                                        "select pg_try_advisory_xact_lock(hashtext('webhook-events'))")
                                .getSingleResult();
        if (!mine) {
            return 0;
        }
        @SuppressWarnings("unchecked")
        List<Object[]> events =
                database.createNativeQuery(
                                """
                                with taken as (delete from webhook_event where number in (
                                    select number from webhook_event order by number limit :batch)
                                    returning number, type, coalition, letter, sign_on, at)
                                select type, coalition, letter, sign_on, at from taken order by number
                                """)
                        .setParameter("batch", BATCH)
                        .getResultList();
        Map<UUID, List<WebhookEndpoint>> listening = new HashMap<>();
        for (Object[] event : events) {
            EventType type = EventType.of((String) event[0]).orElseThrow();
            for (WebhookEndpoint endpoint :
                    listening.computeIfAbsent((UUID) event[1], endpoints::enabled)) {
                if (endpoint.wants(type)) {
                    deliveries.persist(
                            new WebhookDelivery(
                                    endpoint.id(),
                                    type,
                                    (UUID) event[2],
                                    (UUID) event[3],
                                    (Instant) event[4]));
                }
            }
        }
        return events.size();
    }
}
