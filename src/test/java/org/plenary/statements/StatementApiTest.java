package org.plenary.statements;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesRegex;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plenary.organisations.Power;
import org.plenary.support.PlenaryTest;
import org.plenary.support.World;
import org.plenary.text.diff.Comparison;

@PlenaryTest
class StatementApiTest {
    private static final String ZERO_DRAFT =
            """
            # Safe passage

            1. We speak [with one voice].
            2. Ferries must stop for people in distress.
            """;
    private static final String REVISION =
            """
            # Safe passage

            1. We speak with one voice.
            2. Every ship must stop for people in distress.
            3. Nobody is returned to danger.
            """;

    @Inject World world;
    @Inject EntityManager database;

    @Test
    void aCoordinatorBeginsAStatementAndSavesItsVersions() {
        var coalition = world.coalition();
        var token = coalition.coordinator().token();
        String statement = begin(token, coalition, "public");

        save(token, statement, "Zero draft", ZERO_DRAFT)
                .then()
                .statusCode(201)
                .header(
                        "Location",
                        containsString("/api/v1/statements/" + statement + "/versions/1"))
                .body("number", equalTo(1))
                .body("brackets", equalTo(1))
                .body("sha256", matchesRegex("[0-9a-f]{64}"));
        save(token, statement, "Rev. 1", REVISION)
                .then()
                .statusCode(201)
                .body("number", equalTo(2));

        given().get("/api/v1/statements/{id}/versions", statement)
                .then()
                .statusCode(200)
                .body("number", equalTo(List.of(2, 1)))
                .body("label", equalTo(List.of("Rev. 1", "Zero draft")));
        given().get("/api/v1/statements/{id}", statement).then().body("latestVersion", equalTo(2));
    }

    @Test
    void whatWentInAsMarkdownComesOutAsMarkdown() {
        var coalition = world.coalition();
        var token = coalition.coordinator().token();
        String statement = begin(token, coalition, "public");
        save(token, statement, "Zero draft", ZERO_DRAFT);

        String out =
                given().accept("text/markdown")
                        .get("/api/v1/statements/{id}/versions/1", statement)
                        .then()
                        .statusCode(200)
                        .contentType(containsString("text/markdown"))
                        .extract()
                        .asString();

        assertEquals(ZERO_DRAFT.replaceAll("\\s", ""), out.replaceAll("\\s", ""));
    }

    @Test
    void aComparisonSumsUpAndThenTellsEveryBlock() {
        var coalition = world.coalition();
        var token = coalition.coordinator().token();
        String statement = begin(token, coalition, "public");
        save(token, statement, "Zero draft", ZERO_DRAFT);
        save(token, statement, "Rev. 1", REVISION);

        given().get("/api/v1/statements/{id}/comparisons/1..2", statement)
                .then()
                .statusCode(200)
                .body("from.label", equalTo("Zero draft"))
                .body("to.number", equalTo(2))
                .body("summary.paragraphsAdded", equalTo(1))
                .body("summary.paragraphsRemoved", equalTo(0))
                .body("summary.paragraphsChanged", equalTo(2))
                .body("summary.wordsAdded", greaterThan(5))
                .body("algorithm", equalTo(Comparison.ALGORITHM))
                .body("changes.kind", hasItem("added"))
                .body(
                        "changes.find { it.kind == 'added' }.words[0].text",
                        equalTo("Nobody is returned to danger."));
        given().accept("text/plain")
                .get("/api/v1/statements/{id}/comparisons/1..2", statement)
                .then()
                .statusCode(200)
                .body(containsString("(added)"))
                .body(containsString("Nobody is returned to danger."));
        given().get("/api/v1/statements/{id}/comparisons/2..1", statement)
                .then()
                .body("summary.paragraphsRemoved", equalTo(1));
        given().get("/api/v1/statements/{id}/comparisons/1..9", statement).then().statusCode(404);
    }

    @Test
    void blocksKeepTheirIdentityFromVersionToVersion() {
        var coalition = world.coalition();
        var token = coalition.coordinator().token();
        String statement = begin(token, coalition, "public");
        save(token, statement, "Zero draft", ZERO_DRAFT);
        save(token, statement, "Rev. 1", REVISION);

        given().get("/api/v1/statements/{id}/comparisons/1..2", statement)
                .then()
                .body(
                        "changes.findAll { it.kind == 'changed' }.every { it.before.id == it.after.id }",
                        equalTo(true));
    }

    @Test
    void whoeverMayNotReadAStatementIsToldThatThereIsNone() {
        var coalition = world.coalition();
        var member = world.organisation("Member", "KE", coalition);
        var drafter = world.organisation("Drafter", "PE", coalition);
        String coordinator = coalition.coordinator().token();
        String insider = world.person(member).token();
        String drafting = world.person(drafter).token();
        String stranger = world.person(world.organisation("Elsewhere", "FR")).token();

        String open = begin(coordinator, coalition, "public");
        String ours = begin(coordinator, coalition, "coalition");
        String few = begin(coordinator, coalition, "drafting-group", drafter.id());

        // columns: visitor, stranger, member, drafter, coordinator
        var readers = new String[] {null, stranger, insider, drafting, coordinator};
        var expected =
                Map.of(
                        open, new int[] {200, 200, 200, 200, 200},
                        ours, new int[] {404, 404, 200, 200, 200},
                        few, new int[] {404, 404, 404, 200, 200});
        expected.forEach(
                (statement, statuses) -> {
                    for (int i = 0; i < readers.length; i++) {
                        for (String path : List.of("", "/versions")) {
                            as(readers[i])
                                    .get("/api/v1/statements/" + statement + path)
                                    .then()
                                    .statusCode(statuses[i]);
                        }
                        as(readers[i])
                                .get("/api/v1/statements")
                                .then()
                                .body(
                                        "items.id",
                                        statuses[i] == 200
                                                ? hasItem(statement)
                                                : not(hasItem(statement)));
                    }
                });
    }

    @Test
    void onlyCoordinatorsOfTheCoalitionWrite() {
        var coalition = world.coalition();
        var member = world.organisation("Member", "KE", coalition);
        String statement = begin(coalition.coordinator().token(), coalition, "coalition");
        String foreign = world.coalition().coordinator().token();

        save(world.person(member, Power.SIGN, Power.AMEND).token(), statement, "Mine", ZERO_DRAFT)
                .then()
                .statusCode(403);
        save(foreign, statement, "Mine", ZERO_DRAFT).then().statusCode(404);
        save(null, statement, "Mine", ZERO_DRAFT).then().statusCode(401);
        beginning(foreign, coalition, "public").then().statusCode(403);
        beginning(null, coalition, "public").then().statusCode(401);
    }

    @Test
    void badInputIsAnsweredFieldByField() {
        var coalition = world.coalition();
        var token = coalition.coordinator().token();
        String statement = begin(token, coalition, "public");

        as(token)
                .contentType(ContentType.JSON)
                .body(
                        Map.of(
                                "title",
                                " ",
                                "language",
                                "english",
                                "coalition",
                                coalition.slug(),
                                "visibility",
                                "public"))
                .post("/api/v1/statements")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors.pointer", hasItem("/title"))
                .body("errors.pointer", hasItem("/language"));
        as(token)
                .contentType(ContentType.JSON)
                .body(Map.of("label", "Zero draft", "format", "docx", "content", "Text"))
                .post("/api/v1/statements/{id}/versions", statement)
                .then()
                .statusCode(422)
                .contentType("application/problem+json");
        as(token)
                .contentType(ContentType.JSON)
                .body("{\"label\":")
                .post("/api/v1/statements/{id}/versions", statement)
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void aVersionBasedOnAnOutdatedOneIsAConflictAndNothingIsSaved() {
        var coalition = world.coalition();
        var token = coalition.coordinator().token();
        String statement = begin(token, coalition, "public");
        save(token, statement, "Zero draft", ZERO_DRAFT);
        save(token, statement, "Rev. 1", REVISION);

        as(token)
                .contentType(ContentType.JSON)
                .body(
                        Map.of(
                                "label",
                                "Late",
                                "format",
                                "markdown",
                                "content",
                                ZERO_DRAFT,
                                "base",
                                1))
                .post("/api/v1/statements/{id}/versions", statement)
                .then()
                .statusCode(409)
                .body(
                        "detail",
                        containsString("Version 2 was saved while you worked from version 1"));
        given().get("/api/v1/statements/{id}/versions", statement).then().body("", hasSize(2));
    }

    @Test
    void versionsSavedAtTheSameMomentAllGetTheirOwnNumber() throws Exception {
        var coalition = world.coalition();
        var token = coalition.coordinator().token();
        String statement = begin(token, coalition, "public");
        int port = io.restassured.RestAssured.port;

        var pool = Executors.newFixedThreadPool(8);
        List<Callable<Integer>> saves =
                IntStream.range(0, 16)
                        .<Callable<Integer>>mapToObj(
                                i ->
                                        () ->
                                                given().port(port)
                                                        .auth()
                                                        .oauth2(token)
                                                        .contentType(ContentType.JSON)
                                                        .body(
                                                                Map.of(
                                                                        "label",
                                                                        "No. " + i,
                                                                        "format",
                                                                        "text",
                                                                        "content",
                                                                        "Words " + i))
                                                        .post(
                                                                "/api/v1/statements/{id}/versions",
                                                                statement)
                                                        .statusCode())
                        .toList();
        for (var save : pool.invokeAll(saves)) {
            assertEquals(201, save.get());
        }
        pool.shutdown();

        given().get("/api/v1/statements/{id}/versions", statement)
                .then()
                .body(
                        "number",
                        equalTo(IntStream.iterate(16, i -> i > 0, i -> i - 1).boxed().toList()));
    }

    @Test
    void aVersionCannotBeChangedEvenInTheDatabase() {
        var coalition = world.coalition();
        var token = coalition.coordinator().token();
        String statement = begin(token, coalition, "public");
        save(token, statement, "Zero draft", ZERO_DRAFT);

        assertThrows(
                PersistenceException.class,
                () ->
                        QuarkusTransaction.requiringNew()
                                .run(
                                        () ->
                                                database.createNativeQuery(
                                                                "update version set label = 'Final' where statement = :id")
                                                        .setParameter(
                                                                "id", UUID.fromString(statement))
                                                        .executeUpdate()));
    }

    @Test
    void aSaveThatIsRepeatedWithTheSameKeyMakesOneVersion() {
        var coalition = world.coalition();
        var token = coalition.coordinator().token();
        String statement = begin(token, coalition, "public");
        String key = World.unique();

        for (int i = 0; i < 2; i++) {
            as(token)
                    .header("Idempotency-Key", key)
                    .contentType(ContentType.JSON)
                    .body(
                            Map.of(
                                    "label",
                                    "Zero draft",
                                    "format",
                                    "markdown",
                                    "content",
                                    ZERO_DRAFT))
                    .post("/api/v1/statements/{id}/versions", statement)
                    .then()
                    .statusCode(201)
                    .body("number", equalTo(1));
        }

        given().get("/api/v1/statements/{id}/versions", statement).then().body("", hasSize(1));
    }

    @Test
    void aVisitorIsAskedToSignInBeforeTheirInputIsLookedAt() {
        given().contentType(ContentType.JSON)
                .body("{}")
                .post("/api/v1/statements")
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
    }

    @Test
    void everySaveIsInTheJournal() {
        var coalition = world.coalition();
        var token = coalition.coordinator().token();
        String statement = begin(token, coalition, "public");
        save(token, statement, "Zero draft", ZERO_DRAFT);

        List<?> kinds =
                QuarkusTransaction.requiringNew()
                        .call(
                                () ->
                                        database.createNativeQuery(
                                                        "select kind from journal where subject = :id order by id",
                                                        String.class)
                                                .setParameter("id", UUID.fromString(statement))
                                                .getResultList());
        assertEquals(List.of("statement-created", "version-saved"), kinds);
    }

    private static String begin(
            String token, World.Alliance coalition, String visibility, UUID... draftingGroup) {
        return beginning(token, coalition, visibility, draftingGroup)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static io.restassured.response.Response beginning(
            String token, World.Alliance coalition, String visibility, UUID... draftingGroup) {
        return as(token)
                .contentType(ContentType.JSON)
                .body(
                        Map.of(
                                "title",
                                "Safe passage",
                                "language",
                                "en",
                                "coalition",
                                coalition.slug(),
                                "visibility",
                                visibility,
                                "draftingGroup",
                                List.of(draftingGroup)))
                .post("/api/v1/statements");
    }

    private static io.restassured.response.Response save(
            String token, String statement, String label, String markdown) {
        return as(token)
                .contentType(ContentType.JSON)
                .body(Map.of("label", label, "note", "", "format", "markdown", "content", markdown))
                .post("/api/v1/statements/{id}/versions", statement);
    }

    private static RequestSpecification as(String token) {
        return token == null ? given() : given().auth().oauth2(token);
    }
}
