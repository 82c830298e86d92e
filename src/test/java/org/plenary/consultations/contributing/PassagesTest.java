package org.plenary.consultations.contributing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plenary.consultations.OpenedConsultations.as;
import static org.plenary.consultations.contributing.Answering.begin;
import static org.plenary.consultations.contributing.Answering.save;
import static org.plenary.consultations.contributing.Answering.send;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plenary.consultations.Consultations;
import org.plenary.consultations.OpenedConsultations;
import org.plenary.consultations.OpenedConsultations.Opened;
import org.plenary.organisations.Actor;
import org.plenary.organisations.Power;
import org.plenary.support.PlenaryTest;
import org.plenary.support.World;

/** A passage quotes what was said for as long as it may be read. */
@PlenaryTest
class PassagesTest {
    @Inject OpenedConsultations opening;
    @Inject Consultations consultations;
    @Inject Passages passages;
    @Inject World world;

    @Test
    void readersQuoteWhatIsPublishedUntilItIsTakenBack() {
        Opened opened = opening.toMembers();
        String question =
                opened.ask(opened.coalition().coordinator().token(), "open", "What?", Map.of());
        String token =
                world.person(
                                world.organisation("Dar Amal", "MA", opened.coalition()),
                                Power.CONTRIBUTE)
                        .token();
        String draft = begin(opened, token, "ours");
        save(draft, token, question, 0, "They take our passports. Nobody asks.");
        send(draft, token, "by-name", Map.of()).then().statusCode(201);
        UUID answer =
                (UUID)
                        opening.rows(
                                        "select a.id from answer a join contribution c on c.id = a.contribution where c.consultation = :id",
                                        opened.id())
                                .get(0);
        Passage first = new Passage(answer, 0, 24);

        Passages.Quoted quoted = quoted(opened, first).get(0);

        assertEquals("They take our passports.", quoted.quote());
        assertTrue(quoted.by().name().startsWith("Dar Amal"));
        as(null).get(quoted.href()).then().statusCode(200);
        assertEquals(List.of(), quoted(opened, new Passage(answer, 0, 999)));
        assertEquals(List.of(), quoted(opened, new Passage(UUID.randomUUID(), 0, 1)));

        send(draft, token, "not-at-all", Map.of()).then().statusCode(201);

        assertEquals(List.of(), quoted(opened, first));
    }

    private List<Passages.Quoted> quoted(Opened opened, Passage passage) {
        return QuarkusTransaction.requiringNew()
                .call(
                        () ->
                                passages.quoted(
                                        List.of(passage),
                                        consultations.findById(opened.id()),
                                        Actor.visitor()));
    }

    @Test
    void whatWouldCutACharacterIsRefused() {
        // A family of three joined by zero-width joiners, an accent of its own, an Arabic sign.
        String words = "👨‍👩‍👧 e\u0301t دَ";

        for (int from = 0; from < words.length(); from++) {
            for (int to = from; to <= words.length(); to++) {
                Passage passage = new Passage(UUID.randomUUID(), from, to);
                if (passage.isWithin(words)) {
                    String quote = words.substring(from, to);
                    assertFalse(Character.isLowSurrogate(quote.charAt(0)));
                    assertFalse(Character.isHighSurrogate(quote.charAt(quote.length() - 1)));
                    assertTrue(
                            Character.getType(quote.charAt(0)) != Character.NON_SPACING_MARK,
                            quote);
                }
            }
        }
        assertTrue(new Passage(UUID.randomUUID(), 0, 8).isWithin(words));
        assertFalse(new Passage(UUID.randomUUID(), 0, 5).isWithin(words));
        assertFalse(new Passage(UUID.randomUUID(), 0, words.length() + 1).isWithin(words));
        assertFalse(new Passage(UUID.randomUUID(), 3, 3).isWithin(words));
        assertFalse(new Passage(UUID.randomUUID(), -1, 3).isWithin(words));
    }
}
