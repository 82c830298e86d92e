package org.plenary.signons.counting;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plenary.organisations.Actor;
import org.plenary.organisations.Role;
import org.plenary.shared.web.RefusedException;
import org.plenary.signons.AnyLetter;
import org.plenary.support.PlenaryTest;
import org.plenary.support.WebSession;
import org.plenary.support.World;

@PlenaryTest
class ReconciliationTest {
    @Inject AnyLetter letters;
    @Inject World world;
    @Inject Tallies tallies;
    @Inject Reconciliation reconciliation;
    @Inject Repairing repairing;
    @Inject EntityManager database;

    @Test
    void aCounterThatDisagreesIsToldEverywhereAndRepairedByAPersonOnly() {
        UUID letter = letters.withSignatures(3);
        while (!tallies.fold()) {
            Thread.onSpinWait();
        }
        assertTrue(reconciliation.check(letter));
        change(
                "update tally_cell set amount = amount + 1 where letter = :letter and dimension = 'ALL'",
                letter);

        assertFalse(reconciliation.check(letter));
        assertFalse(reconciliation.check(letter), "looking does not repair");
        assertEquals(4, tallies.of(letter).total());
        given().get("/q/health/well").then().statusCode(503).body(containsString("tallies"));
        given().get("/q/health/ready").then().statusCode(200);
        var administrator = world.person(Role.PLATFORM_ADMIN);
        var session = administrator.visits("/administration");
        assertTrue(session.get("/administration").html().text().contains("Counters that disagree"));
        var page = session.get("/administration/tallies");
        assertTrue(page.html().text().contains("counted 4, recounted 3"), page.body());

        var repaired = session.submit(page.form("form[action*='" + letter + "']"), Map.of());

        assertEquals(200, repaired.status());
        assertFalse(repaired.html().text().contains(letter.toString()));
        assertEquals(3, tallies.of(letter).total());
        assertTrue(tallies.agrees(letter));
        assertEquals(
                1L,
                count(
                        "select count(*) from journal where kind = 'tally-repaired' and subject = :letter",
                        letter));
        given().get("/q/health/well").then().statusCode(200);
        var again =
                assertThrows(
                        RefusedException.class, () -> repairing.repair(letter, Actor.visitor()));
        assertEquals("campaign.refused.agrees", again.refusal().messageKey());
        var stranger = world.person();
        assertEquals(404, stranger.visits("/").get("/administration/tallies").status());
        assertTrue(
                WebSession.anonymous()
                        .get("/administration/tallies")
                        .address()
                        .getPath()
                        .contains("/realms/"));
    }

    private void change(String statement, UUID letter) {
        QuarkusTransaction.requiringNew()
                .run(
                        () ->
                                database.createNativeQuery(statement)
                                        .setParameter("letter", letter)
                                        .executeUpdate());
    }

    private long count(String query, UUID letter) {
        return QuarkusTransaction.requiringNew()
                .call(
                        () ->
                                (Long)
                                        database.createNativeQuery(query, Long.class)
                                                .setParameter("letter", letter)
                                                .getSingleResult());
    }
}
