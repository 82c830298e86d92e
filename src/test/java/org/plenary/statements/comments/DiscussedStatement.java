package org.plenary.statements.comments;

import static io.restassured.RestAssured.given;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plenary.statements.Statements;
import org.plenary.statements.Version;
import org.plenary.statements.Versions;
import org.plenary.support.World;
import org.plenary.text.NumberedBlock;

/** A statement with something to say about, for tests: made and changed through the API. */
@ApplicationScoped
public class DiscussedStatement {
    /** Its first version. */
    public static final String ZERO_DRAFT =
            """
            # Safe passage

            1. Ferries must stop for people in distress.
            2. Ports stay open for everybody who was rescued.
            3. Remittances are a source of climate finance.
            """;

    private final World world;
    private final Statements statements;
    private final Versions versions;

    DiscussedStatement(World world, Statements statements, Versions versions) {
        this.world = world;
        this.statements = statements;
        this.versions = versions;
    }

    /** A statement with its people; the drafter's organisation is in the drafting group. */
    public record Here(
            World.Alliance coalition,
            World.Body member,
            World.Body drafting,
            String id,
            String coordinator) {
        public String href() {
            return "/statements/" + id;
        }

        public String api() {
            return "/api/v1/statements/" + id + "/comments";
        }
    }

    /** A statement in its zero draft. */
    public Here begun(String visibility) {
        var coalition = world.coalition();
        var member = world.organisation("Tierra Viva", "CO", coalition);
        var drafting = world.organisation("Asha Union", "PH", coalition);
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
                                        List.of(drafting.id())))
                        .post("/api/v1/statements")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        var here = new Here(coalition, member, drafting, id, token);
        save(here, "Zero draft", ZERO_DRAFT);
        return here;
    }

    /** Saves a next version, Markdown. */
    public void save(Here here, String label, String content) {
        as(here.coordinator())
                .body(Map.of("label", label, "format", "markdown", "content", content))
                .post("/api/v1/statements/" + here.id() + "/versions")
                .then()
                .statusCode(201);
    }

    /** The id of the paragraph that has these words, in the newest version. */
    public String paragraph(Here here, String words) {
        return QuarkusTransaction.requiringNew()
                .call(
                        () -> {
                            var statement = statements.findById(UUID.fromString(here.id()));
                            return versions
                                    .of(statement, statement.latestVersion())
                                    .map(Version::text)
                                    .orElseThrow()
                                    .numbered()
                                    .stream()
                                    .filter(leaf -> leaf.text().contains(words))
                                    .map(NumberedBlock::id)
                                    .findFirst()
                                    .orElseThrow();
                        });
    }

    /** Comments on a paragraph; returns the comment's id. */
    public String comment(Here here, String token, String paragraph, String words) {
        return comment(here, token, Map.of("paragraph", paragraph, "words", words))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Comments; a map as the API takes it. */
    public Response comment(Here here, String token, Map<String, ?> comment) {
        return as(token).body(comment).post(here.api());
    }

    /** The threads that somebody sees; nobody's token is null. */
    public List<Map<String, Object>> threads(Here here, String token) {
        return as(token).get(here.api()).then().statusCode(200).extract().path("items");
    }

    /** A request of somebody, or of a visitor for null. */
    public static RequestSpecification as(String token) {
        RequestSpecification request = given().contentType(ContentType.JSON);
        return token == null ? request : request.auth().oauth2(token);
    }
}
