package org.plenary.statements.sources;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.plenary.statements.DraftedStatement.as;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.plenary.statements.DraftedStatement;
import org.plenary.support.PlenaryTest;
import org.plenary.support.World;

@PlenaryTest
class CitationApiTest {
    private static final String DRAFT =
            "We speak with one voice.\n\nFerries must stop for people in distress.\n\nPorts stay open.";

    @Inject World world;
    @Inject EntityManager database;

    @Test
    void aDrafterTiesAParagraphToAnOfficialText() {
        var statement = drafted("public");
        String ferries = statement.paragraphs().get(1);

        cite(statement, ferries, Map.of("quotation", "rescue persons in distress", "place", "4.1"))
                .then()
                .statusCode(201)
                .header("Location", containsString(statement.api() + "/citations/"))
                .body("paragraph", equalTo(ferries))
                .body("label", equalTo("2"))
                .body("inText", equalTo(true))
                .body("versions", contains(1))
                .body("place", equalTo("4.1"))
                .body("source.symbol", equalTo("A/RES/73/195"));
        as(null).get(statement.api() + "/citations")
                .then()
                .body("items", hasSize(1))
                .body("items[0].words", equalTo("Ferries must stop for people in distress."))
                .body("next", nullValue());
        assertEquals(
                List.of("statement-created", "version-saved", "paragraph-cited"),
                journal(statement));
    }

    @Test
    void oneSourceIsEnteredOnceHoweverItsSymbolIsTyped() {
        var coalition = world.coalition();
        var one = drafted(coalition, "public");
        var two = drafted(coalition, "public");

        String first = source(cite(one, one.paragraphs().get(0), Map.of()));
        String again =
                source(cite(two, two.paragraphs().get(2), Map.of("symbol", " a/res/ 73/195 ")));

        assertEquals(first, again);
        as(null).get("/api/v1/sources/" + first)
                .then()
                .statusCode(200)
                .body("source.title", equalTo("Global Compact for Migration"))
                .body("citations.items", hasSize(2))
                .body("citations.items.statement", contains(one.id(), two.id()));
    }

    @Test
    void aCitationFollowsItsParagraphThroughTheVersions() {
        var statement = drafted("public");
        String ferries = statement.paragraphs().get(1);
        String citation = cite(statement, ferries, Map.of()).then().extract().path("id");

        statement.with(
                "Moved and changed",
                "Ports stay open.\n\nWe speak with one voice.\n\nEvery ferry must stop for people in distress.");
        citation(statement, citation)
                .then()
                .body("paragraph", equalTo(ferries))
                .body("label", equalTo("3"))
                .body("words", equalTo("Every ferry must stop for people in distress."))
                .body("versions", contains(1, 2));

        statement.with("Without", "Ports stay open.\n\nWe speak with one voice.");
        citation(statement, citation)
                .then()
                .body("inText", equalTo(false))
                .body("versions", contains(1, 2))
                .body("words", equalTo("Every ferry must stop for people in distress."));
    }

    @Test
    void aCitationOfAParagraphThatWasJoinedToAnotherFollowsItsWords() {
        var statement = drafted("public");
        String voice = statement.paragraphs().get(0);
        String ferries = statement.paragraphs().get(1);
        String ofVoice = cite(statement, voice, Map.of()).then().extract().path("id");
        String ofFerries = cite(statement, ferries, Map.of()).then().extract().path("id");

        statement.with(
                "Joined",
                "We speak with one voice. Ferries must stop for people in distress.\n\nPorts stay open.");

        String joined = statement.paragraphs().get(0);
        for (String citation : List.of(ofVoice, ofFerries)) {
            citation(statement, citation)
                    .then()
                    .body("inText", equalTo(true))
                    .body("paragraph", equalTo(joined));
        }
    }

    @Test
    void aCitationIsRemovedWithAReasonAndIsNeitherListedNorCarried() {
        var statement = drafted("public");
        String citation =
                cite(statement, statement.paragraphs().get(1), Map.of())
                        .then()
                        .extract()
                        .path("id");
        String address = statement.api() + "/citations/" + citation;

        as(statement.token()).delete(address).then().statusCode(422);
        as(statement.token()).delete(address + "?reason=Quoted wrongly").then().statusCode(204);
        statement.with("Rev. 1", DRAFT + "\n\nMore.");

        as(null).get(address).then().statusCode(404);
        as(null).get(statement.api() + "/citations").then().body("items", hasSize(0));
        as(statement.token()).delete(address + "?reason=Again").then().statusCode(404);
        assertEquals(1, count("citation_place", citation));
    }

    @Test
    void aSourceOnThisPlatformIsAParagraphThatTheCitingPersonMayRead() {
        var coalition = world.coalition();
        var statement = drafted(coalition, "public");
        var closed = DraftedStatement.begun(coalition, "coalition").with("Zero", DRAFT);
        String block =
                as(closed.token())
                        .accept(ContentType.JSON)
                        .get(closed.api() + "/versions/1")
                        .then()
                        .extract()
                        .path("text.content[1].attrs.id");
        String path = closed.href() + "/paragraphs/" + block;

        var cited =
                cite(
                        statement,
                        statement.paragraphs().get(0),
                        Map.of("kind", "paragraph", "link", path, "title", "", "symbol", ""));
        cited.then()
                .statusCode(201)
                .body("source.title", equalTo(closed.title() + ", paragraph 2"))
                .body("source.link", equalTo(path));
        as(null).get(statement.api() + "/citations")
                .then()
                .body("items[0].source.kind", equalTo("paragraph"))
                .body("items[0].source.title", nullValue())
                .body("items[0].source.link", nullValue());
        var elsewhere = drafted("coalition");
        cite(
                        statement,
                        statement.paragraphs().get(0),
                        Map.of(
                                "kind",
                                "paragraph",
                                "link",
                                elsewhere.href() + "/paragraphs/" + block))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/link"));
    }

    @Test
    void whatIsTypedWronglyIsSaidFieldByField() {
        var statement = drafted("public");
        String block = statement.paragraphs().get(0);

        cite(
                        statement,
                        block,
                        Map.of(
                                "title",
                                " ",
                                "symbol",
                                "",
                                "link",
                                "javascript:alert(1)",
                                "date",
                                "soon",
                                "language",
                                "klingon",
                                "quotation",
                                "x".repeat(1001)))
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/title"))
                .body("errors.pointer", hasItem("/link"))
                .body("errors.pointer", hasItem("/date"))
                .body("errors.pointer", hasItem("/language"))
                .body("errors.pointer", hasItem("/quotation"));
        cite(statement, block, Map.of("symbol", "", "link", ""))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/symbol"));
        cite(statement, "nowhere", Map.of()).then().statusCode(422);
        cite(statement, block, Map.of("kind", "rumour")).then().statusCode(422);
    }

    @Test
    void theSameKeyCitesOnce() {
        var statement = drafted("public");
        var body = body(statement.paragraphs().get(0), Map.of());

        for (int i = 0; i < 2; i++) {
            as(statement.token())
                    .header("Idempotency-Key", "cite-" + statement.id())
                    .contentType(ContentType.JSON)
                    .body(body)
                    .post(statement.api() + "/citations")
                    .then()
                    .statusCode(201);
        }

        as(null).get(statement.api() + "/citations").then().body("items", hasSize(1));
    }

    @Test
    void eightWhoCiteTheSameSourceAtOnceEnterItOnce() throws Exception {
        var coalition = world.coalition();
        var statements = List.of(drafted(coalition, "public"), drafted(coalition, "public"));
        var blocks = statements.stream().map(s -> s.paragraphs().get(0)).toList();
        var pool = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Response>> all = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                int which = i % 2;
                all.add(() -> cite(statements.get(which), blocks.get(which), Map.of()));
            }
            for (var answer : pool.invokeAll(all)) {
                assertEquals(201, answer.get().statusCode());
            }
        } finally {
            pool.shutdownNow();
        }

        String source =
                as(null).get(statements.get(0).api() + "/citations")
                        .then()
                        .extract()
                        .path("items[0].source.id");
        as(null).get("/api/v1/sources/" + source).then().body("citations.items", hasSize(8));
    }

    @Test
    void aCitationMadeWhileAVersionIsSavedIsInTheNewestVersion() throws Exception {
        var statement = drafted("public");
        String block = statement.paragraphs().get(0);
        var pool = Executors.newFixedThreadPool(2);
        try {
            for (int i = 0; i < 4; i++) {
                String more = "\n\nMore " + i + ".";
                Callable<Object> save = () -> statement.with("Next", DRAFT + more);
                Callable<Object> cite = () -> cite(statement, block, Map.of());
                for (var done : pool.invokeAll(List.of(save, cite))) {
                    done.get();
                }
            }
        } finally {
            pool.shutdownNow();
        }

        as(null).get(statement.api() + "/citations")
                .then()
                .body("items.inText", contains(true, true, true, true));
    }

    private DraftedStatement drafted(String visibility) {
        return drafted(world.coalition(), visibility);
    }

    private static DraftedStatement drafted(World.Alliance coalition, String visibility) {
        return DraftedStatement.begun(coalition, visibility).with("Zero draft", DRAFT);
    }

    private static Map<String, String> body(String block, Map<String, String> fields) {
        Map<String, String> body = new HashMap<>();
        body.put("paragraph", block);
        body.put("kind", "official-text");
        body.put("title", "Global Compact for Migration");
        body.put("symbol", "A/RES/73/195");
        body.putAll(fields);
        return body;
    }

    private static Response cite(
            DraftedStatement statement, String block, Map<String, String> fields) {
        return as(statement.token())
                .contentType(ContentType.JSON)
                .body(body(block, fields))
                .post(statement.api() + "/citations");
    }

    private static String source(Response cited) {
        return cited.then().statusCode(201).extract().path("source.id");
    }

    private static Response citation(DraftedStatement statement, String id) {
        return as(null).get(statement.api() + "/citations/" + id);
    }

    private List<?> journal(DraftedStatement statement) {
        return QuarkusTransaction.requiringNew()
                .call(
                        () ->
                                database.createNativeQuery(
                                                "select kind from journal where subject = :id order by id",
                                                String.class)
                                        .setParameter("id", UUID.fromString(statement.id()))
                                        .getResultList());
    }

    private long count(String table, String citation) {
        return QuarkusTransaction.requiringNew()
                .call(
                        () ->
                                ((Number)
                                                database.createNativeQuery(
                                                                "select count(*) from "
                                                                        + table
                                                                        + " where citation = :id")
                                                        .setParameter(
                                                                "id", UUID.fromString(citation))
                                                        .getSingleResult())
                                        .longValue());
    }
}
