package org.plenary.statements;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plenary.support.World;

/** Statements for tests, begun and written through the API as a coordinator does. */
@ApplicationScoped
public class BegunStatements {
    /** A text of three paragraphs without brackets. */
    public static final String TEXT =
            """
            # Safe passage

            1. Ferries stop for people in distress.
            2. Ports stay open.
            3. Nobody is returned to danger.
            """;

    private final World world;

    BegunStatements(World world) {
        this.world = world;
    }

    /** A statement, its coalition, and an organisation that drafts it. */
    public record Begun(
            String id, World.Alliance coalition, World.Body drafting, String coordinatorsToken) {
        public UUID uuid() {
            return UUID.fromString(id);
        }

        public String page() {
            return "/statements/" + id;
        }

        public String api() {
            return "/api/v1/statements/" + id;
        }

        public World.Somebody coordinator() {
            return coalition.coordinator();
        }

        /** Saves one more version. */
        public void save(String label, String content) {
            as(coordinatorsToken)
                    .body(
                            Map.of(
                                    "label",
                                    label,
                                    "note",
                                    "",
                                    "format",
                                    "markdown",
                                    "content",
                                    content))
                    .post(api() + "/versions")
                    .then()
                    .statusCode(201);
        }

        /** Moves it as the coordinator, knowing of whatever is in the way. */
        public Response move(String from, String to, int version) {
            return as(coordinatorsToken)
                    .body(
                            Map.of(
                                    "from",
                                    from,
                                    "to",
                                    to,
                                    "version",
                                    version,
                                    "reason",
                                    "decided in Lima",
                                    "seen",
                                    true))
                    .post(api() + "/transitions");
        }

        /** The id of the newest version's paragraph with these words. */
        public String block(String words) {
            int latest = as(coordinatorsToken).get(api()).path("latestVersion");
            String json =
                    as(coordinatorsToken)
                            .accept(ContentType.JSON)
                            .get(api() + "/versions/" + latest)
                            .jsonPath()
                            .getObject("text", com.fasterxml.jackson.databind.JsonNode.class)
                            .toString();
            return org.plenary.text.Text.fromJson(json).numbered().stream()
                    .filter(leaf -> leaf.text().equals(words))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no paragraph " + words + " in " + json))
                    .id();
        }
    }

    /** A public statement with {@link #TEXT} as its first version. */
    public Begun begun() {
        return begun("public", TEXT);
    }

    /** A statement with this text as its first version, drafted by one member organisation. */
    public Begun begun(String visibility, String text) {
        World.Alliance coalition = world.coalition();
        World.Body drafting = world.organisation("Drafters", "KE", coalition);
        Map<String, Object> wanted = new HashMap<>();
        wanted.put("title", "Safe passage " + World.unique());
        wanted.put("language", "en");
        wanted.put("coalition", coalition.slug());
        wanted.put("visibility", visibility);
        wanted.put("draftingGroup", List.of(drafting.id().toString()));
        String token = coalition.coordinator().token();
        String id =
                as(token)
                        .body(wanted)
                        .post("/api/v1/statements")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        var begun = new Begun(id, coalition, drafting, token);
        begun.save("Zero draft", text);
        return begun;
    }

    /** A request with JSON by this bearer, or by nobody. */
    public static RequestSpecification as(String token) {
        return (token == null ? given() : given().auth().oauth2(token))
                .contentType(ContentType.JSON);
    }

    /** The text with one paragraph's words in place of others. */
    public static String with(String... replacements) {
        String text = TEXT;
        for (var pair : Arrays.asList(replacements)) {
            String[] parts = pair.split("=>", 2);
            text = text.replace(parts[0], parts[1]);
        }
        return text;
    }
}
