package org.plenary.signons.managing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plenary.signons.confirming.PublicForm.address;
import static org.plenary.signons.confirming.PublicForm.said;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plenary.signons.OpenedLetters;
import org.plenary.signons.confirming.PublicForm;
import org.plenary.signons.counting.Tallies;
import org.plenary.support.PlenaryTest;
import org.plenary.support.WebSession;
import org.plenary.support.World;

@PlenaryTest
class ManagingTest {
    @Inject OpenedLetters letters;
    @Inject PublicForm form;
    @Inject Tallies tallies;

    @Test
    void theSignatoryHidesTheNameAndTakesTheSignatureBackByTheirLink() {
        var letter = letters.publicLetter();
        String email = address();
        String name = "Tierra Viva " + World.unique();
        form.sign(letter, name, email);
        String link = letter.page() + "/my-signature/" + form.personal(email);
        given().get(letter.page()).then().body(containsString(name));
        given().get(link).then().statusCode(200).header("Referrer-Policy", "no-referrer");
        assertEquals(1, tallies.of(letter.uuid()).total(), "looking changes nothing");

        var session = WebSession.anonymous();
        session.submit(
                session.get(link).form("form[action$=/visibility]"),
                Map.of("visibility", "coordinators"));
        given().get(letter.page()).then().body(not(containsString(name)));
        assertEquals(1, tallies.of(letter.uuid()).total());

        var page =
                session.submit(
                        session.get(link).form("form[action$=/withdrawal]"),
                        Map.of("reason", "The board"));
        assertEquals(200, page.status());
        assertTrue(page.html().text().contains("Withdrawn"));
        assertEquals(0, tallies.of(letter.uuid()).total());
        assertTrue(tallies.agrees(letter.uuid()));
    }

    @Test
    void aLinkShowsNothingToMorePeopleThanBefore() {
        var letter = letters.publicLetter();
        String email = address();
        var said = said(letter, "Casa Segura", email);
        said.put("visibility", "coalition");
        said.put("words", "We read paragraph 2 as a promise.");
        form.sign(letter, said);
        String token = form.personal(email);

        post(letter, "/visibility", Map.of("token", token, "visibility", "everybody"))
                .then()
                .statusCode(409);
        post(letter, "/visibility", Map.of("token", token, "visibility", "coordinators"))
                .then()
                .statusCode(200)
                .body("visibility", equalTo("coordinators"));
        assertEquals(
                List.of(0L),
                letters.rows(
                        "select count(*) from reservation r join sign_on s on s.id = r.sign_on where s.letter = :id and r.words is not null",
                        letter.uuid()));
    }

    @Test
    void aLinkOpensOneSignatureAndNoOther() {
        var letter = letters.publicLetter();
        var other = letters.publicLetter();
        String email = address();
        form.sign(letter, "Tierra Viva", email);
        String token = form.personal(email);

        post(other, "", Map.of("token", token)).then().statusCode(404);
        post(letter, "", Map.of("token", "x".repeat(43))).then().statusCode(404);
        given().get(other.page() + "/my-signature/" + token).then().statusCode(404);
        given().get(letter.page() + "/confirmations/" + token).then().statusCode(410);
    }

    private static Response post(OpenedLetters.Opened letter, String path, Map<String, ?> body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post(letter.api() + "/my-signature" + path);
    }
}
