package org.plenary.statements.comparing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plenary.statements.DraftedStatement;
import org.plenary.support.PlenaryTest;
import org.plenary.support.World;

@PlenaryTest
class UnsavedTextApiTest {
    private static final Map<String, ?> MINE =
            Map.of("version", 1, "format", "markdown", "content", "1. We demand.\n2. We hope.");

    @Inject World world;

    @Test
    void aTextIsComparedAndNotSaved() {
        var statement = drafted("public");

        given().contentType(ContentType.JSON)
                .body(MINE)
                .post(statement.api() + "/comparisons/with")
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .body("version", equalTo(1))
                .body("label", equalTo("Zero draft"))
                .body("summary.wordsAdded", equalTo(1))
                .body("changes.size()", equalTo(2));
        given().get(statement.api() + "/versions").then().body("size()", equalTo(1));
    }

    @Test
    void theChangesComeAsPlainTextToo() {
        given().contentType(ContentType.JSON)
                .accept(ContentType.TEXT)
                .body(MINE)
                .post(drafted("public").api() + "/comparisons/with")
                .then()
                .statusCode(200)
                .contentType(ContentType.TEXT)
                .body(containsString("demand"));
    }

    @Test
    void theNewestVersionIsMeantWhereNoneIsNamedAndAnUnknownFormatIsRefused() {
        var statement = drafted("public").with("Rev. 1", "1. We insist.");

        given().contentType(ContentType.JSON)
                .body(Map.of("format", "text", "content", "We insist."))
                .post(statement.api() + "/comparisons/with")
                .then()
                .statusCode(200)
                .body("version", equalTo(2));
        given().contentType(ContentType.JSON)
                .body(Map.of("format", "docx", "content", "We insist."))
                .post(statement.api() + "/comparisons/with")
                .then()
                .statusCode(422);
    }

    @Test
    void whoMayNotReadTheVersionMayNotCompareWithIt() {
        given().contentType(ContentType.JSON)
                .body(MINE)
                .post(drafted("coalition").api() + "/comparisons/with")
                .then()
                .statusCode(404);
    }

    private DraftedStatement drafted(String visibility) {
        return DraftedStatement.begun(world.coalition(), visibility)
                .with("Zero draft", "1. We ask.\n2. We hope.");
    }
}
