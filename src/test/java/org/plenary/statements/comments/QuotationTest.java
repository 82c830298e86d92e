package org.plenary.statements.comments;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plenary.text.merge.Anchor;

class QuotationTest {
    @Test
    void wordsAreFoundWhereTheyStand() {
        assertEquals(
                List.of(new Anchor("b", 3, 7)), Quotation.of("call", "b", "We call on States."));
    }

    @Test
    void whatCopyingDoesToSpacesQuotesAndDashesMakesNoDifference() {
        String paragraph = "States\u00a0– and “others” – must\tdo it’s share.";

        assertEquals(
                List.of(new Anchor("b", 0, 28)),
                Quotation.of("  States - and\n\"others\" -  must ", "b", paragraph));
        assertEquals(List.of(new Anchor("b", 32, 42)), Quotation.of("it's share", "b", paragraph));
    }

    @Test
    void anInvisibleCharacterInTheTextHidesNothing() {
        assertEquals(
                List.of(new Anchor("b", 0, 10)),
                Quotation.of("migration", "b", "migra\u00adtion!"));
    }

    @Test
    void everyPlaceIsTold() {
        assertEquals(2, Quotation.of("States", "b", "States and States").size());
        assertEquals(List.of(), Quotation.of("nations", "b", "States and States"));
        assertEquals(List.of(), Quotation.of("   ", "b", "States and States"));
    }
}
