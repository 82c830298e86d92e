package org.plenary.statements.agreement;

import static io.restassured.RestAssured.given;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plenary.support.World;

/** Statements that are proposed to a coalition, for tests, made through the API. */
@ApplicationScoped
public class Proposals {
    public static final String WORDS =
            """
            # Safe passage

            1. Ferries must stop for people in distress.
            2. Ports stay open.
            3. Nobody is returned to danger.
            """;

    private final World world;
    private final EndingPeriods ending;
    private final EntityManager database;

    Proposals(World world, EndingPeriods ending, EntityManager database) {
        this.world = world;
        this.ending = ending;
        this.database = database;
    }

    /** A statement whose first version is proposed. */
    public record Proposed(World.Alliance coalition, String id, String coordinator) {
        public String page() {
            return "/statements/" + id;
        }

        String api() {
            return "/api/v1/statements/" + id;
        }

        UUID uuid() {
            return UUID.fromString(id);
        }
    }

    /** A public one of a new coalition that has only its secretariat. */
    Proposed proposed() {
        return proposed(world.coalition(), "public", List.of());
    }

    /** One of this coalition. */
    public Proposed proposed(World.Alliance coalition, String visibility, List<UUID> group) {
        Proposed statement = written(coalition, visibility, group);
        propose(statement, 1);
        return statement;
    }

    /** One that is still being drafted. */
    public Proposed written(World.Alliance coalition, String visibility, List<UUID> group) {
        String token = coalition.coordinator().token();
        String id =
                as(token)
                        .body(
                                Map.of(
                                        "title",
                                        "Safe passage " + World.unique(),
                                        "language",
                                        "en",
                                        "coalition",
                                        coalition.slug(),
                                        "visibility",
                                        visibility,
                                        "draftingGroup",
                                        group))
                        .post("/api/v1/statements")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        Proposed statement = new Proposed(coalition, id, token);
        save(statement, "Final draft", WORDS);
        return statement;
    }

    /** Saves a version. */
    public void save(Proposed statement, String label, String words) {
        as(statement.coordinator())
                .body(Map.of("label", label, "note", "", "format", "markdown", "content", words))
                .post(statement.api() + "/versions")
                .then()
                .statusCode(201);
    }

    /** Moves it to be proposed; from where it is being drafted. */
    public void propose(Proposed statement, int version) {
        moved(statement, "drafting", "proposed", version).then().statusCode(201);
    }

    /** Moves it as its coordinator. */
    public Response moved(Proposed statement, String from, String to, int version) {
        return as(statement.coordinator())
                .body(
                        Map.of(
                                "from", from,
                                "to", to,
                                "version", version,
                                "reason", "As agreed on the call",
                                "seen", true))
                .post(statement.api() + "/transitions");
    }

    /** The ids of its first version's paragraphs, in reading order. */
    List<String> blocks(Proposed statement) {
        List<?> ids =
                rows(
                        "select b #>> '{attrs,id}' from version,"
                                + " jsonb_path_query(text, 'strict $.** ? (@.type == \"paragraph\")') b"
                                + " where statement = :id and number = 1",
                        statement.uuid());
        List<String> blocks = new ArrayList<>();
        ids.forEach(id -> blocks.add((String) id));
        return blocks;
    }

    /** Opens a silence procedure of a hundred hours and returns its address in the API. */
    String silence(Proposed statement) {
        return statement.api()
                + "/silence-procedures/"
                + opening(statement.coordinator(), statement, inHours(100), Map.of())
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
    }

    static Response opening(
            String token, Proposed statement, Instant deadline, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>();
        body.put("deadline", deadline.toString());
        body.put("zone", "Africa/Nairobi");
        body.putAll(more);
        return as(token).body(body).post(statement.api() + "/silence-procedures");
    }

    /** Opens a consent round on the first version and returns its address in the API. */
    String round(Proposed statement, String names, List<String> blocks) {
        return statement.api()
                + "/consent-rounds/"
                + asking(
                                statement.coordinator(),
                                statement,
                                Map.of("names", names, "blocks", blocks))
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
    }

    static Response asking(String token, Proposed statement, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>();
        body.put("version", 1);
        body.put("question", "Can we say this?");
        body.put("names", "afterwards");
        body.put("deadline", inHours(100).toString());
        body.putAll(more);
        return as(token).body(body).post(statement.api() + "/consent-rounds");
    }

    /** Lets the time of a procedure or round be over, by the database's clock. */
    public void lapse(String address) {
        timed(address, "clock_timestamp() - interval '1 millisecond'");
    }

    /** Lets the time be over and does what every node does then. */
    public void end(String address) {
        lapse(address);
        ending.endWhatIsDue();
    }

    /** Moves the deadline to an instant that is said in SQL. */
    void timed(String address, String closesAt) {
        sql(
                "update %s set opened_at = opened_at - interval '10 day', closes_at = %s where id = :id"
                        .formatted(
                                address.contains("consent-rounds")
                                        ? "consent_round"
                                        : "silence_procedure",
                                closesAt),
                idIn(address));
    }

    static UUID idIn(String address) {
        return UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
    }

    static Instant inHours(int hours) {
        return Instant.now().plus(hours, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);
    }

    void sql(String statement, UUID id) {
        QuarkusTransaction.requiringNew()
                .run(
                        () ->
                                database.createNativeQuery(statement)
                                        .setParameter("id", id)
                                        .executeUpdate());
    }

    List<?> rows(String query, UUID id) {
        return QuarkusTransaction.requiringNew()
                .call(
                        () ->
                                database.createNativeQuery(query)
                                        .setParameter("id", id)
                                        .getResultList());
    }

    /** The subjects of the mails to somebody, in the order they were written. */
    List<String> mails(World.Somebody somebody) {
        return QuarkusTransaction.requiringNew()
                .call(
                        () ->
                                database
                                        .createNativeQuery(
                                                "select subject from outbox_mail where recipient = :to"
                                                        + " order by id",
                                                String.class)
                                        .setParameter("to", somebody.email())
                                        .getResultList()
                                        .stream()
                                        .map(String.class::cast)
                                        .toList());
    }

    /** The kinds of the facts about a statement in the order they were recorded. */
    List<?> facts(Proposed statement) {
        return rows("select kind from journal where subject = :id order by id", statement.uuid());
    }

    static RequestSpecification as(String token) {
        RequestSpecification request = given().contentType(ContentType.JSON);
        return token == null ? request : request.auth().oauth2(token);
    }
}
