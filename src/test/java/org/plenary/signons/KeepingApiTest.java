package org.plenary.signons;

import static org.hamcrest.Matchers.equalTo;
import static org.plenary.signons.OpenedLetters.as;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plenary.support.PlenaryTest;

@PlenaryTest
class KeepingApiTest {
    @Inject OpenedLetters letters;

    @Test
    void programsKeepNotesColleaguesAndContactsByTheRulesOfThePages() {
        var letter = letters.publicLetter();
        var asked = Campaigns.ask(letter, "Alpha");
        String token = Campaigns.token(letter);

        String notes = "/invitations/" + asked.id() + "/notes";
        Campaigns.post(letter, notes, Map.of("words", "Their board meets")).then().statusCode(201);
        Campaigns.post(letter, notes, Map.of("words", " ")).then().statusCode(422);
        as(token)
                .get(asked.api() + "/notes")
                .then()
                .body("words", equalTo(List.of("Their board meets")));
        put(asked, "/assignment", Map.of("colleague", "me"))
                .then()
                .statusCode(200)
                .body("assignedTo", equalTo(letter.coalition().coordinator().id().toString()));
        put(asked, "/assignment", Map.of("colleague", asked.id())).then().statusCode(422);
        put(asked, "/assignment", Map.of("colleague", ""))
                .then()
                .statusCode(200)
                .body("assignedTo", equalTo(null));
        Campaigns.post(letter, "/invitations/" + asked.id() + "/bounce", Map.of())
                .then()
                .statusCode(200)
                .body("state", equalTo("bounced"));
        put(asked, "/contact", Map.of("email", "no address")).then().statusCode(422);
        String another = Campaigns.address();
        put(asked, "/contact", Map.of("contact", "Awa", "email", another, "language", "fr"))
                .then()
                .statusCode(200)
                .body("email", equalTo(another))
                .body("language", equalTo("fr"))
                .body("state", equalTo("invited"));
    }

    private static Response put(Campaigns.Asked asked, String path, Object body) {
        return as(Campaigns.token(asked.letter()))
                .contentType(ContentType.JSON)
                .body(body)
                .put(asked.api() + path);
    }
}
