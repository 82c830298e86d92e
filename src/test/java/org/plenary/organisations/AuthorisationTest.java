package org.plenary.organisations;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plenary.support.PlenaryTest;
import org.plenary.support.World;

/** Who gets which answer, route by route. */
@PlenaryTest
class AuthorisationTest {
    @Inject World world;

    private record Route(String method, String path, Map<String, ?> body, List<Integer> answers) {}

    @Test
    void everyRouteAnswersEachOfThemAsItShould() {
        var coalition = world.coalition();
        var organisation = world.organisation("Table", "KE", coalition);
        var other = world.organisation("Other", "CO", coalition);
        var joining = world.organisation("Joining", "WS");
        var members = new LinkedHashMap<String, String>();
        members.put("public", null);
        members.put("other", other.administrator().token());
        members.put("member", world.person(organisation, Power.SIGN).token());
        members.put("administrator", organisation.administrator().token());
        members.put("coordinator", coalition.coordinator().token());
        members.put("platform admin", world.person(Role.PLATFORM_ADMIN).token());

        String one = "/api/v1/organisations/" + organisation.id();
        String ours = "/api/v1/coalitions/" + coalition.id();
        var mandate =
                Map.of("person", organisation.administrator().id(), "powers", List.of("vote"));
        var invitation = Map.of("email", "somebody@people.example", "language", "en");
        var entry = RegisterTest.body(organisation.name());
        var founding =
                Map.of("name", "C " + World.unique(), "purpose", "P", "secretariat", other.id());
        var joiner = Map.of("organisation", joining.id());
        //                                   public other member admin coordinator platform-admin
        var table =
                List.of(
                        new Route(
                                "GET",
                                "/api/v1/organisations",
                                null,
                                List.of(200, 200, 200, 200, 200, 200)),
                        new Route("GET", one, null, List.of(200, 200, 200, 200, 200, 200)),
                        new Route(
                                "GET",
                                "/api/v1/organisations/" + UUID.randomUUID(),
                                null,
                                List.of(404, 404, 404, 404, 404, 404)),
                        new Route("PUT", one, entry, List.of(401, 404, 404, 200, 404, 200)),
                        new Route(
                                "GET",
                                one + "/members",
                                null,
                                List.of(401, 404, 404, 200, 404, 200)),
                        new Route(
                                "GET",
                                one + "/invitations",
                                null,
                                List.of(401, 404, 404, 200, 404, 200)),
                        new Route(
                                "GET",
                                one + "/mandates",
                                null,
                                List.of(401, 404, 404, 200, 404, 200)),
                        new Route(
                                "POST",
                                one + "/invitations",
                                invitation,
                                List.of(401, 404, 404, 201, 404, 201)),
                        new Route(
                                "POST",
                                one + "/mandates",
                                mandate,
                                List.of(401, 404, 404, 201, 404, 201)),
                        new Route(
                                "DELETE",
                                one + "/mandates/" + UUID.randomUUID(),
                                null,
                                List.of(401, 404, 404, 404, 404, 404)),
                        new Route(
                                "GET",
                                "/api/v1/coalitions",
                                null,
                                List.of(200, 200, 200, 200, 200, 200)),
                        new Route("GET", ours, null, List.of(200, 200, 200, 200, 200, 200)),
                        new Route(
                                "POST",
                                "/api/v1/coalitions",
                                founding,
                                List.of(401, 403, 403, 403, 403, 201)),
                        new Route(
                                "POST",
                                ours + "/members",
                                joiner,
                                List.of(401, 403, 403, 403, 201, 200)),
                        new Route(
                                "DELETE",
                                ours + "/members/" + joining.id(),
                                null,
                                List.of(401, 403, 403, 403, 204, 204)),
                        new Route(
                                "DELETE",
                                ours + "/members/" + coalition.secretariat().id(),
                                null,
                                List.of(401, 403, 403, 403, 409, 409)),
                        new Route(
                                "GET", "/api/v1/me", null, List.of(401, 200, 200, 200, 200, 200)));

        var expected = new LinkedHashMap<String, List<Integer>>();
        var actual = new LinkedHashMap<String, List<Integer>>();
        for (Route route : table) {
            expected.put(route.method() + " " + route.path(), route.answers());
            actual.put(
                    route.method() + " " + route.path(),
                    members.values().stream().map(token -> ask(route, token)).toList());
        }
        assertEquals(lines(expected), lines(actual));
    }

    @Test
    void pagesInsideAnOrganisationAreForItsPeople() {
        var organisation = world.organisation("Inside", "KE");
        var member = world.person(organisation).visits(organisation.href());
        var other = world.organisation("Outside", "CO").administrator().visits("/organisations");
        var admin = organisation.administrator().visits(organisation.href());

        for (String page : List.of("/members", "/mandates")) {
            assertEquals(404, other.get(organisation.href() + page).status());
            assertEquals(200, member.get(organisation.href() + page).status());
            assertEquals(200, admin.get(organisation.href() + page).status());
        }
        assertEquals(404, member.get(organisation.href() + "/edit").status());
        assertEquals(200, admin.get(organisation.href() + "/edit").status());
        assertEquals(404, other.get("/coalitions/new").status());
        assertEquals(
                0,
                member.get(organisation.href() + "/members").html().select("td .sub").size(),
                "addresses are for administrators");
        assertEquals(
                404,
                member.post(organisation.href() + "/invitations", Map.of("email", "a@b.example"))
                        .status());
    }

    private static int ask(Route route, String token) {
        var request = given();
        if (token != null) {
            request.auth().oauth2(token);
        }
        if (route.body() != null) {
            request.contentType(ContentType.JSON).body(route.body());
        }
        return request.request(route.method(), route.path()).statusCode();
    }

    private static String lines(Map<String, List<Integer>> answers) {
        var lines = new StringBuilder();
        answers.forEach(
                (route, given) -> lines.append(route).append(' ').append(given).append('\n'));
        return lines.toString();
    }
}
