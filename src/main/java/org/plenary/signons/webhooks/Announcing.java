package org.plenary.signons.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.plenary.signons.CameToStand;
import org.plenary.signons.LetterExtended;
import org.plenary.signons.LetterOpened;
import org.plenary.signons.LetterTextChanged;
import org.plenary.signons.NameVisibility;
import org.plenary.signons.SignOn;
import org.plenary.signons.SignOnErased;
import org.plenary.signons.SignOnMoved;
import org.plenary.signons.SignOnRewritten;
import org.plenary.signons.SignOnWithdrawn;
import org.plenary.signons.SignOnsImported;
import org.plenary.signons.delivery.LetterDelivered;

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
        events.ofLetter(EventType.LETTER_OPENED, opened.subject());
    }

    void heard(@Observes LetterTextChanged changed) {
        events.ofLetter(EventType.LETTER_TEXT_CHANGED, changed.subject());
    }

    void heard(@Observes LetterExtended extended) {
        events.ofLetter(EventType.LETTER_EXTENDED, extended.subject());
    }

    void heard(@Observes LetterDelivered delivered) {
        events.ofLetter(EventType.LETTER_DELIVERED, delivered.subject());
    }

    void heard(@Observes CameToStand standing) {
        events.ofSignOns(
                EventType.SIGN_ON_EFFECTIVE,
                standing.letter(),
                standing.signOns().stream().map(SignOn::id).toList());
    }

    // What did not count before was never told of.
    void heard(@Observes SignOnWithdrawn withdrawn) {
        if (withdrawn.before().counts()) {
            events.ofSignOn(EventType.SIGN_ON_WITHDRAWN, withdrawn.subject(), withdrawn.signOn());
        }
    }

    void heard(@Observes SignOnMoved moved) {
        if (moved.before().counts()) {
            events.ofSignOn(EventType.SIGN_ON_REMOVED, moved.subject(), moved.signOn());
        }
    }

    void heard(@Observes SignOnRewritten rewritten) {
        if (rewritten.after() == NameVisibility.EVERYBODY) {
            events.ofName(EventType.SIGN_ON_EFFECTIVE, rewritten.subject(), rewritten.signOn());
        } else if (rewritten.before() == NameVisibility.EVERYBODY) {
            events.ofName(EventType.SIGN_ON_REMOVED, rewritten.subject(), rewritten.signOn());
        }
    }

    // Erasing a sealed name changes nothing that anybody sees.
    void heard(@Observes SignOnErased erased) {
        events.ofErased(erased.subject(), erased.signOn());
    }

    void heard(@Observes SignOnsImported imported) {
        if (imported.imported() > 0) {
            events.ofLetter(EventType.COUNT_CHANGED, imported.subject());
        }
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
                                """)
                        .getResultList();
        closed.forEach(letter -> events.ofLetter(EventType.LETTER_CLOSED, letter));
    }
}
