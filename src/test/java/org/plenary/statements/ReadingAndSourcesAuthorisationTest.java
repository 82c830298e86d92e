package org.plenary.statements;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.plenary.organisations.Role;
import org.plenary.support.PlenaryTest;
import org.plenary.support.World;

/** Who gets which answer on the routes of comparing and of sources. */
@PlenaryTest
class ReadingAndSourcesAuthorisationTest {
    private static final String DRAFT = "We ask.\n\nWe hope.";

    @Inject World world;

    private record Route(String method, String path, Object body, List<Integer> answers) {}

    @Test
    void everyRouteOfTheApiAnswersEachOfThemAsItShould() {
        var coalition = world.coalition();
        var drafting = world.organisation("Drafting", "KE", coalition);
        var member = world.organisation("Member", "CO", coalition);
        var other = world.coalition();
        var statement =
                DraftedStatement.begun(coalition, "coalition", drafting.id())
                        .with("Zero draft", DRAFT)
                        .with("Rev. 1", DRAFT + "\n\nWe sign.");
        String block = block(statement);
        var citation = cited(statement, block);
        String one = statement.api();
        var comparing = Map.of("format", "text", "content", "We ask.");
        var citing = citing(block);
        String missing = one + "/citations/" + UUID.randomUUID();
        //                                        public other member drafter coordinator admin
        var table =
                List.of(
                        new Route("GET", one + "/comparisons/1..2", null, read()),
                        new Route("POST", one + "/comparisons/with", comparing, read()),
                        new Route("GET", one + "/citations", null, read()),
                        new Route("GET", one + "/citations/" + citation.get("id"), null, read()),
                        new Route("GET", missing, null, List.of(404, 404, 404, 404, 404, 404)),
                        new Route(
                                "POST",
                                one + "/citations",
                                citing,
                                List.of(401, 404, 403, 201, 201, 404)),
                        new Route(
                                "DELETE",
                                missing + "?reason=x",
                                null,
                                List.of(401, 404, 403, 404, 404, 404)),
                        new Route("GET", "/api/v1/sources/" + citation.get("source"), null, read()),
                        new Route(
                                "GET",
                                "/api/v1/sources/" + UUID.randomUUID(),
                                null,
                                List.of(404, 404, 404, 404, 404, 404)));
        var tokens = new LinkedHashMap<String, String>();
        tokens.put("public", null);
        tokens.put("other coalition", other.coordinator().token());
        tokens.put("member", member.administrator().token());
        tokens.put("drafter", drafting.administrator().token());
        tokens.put("coordinator", statement.token());
        tokens.put("platform admin", world.person(Role.PLATFORM_ADMIN).token());

        List<Executable> checks = new ArrayList<>();
        for (Route route : table) {
            int column = 0;
            for (var who : tokens.entrySet()) {
                int expected = route.answers().get(column++);
                checks.add(
                        () ->
                                assertEquals(
                                        expected,
                                        answer(DraftedStatement.as(who.getValue()), route),
                                        route.method()
                                                + " "
                                                + route.path()
                                                + " by "
                                                + who.getKey()));
            }
        }
        assertAll(checks);
    }

    @Test
    void everyPageAnswersEachOfThemAsItShould() {
        var coalition = world.coalition();
        var drafting = world.organisation("Drafting", "KE", coalition);
        var member = world.organisation("Member", "CO", coalition);
        var statement =
                DraftedStatement.begun(coalition, "coalition", drafting.id())
                        .with("Zero draft", DRAFT)
                        .with("Rev. 1", DRAFT + "\n\nWe sign.");
        var citation = cited(statement, block(statement));
        String one = statement.href();
        // A visitor is led to the sign-in (302) where an act needs a person.
        //                            public other member drafter coordinator admin
        Map<String, List<Integer>> table = new LinkedHashMap<>();
        table.put(one + "/compare/1..2", read());
        table.put(one + "/compare/with", read());
        table.put(one + "/compare/since", List.of(302, 404, 200, 200, 200, 404));
        table.put(one + "/sources", read());
        table.put("/sources/" + citation.get("source"), read());
        table.put(one + "/sources/new", List.of(302, 404, 403, 200, 200, 404));
        table.put(
                one + "/sources/" + citation.get("id") + "/removals/new",
                List.of(302, 404, 403, 200, 200, 404));
        var people =
                List.of(
                        world.coalition().coordinator(),
                        member.administrator(),
                        drafting.administrator(),
                        coalition.coordinator(),
                        world.person(Role.PLATFORM_ADMIN));
        List<Executable> checks = new ArrayList<>();
        var cookies = people.stream().map(p -> p.visits("/about").cookies()).toList();
        table.forEach(
                (path, answers) -> {
                    for (int i = 0; i < answers.size(); i++) {
                        int expected = answers.get(i);
                        int column = i;
                        checks.add(
                                () -> {
                                    var request =
                                            DraftedStatement.as(null)
                                                    .accept(ContentType.HTML)
                                                    .redirects()
                                                    .follow(false);
                                    if (column > 0) {
                                        cookies.get(column - 1).forEach(request::cookie);
                                    }
                                    assertEquals(
                                            expected,
                                            request.get(path).statusCode(),
                                            path + ", column " + column);
                                });
                    }
                });
        assertAll(checks);
    }

    private static List<Integer> read() {
        return List.of(404, 404, 200, 200, 200, 404);
    }

    private static int answer(RequestSpecification request, Route route) {
        if (route.body() != null) {
            request.contentType(ContentType.JSON).body(route.body());
        }
        return request.request(route.method(), route.path()).statusCode();
    }

    private static String block(DraftedStatement statement) {
        return DraftedStatement.as(statement.token())
                .accept(ContentType.JSON)
                .get(statement.api() + "/versions/2")
                .then()
                .extract()
                .path("text.content[0].attrs.id");
    }

    private static Map<String, String> citing(String block) {
        return Map.of(
                "paragraph",
                block,
                "kind",
                "link",
                "title",
                "A page",
                "link",
                "https://a.example/");
    }

    private static Map<String, String> cited(DraftedStatement statement, String block) {
        var made =
                DraftedStatement.as(statement.token())
                        .contentType(ContentType.JSON)
                        .body(citing(block))
                        .post(statement.api() + "/citations")
                        .then()
                        .statusCode(201)
                        .extract();
        return Map.of("id", made.path("id"), "source", made.path("source.id"));
    }
}
