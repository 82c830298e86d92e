package org.plenary.signons.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.plenary.signons.LetterOpened;
import org.plenary.signons.SignOnMade;
import org.plenary.signons.SignOnWithdrawn;

/** Hears facts in their own transaction and notes the events that they are to the world. */
@ApplicationScoped
class Announcing {
    private final Events events;
    private final EntityManager database;

    Announcing(Events events, EntityManager database) {
        this.events = events;
        this.database = database;
    }

    void heard(@Observes LetterOpened opened) {
        events.add(EventType.LETTER_OPENED, opened.subject(), null);
    }

    void heard(@Observes SignOnMade made) {
        events.add(EventType.SIGN_ON_EFFECTIVE, made.subject(), made.signOn());
    }

    void heard(@Observes SignOnWithdrawn withdrawn) {
        events.add(EventType.SIGN_ON_WITHDRAWN, withdrawn.subject(), withdrawn.signOn());
    }

    /**
     * Notes deadlines that have passed during the last day, each once; nobody does anything then.
     */
    @Transactional
    void deadlines() {
        @SuppressWarnings("unchecked")
        List<UUID> closed =
                database.createNativeQuery(
                                """
                                insert into webhook_closing (letter, closed_at)
                                select id, closes_at from letter
                                where closes_at <= clock_timestamp() and closes_at > clock_timestamp() - interval '1 day'
                                on conflict do nothing returning letter
                                """,
                                UUID.class)
                        .getResultList();
        closed.forEach(letter -> events.add(EventType.LETTER_CLOSED, letter, null));
    }
}
