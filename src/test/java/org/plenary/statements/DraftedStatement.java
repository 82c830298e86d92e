package org.plenary.statements;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plenary.support.WebSession;
import org.plenary.support.World;

/** A statement for a test, begun and written through the API by its coordinator. */
public record DraftedStatement(String id, String title, String token) {
    /** A statement without a text. */
    public static DraftedStatement begun(
            World.Alliance coalition, String visibility, UUID... draftingGroup) {
        String token = coalition.coordinator().token();
        String title = "Safe passage " + World.unique();
        String id =
                as(token)
                        .contentType(ContentType.JSON)
                        .body(
                                Map.of(
                                        "title",
                                        title,
                                        "language",
                                        "en",
                                        "coalition",
                                        coalition.slug(),
                                        "visibility",
                                        visibility,
                                        "draftingGroup",
                                        List.of(draftingGroup)))
                        .post("/api/v1/statements")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        return new DraftedStatement(id, title, token);
    }

    /** The same with one more version. */
    public DraftedStatement with(String label, String markdown) {
        as(token)
                .contentType(ContentType.JSON)
                .body(Map.of("label", label, "note", "", "format", "markdown", "content", markdown))
                .post("/api/v1/statements/" + id + "/versions")
                .then()
                .statusCode(201);
        return this;
    }

    /** The path of its page. */
    public String href() {
        return "/statements/" + id;
    }

    /** The path of its JSON. */
    public String api() {
        return "/api/v1/statements/" + id;
    }

    /** The ids of the paragraphs with these words, in the newest version. */
    public List<String> paragraphs() {
        String html = WebSession.anonymous().get(href()).body();
        return org.jsoup.Jsoup.parse(html).select(".doc p[id^=b-]").eachAttr("id").stream()
                .map(id -> id.substring(2))
                .toList();
    }

    /** A request with this token, or of a visitor if it is null. */
    public static RequestSpecification as(String token) {
        return token == null ? given() : given().auth().oauth2(token);
    }

    /** Posts a form as the browser of this session would if the form has a file to choose. */
    public static Response multipart(WebSession session, String path, Map<String, String> fields) {
        RequestSpecification request = given().redirects().follow(false);
        session.cookies().forEach(request::cookie);
        request.multiPart("csrf-token", session.cookies().get("csrf-token"));
        fields.forEach(request::multiPart);
        return request.post(path);
    }
}
