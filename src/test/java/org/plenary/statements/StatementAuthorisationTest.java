package org.plenary.statements;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.plenary.organisations.Role;
import org.plenary.statements.BegunStatements.Begun;
import org.plenary.statements.drafting.BranchApi;
import org.plenary.statements.drafting.BranchPages;
import org.plenary.statements.drafting.EditPages;
import org.plenary.statements.drafting.NextVersionApi;
import org.plenary.statements.drafting.NextVersionPages;
import org.plenary.statements.history.ParagraphPages;
import org.plenary.statements.history.VersionPages;
import org.plenary.statements.progress.ProgressApi;
import org.plenary.statements.progress.ProgressPages;
import org.plenary.support.PlenaryTest;
import org.plenary.support.WebSession;
import org.plenary.support.World;

/** Who gets what answer on every route of a statement that only its coalition reads. */
@PlenaryTest
class StatementAuthorisationTest {
    private static final List<Class<?>> ROUTES =
            List.of(
                    StatementApi.class,
                    VersionApi.class,
                    StatementPages.class,
                    DraftPages.class,
                    DetailsPages.class,
                    ProgressApi.class,
                    ProgressPages.class,
                    NextVersionApi.class,
                    NextVersionPages.class,
                    EditPages.class,
                    BranchApi.class,
                    BranchPages.class,
                    VersionPages.class,
                    ParagraphPages.class);
    private static final String CSRF =
            Base64.getUrlEncoder().withoutPadding().encodeToString("sixteen letters.".getBytes());

    @Inject World world;
    @Inject BegunStatements statements;

    /**
     * A line of the table.
     *
     * @param route as the resource declares it, without the patterns of its parameters
     * @param body what is sent as a form or as JSON, null for nothing
     */
    private record Line(String method, String route, Map<String, ?> body, List<Integer> answers) {
        String name() {
            return method + " " + route;
        }
    }

    private record Asker(String token, Map<String, String> cookies) {}

    private Begun begun;
    private String branch;
    private String block;

    @Test
    void everyRouteAnswersEachOfThemAsItShould() {
        begun = statements.begun("coalition", BegunStatements.TEXT);
        block = begun.block("Ports stay open.");
        branch = branch(world.person(begun.drafting()).token());
        var member = world.organisation("Member", "CO", begun.coalition());
        var elsewhere = world.organisation("Elsewhere", "PL", world.coalition());
        List<Asker> askers =
                List.of(
                        new Asker(null, WebSession.anonymous().cookies()),
                        asker(world.person(elsewhere)),
                        asker(world.person(member)),
                        asker(world.person(begun.drafting())),
                        asker(begun.coordinator()),
                        asker(world.person(Role.PLATFORM_ADMIN)));

        var expected = new LinkedHashMap<String, List<Integer>>();
        var actual = new LinkedHashMap<String, List<Integer>>();
        for (Line line : table()) {
            expected.put(line.name(), line.answers());
            actual.put(
                    line.name(),
                    askers.stream().map(asker -> answer(line, asker).statusCode()).toList());
        }

        assertEquals(lines(expected), lines(actual));
    }

    @Test
    void theTableKnowsEveryRoute() {
        Set<String> listed = table().stream().map(Line::name).collect(Collectors.toSet());
        var declared = new TreeSet<String>();
        for (Class<?> resource : ROUTES) {
            for (Method method : resource.getDeclaredMethods()) {
                verb(method).ifPresent(verb -> declared.add(verb + " " + route(resource, method)));
            }
        }

        declared.removeAll(listed);
        assertEquals(Set.of(), declared);
    }

    // public, other coalition, member, drafter, coordinator, admin
    private List<Line> table() {
        var statement =
                Map.of(
                        "title",
                        "Another",
                        "language",
                        "en",
                        "coalition",
                        begun == null ? "" : begun.coalition().slug(),
                        "visibility",
                        "public");
        var version = Map.of("label", "x", "format", "text", "content", "We ask.", "base", 99);
        var move = Map.of("from", "agreed", "to", "drafting", "reason", "why", "version", 1);
        var edit = Map.of("seen", "v1", "content", "Ports stay open.");
        var whole = Map.of("seen", "v1", "content", BegunStatements.TEXT);
        var restore = Map.of("label", "x", "note", "why", "base", 99);
        var publish = Map.of("revision", 9, "label", "x", "kind", "revision");
        var details = Map.of("title", "Safe passage", "draftingGroup", List.of(drafting()));
        var newBranch = Map.of("title", "x", "version", 1, "visibility", "public");
        Map<String, ?> none = Map.of();
        String api = "/api/v1/statements";
        var lines = new ArrayList<Line>();
        lines.addAll(
                List.of(
                        get(api, 200, 200, 200, 200, 200, 200),
                        post(api, statement, 401, 403, 403, 403, 201, 403),
                        get(api + "/{id}", 404, 404, 200, 200, 200, 404),
                        put(api + "/{id}/details", details, 401, 404, 403, 403, 200, 404),
                        get(api + "/{id}/versions", 404, 404, 200, 200, 200, 404),
                        post(api + "/{id}/versions", version, 401, 404, 403, 403, 409, 404),
                        get(api + "/{id}/versions/{number}", 404, 404, 200, 200, 200, 404),
                        post(
                                api + "/{id}/versions/{number}/restoration",
                                restore,
                                401,
                                404,
                                403,
                                403,
                                409,
                                404),
                        get(api + "/{id}/comparisons/{range}", 404, 404, 200, 200, 200, 404),
                        get(api + "/{id}/transitions", 404, 404, 200, 200, 200, 404),
                        post(api + "/{id}/transitions", move, 401, 404, 403, 403, 409, 404),
                        get(api + "/{id}/next", 401, 404, 403, 200, 200, 404),
                        put(api + "/{id}/next/text", whole, 401, 404, 403, 200, 200, 404),
                        put(
                                api + "/{id}/next/paragraphs/{block}",
                                edit,
                                401,
                                404,
                                403,
                                200,
                                200,
                                404),
                        post(api + "/{id}/next/version", publish, 401, 404, 403, 403, 409, 404),
                        post(api + "/{id}/next/catching-up", none, 401, 404, 403, 409, 409, 404),
                        line("DELETE", api + "/{id}/next", null, 401, 404, 403, 403, 409, 404),
                        get(api + "/{id}/branches", 401, 404, 200, 200, 200, 404),
                        post(api + "/{id}/branches", newBranch, 401, 404, 403, 422, 422, 404),
                        post(
                                api + "/{id}/branches/{branch}/bring-in",
                                none,
                                401,
                                404,
                                404,
                                204,
                                204,
                                404)));
        String page = "/statements";
        lines.addAll(
                List.of(
                        get(page, 200, 200, 200, 200, 200, 200),
                        get(page + "/new", 302, 200, 200, 200, 200, 200),
                        post(page, none, 302, 422, 422, 422, 422, 422),
                        get(page + "/{id}", 404, 404, 200, 200, 200, 404),
                        get(page + "/{id}/versions/{number}", 404, 404, 200, 200, 200, 404),
                        get(
                                page + "/{id}/versions/{number}.{ending}",
                                404,
                                404,
                                200,
                                200,
                                200,
                                404),
                        get(page + "/{id}/versions/new", 302, 404, 403, 403, 200, 404),
                        get(page + "/{id}/details", 302, 404, 403, 403, 200, 404),
                        post(page + "/{id}/details", none, 302, 404, 403, 403, 422, 404),
                        get(page + "/{id}/progress", 404, 404, 200, 200, 200, 404),
                        post(page + "/{id}/progress", none, 302, 404, 422, 422, 422, 404),
                        get(page + "/{id}/versions", 404, 404, 200, 200, 200, 404),
                        get(
                                page + "/{id}/versions/{number}/restoration",
                                302,
                                404,
                                403,
                                403,
                                200,
                                404),
                        post(
                                page + "/{id}/versions/{number}/restoration",
                                none,
                                302,
                                404,
                                403,
                                403,
                                422,
                                404),
                        get(page + "/{id}/paragraphs/{block}", 404, 404, 200, 200, 200, 404),
                        get(page + "/{id}/next", 302, 404, 403, 200, 200, 404),
                        get(page + "/{id}/next/text", 302, 404, 403, 200, 200, 404),
                        post(page + "/{id}/next/text", none, 302, 404, 403, 422, 422, 404),
                        get(page + "/{id}/next/paragraphs/{block}", 302, 404, 403, 200, 200, 404),
                        post(
                                page + "/{id}/next/paragraphs/{block}",
                                none,
                                302,
                                404,
                                403,
                                422,
                                422,
                                404),
                        post(page + "/{id}/next/version", publish, 302, 404, 403, 403, 409, 404),
                        post(page + "/{id}/next/catching-up", none, 302, 404, 403, 409, 409, 404),
                        post(page + "/{id}/next/abandonment", none, 302, 404, 403, 403, 409, 404),
                        get(page + "/{id}/branches", 302, 404, 200, 200, 200, 404),
                        post(page + "/{id}/branches", none, 302, 404, 422, 422, 422, 404),
                        post(
                                page + "/{id}/branches/{branch}/bring-in",
                                none,
                                302,
                                404,
                                404,
                                303,
                                303,
                                404)));
        // The import form is multipart; StatementPagesTest sends it.
        lines.add(line("MULTIPART", page + "/{id}/versions", none, 302, 404, 403, 403, 422, 404));
        return lines;
    }

    private Response answer(Line line, Asker asker) {
        String path =
                line.route()
                        .replace("{id}", begun.id())
                        .replace("{number}", "1")
                        .replace("{ending}", "md")
                        .replace("{range}", "1..1")
                        .replace("{block}", block)
                        .replace("{branch}", branch);
        boolean api = path.startsWith("/api");
        var request = given().redirects().follow(false);
        if (api) {
            if (asker.token() != null) {
                request.auth().oauth2(asker.token());
            }
            request.accept(ContentType.JSON);
            if (line.body() != null) {
                request.contentType(ContentType.JSON).body(line.body());
            }
        } else {
            asker.cookies().forEach(request::cookie);
            request.accept(ContentType.HTML);
            if (line.method().equals("MULTIPART")) {
                request.cookie("csrf-token", CSRF).multiPart("csrf-token", CSRF);
            } else if (line.body() != null) {
                request.cookie("csrf-token", CSRF).formParam("csrf-token", CSRF);
                line.body().forEach(request::formParam);
            }
        }
        return request.request(line.method().replace("MULTIPART", "POST"), path);
    }

    private Asker asker(World.Somebody somebody) {
        var cookies = new LinkedHashMap<>(somebody.visits("/").cookies());
        cookies.remove("csrf-token");
        return new Asker(somebody.token(), cookies);
    }

    private String branch(String token) {
        return BegunStatements.as(token)
                .body(Map.of("title", "Branch", "version", 1, "visibility", "drafting-group"))
                .post(begun.api() + "/branches")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String drafting() {
        return begun == null ? "" : begun.drafting().id().toString();
    }

    private static Line get(String route, Integer... answers) {
        return line("GET", route, null, answers);
    }

    private static Line post(String route, Map<String, ?> body, Integer... answers) {
        return line("POST", route, body, answers);
    }

    private static Line put(String route, Map<String, ?> body, Integer... answers) {
        return line("PUT", route, body, answers);
    }

    private static Line line(String method, String route, Map<String, ?> body, Integer... answers) {
        return new Line(method, route, body, List.of(answers));
    }

    private static java.util.Optional<String> verb(Method method) {
        if (method.isAnnotationPresent(GET.class)) {
            return java.util.Optional.of("GET");
        }
        if (method.isAnnotationPresent(PUT.class)) {
            return java.util.Optional.of("PUT");
        }
        if (method.isAnnotationPresent(DELETE.class)) {
            return java.util.Optional.of("DELETE");
        }
        boolean multipart =
                method.isAnnotationPresent(jakarta.ws.rs.Consumes.class)
                        && method.getAnnotation(jakarta.ws.rs.Consumes.class)
                                .value()[0]
                                .startsWith("multipart");
        return method.isAnnotationPresent(POST.class)
                ? java.util.Optional.of(multipart ? "MULTIPART" : "POST")
                : java.util.Optional.empty();
    }

    private static String route(Class<?> resource, Method method) {
        String below =
                method.isAnnotationPresent(Path.class)
                        ? "/" + method.getAnnotation(Path.class).value()
                        : "";
        // Patterns hold braces only where they count.
        return (resource.getAnnotation(Path.class).value() + below)
                .replaceAll("\\{1,6\\}", "")
                .replaceAll("\\{(\\w+)\\s*:[^}]*\\}", "{$1}");
    }

    private static String lines(Map<String, List<Integer>> table) {
        return table.entrySet().stream()
                .map(line -> line.getKey() + " " + line.getValue())
                .collect(Collectors.joining("\n"));
    }
}
