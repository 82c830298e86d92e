package org.plenary.signons;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plenary.support.PlenaryTest;
import org.plenary.support.World;

@PlenaryTest
class MarkingOldSignOnsTest {
    @Inject OpenedLetters letters;
    @Inject EnteredSignOns entered;
    @Inject MarkingOldSignOns marking;

    @Test
    void aNameFromBeforeThereWereMarksDoesNotComeToStandTwice() {
        UUID letter = letters.publicLetter().uuid();
        String name = "Tierra Viva " + World.unique();
        UUID old = entered.enter(letter, name, "CO", NameVisibility.EVERYBODY);
        String mark = (String) markOf(old);
        unmark(old);

        marking.mark();

        assertEquals(mark, markOf(old));
        assertThrows(
                RuntimeException.class,
                () -> entered.enter(letter, name, "CO", NameVisibility.EVERYBODY));
    }

    @Test
    void twoThatCameToStandMeanwhileStayForPeopleToDecide() {
        UUID letter = letters.publicLetter().uuid();
        String name = "Tierra Viva " + World.unique();
        UUID old = entered.enter(letter, name, "CO", NameVisibility.EVERYBODY);
        unmark(old);
        UUID second = entered.enter(letter, name, "CO", NameVisibility.EVERYBODY);

        marking.mark();
        marking.mark();

        assertEquals(null, markOf(old));
        assertNotNull(markOf(second));
        assertEquals(
                List.of(2L),
                letters.rows(
                        "select count(*) from sign_on where letter = :id and state = 'EFFECTIVE'",
                        letter));
    }

    private Object markOf(UUID signOn) {
        return letters.rows("select name_mark from sign_on where id = :id", signOn).get(0);
    }

    private void unmark(UUID signOn) {
        letters.sql("update sign_on set name_mark = null where id = :id", signOn);
    }
}
