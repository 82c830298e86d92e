package org.plenary.signons;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.plenary.support.PlenaryTest;

@PlenaryTest
class ClosingStatementsTest {
    @Inject OpenedLetters letters;
    @Inject ClosingStatements closing;

    @Test
    void aLetterOpensItsStatementForSignatureAndItsDeadlineClosesItOnce() throws Exception {
        var letter = letters.publicLetter();
        String progress = "/api/v1/statements/" + letter.statement() + "/transitions";
        given().get(progress).then().body("state", equalTo("open-for-signature"));
        closing.closeWhatIsOver();
        given().get(progress).then().body("state", equalTo("open-for-signature"));
        letters.close(letter);
        var together = new CyclicBarrier(2);
        Callable<Integer> look =
                () -> {
                    together.await();
                    return closing.closeWhatIsOver();
                };
        var twoNodes = Executors.newFixedThreadPool(2);

        for (var node : twoNodes.invokeAll(List.of(look, look))) {
            node.get();
        }

        given().get(progress)
                .then()
                .body("state", equalTo("closed"))
                .body("transitions.findAll { it.to == 'closed' }", hasSize(1));
        twoNodes.shutdown();
    }

    @Test
    void wordsThatWereNotAgreedAreNotOpenedForSignature() {
        var letter = letters.publicLetter();
        String token = letter.coalition().coordinator().token();
        String other =
                OpenedLetters.as(token)
                        .contentType("application/json")
                        .body(
                                Map.of(
                                        "title",
                                        "Not agreed",
                                        "language",
                                        "en",
                                        "coalition",
                                        letter.coalition().slug(),
                                        "visibility",
                                        "public"))
                        .post("/api/v1/statements")
                        .path("id");
        OpenedLetters.as(token)
                .contentType("application/json")
                .body(Map.of("label", "Draft", "format", "text", "content", "We ask."))
                .post("/api/v1/statements/{id}/versions", other)
                .then()
                .statusCode(201);

        assertEquals(409, OpenedLetters.open(token, other, Map.of()).statusCode());
    }
}
