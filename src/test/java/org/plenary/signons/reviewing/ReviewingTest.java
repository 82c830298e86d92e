package org.plenary.signons.reviewing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plenary.signons.OpenedLetters.as;
import static org.plenary.signons.confirming.PublicForm.address;
import static org.plenary.signons.confirming.PublicForm.said;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plenary.organisations.Power;
import org.plenary.signons.OpenedLetters;
import org.plenary.signons.confirming.PublicForm;
import org.plenary.signons.counting.Tallies;
import org.plenary.support.PlenaryTest;
import org.plenary.support.World;

@PlenaryTest
class ReviewingTest {
    @Inject OpenedLetters letters;
    @Inject PublicForm form;
    @Inject World world;
    @Inject Tallies tallies;

    @Test
    void aThrowAwayAddressWaitsUntilACoordinatorAccepts() {
        var letter = letters.publicLetter();
        String email = "x-" + World.unique() + "@mailinator.com";
        String id = form.sign(letter, "Tierra Viva", email);
        assertEquals(0, tallies.of(letter.uuid()).total());
        form.mail(email, "is confirmed");
        String token = letter.coalition().coordinator().token();

        as(token)
                .get(letter.api() + "/review")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].email", equalTo(email))
                .body("items[0].why", contains("confirming.doubt.disposable"));
        accept(token, letter, id, Map.of()).statusCode(200).body("state", equalTo("effective"));
        accept(token, letter, id, Map.of())
                .statusCode(409)
                .body("type", endsWith("reviewing.refused.decided"));

        assertEquals(1, tallies.of(letter.uuid()).total());
        form.mail(email, "counts");
    }

    @Test
    void aRejectionTellsTheSignatoryWhyInTheirLanguage() {
        var letter = letters.letter("public", Map.of());
        letters.sql("update letter set review_all = true where id = :id", letter.uuid());
        String email = address();
        var said = said(letter, "Tierra Viva", email);
        said.put("language", "es");
        String id = form.sign(letter, said);
        var coordinator = letter.coalition().coordinator();

        var session = coordinator.visits(letter.page() + "/review");
        var page = session.get(letter.page() + "/review");
        assertTrue(page.html().text().contains("Coordinators look at every signature"));
        var wrong = session.submit(page.form("form[action$=/rejection]"), Map.of("reason", "  "));
        assertEquals(422, wrong.status());
        assertFalse(wrong.html().select(".err").isEmpty());
        session.submit(
                wrong.form("form[action$=/rejection]"), Map.of("reason", "No es una organización"));

        var mail = form.mail(email, "Su firma bajo «Safe passage» no se ha admitido");
        assertTrue(mail.text().contains("No es una organización"));
        assertEquals(
                List.of("REJECTED"),
                letters.rows(
                        "select state from sign_on where letter = :id and id = '" + id + "'",
                        letter.uuid()));
        assertTrue(tallies.agrees(letter.uuid()));
    }

    @Test
    void aSecondOneOfTheSameNameStandsOnlyAsAnotherOrganisation() {
        var letter = letters.publicLetter();
        String name = "Tierra Viva " + World.unique();
        form.sign(letter, name, address());
        String second = form.sign(letter, name.toUpperCase(Locale.ROOT), address());
        String token = letter.coalition().coordinator().token();

        as(token)
                .get(letter.api() + "/review")
                .then()
                .body("items[0].why", hasItem("confirming.doubt.duplicate"))
                .body("items[0].duplicate", equalTo(true));
        accept(token, letter, second, Map.of())
                .statusCode(409)
                .body("detail", containsString("stands already"));
        accept(token, letter, second, Map.of("another", true)).statusCode(200);

        assertEquals(2, tallies.of(letter.uuid()).total());
        assertTrue(tallies.agrees(letter.uuid()));
    }

    @Test
    void whoSignsAsARegisteredOrganisationFromElsewhereIsLookedAt() {
        var letter = letters.publicLetter();
        var registered = world.organisation("Tierra Viva", "CO");
        String id = form.sign(letter, registered.name(), address());
        String token = letter.coalition().coordinator().token();

        as(token)
                .get(letter.api() + "/review")
                .then()
                .body("items[0].why", contains("confirming.doubt.registered"));
        accept(token, letter, id, Map.of("organisation", registered.slug())).statusCode(200);

        String signer = world.person(registered, Power.SIGN).token();
        OpenedLetters.sign(signer, letter, letter.signature())
                .then()
                .statusCode(409)
                .body("type", endsWith("signons.refused.already-signed"));
    }

    @Test
    void onlyCoordinatorsOfTheLetterSeeWhatWaits() {
        var letter = letters.publicLetter();
        letters.sql("update letter set review_all = true where id = :id", letter.uuid());
        String id = form.sign(letter, "Tierra Viva", address());
        var member = world.organisation("Member", "KE", letter.coalition());
        var other = world.coalition();

        for (String token :
                List.of(
                        member.administrator().token(),
                        other.coordinator().token(),
                        world.person().token())) {
            as(token).get(letter.api() + "/review").then().statusCode(404);
            accept(token, letter, id, Map.of()).statusCode(404);
            as(token)
                    .contentType(ContentType.JSON)
                    .body(Map.of("reason", "x"))
                    .post(letter.api() + "/review/" + id + "/rejection")
                    .then()
                    .statusCode(404);
        }
        given().get(letter.api() + "/review").then().statusCode(401);
        assertEquals(
                404, member.administrator().visits("/").get(letter.page() + "/review").status());
    }

    private static ValidatableResponse accept(
            String token, OpenedLetters.Opened letter, String id, Map<String, ?> body) {
        return as(token)
                .contentType(ContentType.JSON)
                .body(body)
                .post(letter.api() + "/review/" + id + "/acceptance")
                .then();
    }
}
