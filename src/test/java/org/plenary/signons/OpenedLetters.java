package org.plenary.signons;

import static io.restassured.RestAssured.given;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plenary.support.World;

/** Letters for tests, opened through the API as a coordinator does. */
@ApplicationScoped
public class OpenedLetters {
    private static final ZoneId ZONE = ZoneId.of("Africa/Nairobi");

    private final World world;
    private final EntityManager database;

    OpenedLetters(World world, EntityManager database) {
        this.world = world;
        this.database = database;
    }

    /** A letter, the words it binds, and those who opened it. */
    public record Opened(World.Alliance coalition, String id, String sha256, String statement) {
        public String api() {
            return "/api/v1/letters/" + id;
        }

        public String page() {
            return "/letters/" + id;
        }

        public UUID uuid() {
            return UUID.fromString(id);
        }

        public Map<String, Object> signature() {
            return Map.of("sha256", sha256, "role", "Director");
        }
    }

    public Opened publicLetter() {
        return letter("public", Map.of());
    }

    /** A letter about a new statement of a new coalition, with these terms changed. */
    public Opened letter(String visibility, Map<String, Object> terms) {
        World.Alliance coalition = world.coalition();
        String token = coalition.coordinator().token();
        String statement =
                as(token)
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
                                        List.of()))
                        .post("/api/v1/statements")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        String sha256 =
                as(token)
                        .contentType(ContentType.JSON)
                        .body(
                                Map.of(
                                        "label", "Final",
                                        "note", "",
                                        "format", "markdown",
                                        "content", "# Safe passage\n\nNobody is left at sea.\n"))
                        .post("/api/v1/statements/{id}/versions", statement)
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("sha256");
        agree(token, statement, 1);
        String id = open(token, statement, terms).then().statusCode(201).extract().path("id");
        return new Opened(coalition, id, sha256, statement);
    }

    /** Proposes the version and records that it is agreed. */
    public static void agree(String token, String statement, int version) {
        move(token, statement, "drafting", "proposed", version);
        move(token, statement, "proposed", "agreed", version);
    }

    private static void move(String token, String statement, String from, String to, int version) {
        as(token)
                .contentType(ContentType.JSON)
                .body(
                        Map.of(
                                "from", from,
                                "to", to,
                                "version", version,
                                "reason", "decided in Lima",
                                "seen", true))
                .post("/api/v1/statements/{id}/transitions", statement)
                .then()
                .statusCode(201);
    }

    public static Response open(String token, String statement, Map<String, Object> terms) {
        Map<String, Object> body = new HashMap<>();
        body.put("statement", statement);
        body.put("version", 1);
        body.put("addressees", "To the heads of delegation");
        body.put("deadline", Instant.now().plus(9, ChronoUnit.DAYS).toString());
        body.put("zone", ZONE.getId());
        body.putAll(terms);
        return as(token).contentType(ContentType.JSON).body(body).post("/api/v1/letters");
    }

    /** Lets the deadline pass by the database's clock. */
    public void close(Opened letter) {
        sql(
                "update letter set opened_at = opened_at - interval '1 day',"
                        + " closes_at = clock_timestamp() - interval '1 millisecond' where id = :id",
                letter.uuid());
    }

    /** Saves a corrected version of the letter's statement, its second; returns its hash. */
    public String correct(Opened letter, String words) {
        String token = letter.coalition().coordinator().token();
        String next = "/api/v1/statements/" + letter.statement() + "/next";
        int revision =
                as(token)
                        .contentType(ContentType.JSON)
                        .body(
                                Map.of(
                                        "seen",
                                        as(token).get(next).path("seen"),
                                        "content",
                                        "# Safe passage\n\n" + words + "\n"))
                        .put(next + "/text")
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("next.revision");
        return as(token)
                .contentType(ContentType.JSON)
                .body(
                        Map.of(
                                "revision", revision,
                                "label", "Corrected",
                                "note", "",
                                "kind", "corrigendum"))
                .post(next + "/version")
                .then()
                .statusCode(201)
                .extract()
                .path("sha256");
    }

    /** Lets the letter bind a corrected version of its text. */
    public void bindAnother(Opened letter, String words) {
        correct(letter, words);
        as(letter.coalition().coordinator().token())
                .contentType(ContentType.JSON)
                .body(Map.of("version", 2, "change", "editorial", "explanation", "A comma"))
                .post(letter.api() + "/texts")
                .then()
                .statusCode(201);
    }

    public void sql(String statement, UUID id) {
        QuarkusTransaction.requiringNew()
                .run(
                        () ->
                                database.createNativeQuery(statement)
                                        .setParameter("id", id)
                                        .executeUpdate());
    }

    public List<?> rows(String query, UUID id) {
        return QuarkusTransaction.requiringNew()
                .call(
                        () ->
                                database.createNativeQuery(query)
                                        .setParameter("id", id)
                                        .getResultList());
    }

    /** How many mails were ever posted to an address, sent or waiting. */
    public long mailsTo(String address) {
        return QuarkusTransaction.requiringNew()
                .call(
                        () ->
                                ((Number)
                                                database.createNativeQuery(
                                                                "select count(*) from outbox_mail where recipient = :to")
                                                        .setParameter("to", address)
                                                        .getSingleResult())
                                        .longValue());
    }

    public static RequestSpecification as(String token) {
        return token == null ? given() : given().auth().oauth2(token);
    }

    public static Response sign(String token, Opened letter, Map<String, Object> body) {
        return as(token).contentType(ContentType.JSON).body(body).post(letter.api() + "/sign-ons");
    }

    /** The day it is where these letters close. */
    public static LocalDate today() {
        return LocalDate.now(ZONE);
    }
}
