package org.plenary.consultations.contributing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plenary.consultations.OpenedConsultations;
import org.plenary.support.PlenaryTest;

@PlenaryTest
class ChangesTest {
    @Inject OpenedConsultations consultations;
    @Inject Changes changes;
    @Inject EntityManager database;

    @Test
    void whatWasCountedHoldsExactlyUntilSomethingChanges() {
        var opened = consultations.toEverybody();
        String question =
                opened.ask(opened.coalition().coordinator().token(), "open", "What?", Map.of());
        long silent = stamp(opened.id());
        Voices.sent(opened, question, "Fees.", Map.of());
        long spoken = stamp(opened.id());
        Answering.begin(opened, null, "nobody");

        assertNotEquals(silent, spoken);
        assertEquals(spoken, stamp(opened.id()), "a draft changes nothing");

        long undone = undone(opened.id());
        assertNotEquals(spoken, undone, "one's own changes are seen");
        assertEquals(spoken, stamp(opened.id()), "and are nothing once they are undone");
        for (int i = 0; i < 30; i++) {
            hide(opened.id());
        }
        long changed = stamp(opened.id());
        assertNotEquals(spoken, changed);
        assertNotEquals(undone, changed, "what nobody saw does not come again");

        QuarkusTransaction.requiringNew().run(changes::fold);
        assertEquals(changed, stamp(opened.id()), "sums of marks are as good as the marks");
        assertEquals(
                1,
                consultations
                        .rows("select 1 from answers_changed where consultation = :id", opened.id())
                        .size());
    }

    private long undone(UUID id) {
        QuarkusTransaction.begin();
        try {
            database.createNativeQuery(
                            "update contribution set hidden = 'spam' where consultation = :id")
                    .setParameter("id", id)
                    .executeUpdate();
            return changes.ofAnswers(List.of(id));
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private void hide(UUID id) {
        consultations.sql("update contribution set hidden = 'spam' where consultation = :id", id);
    }

    private long stamp(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> changes.ofAnswers(List.of(id)));
    }
}
