package org.plenary.statements.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.plenary.statements.agreement.Proposals.as;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plenary.organisations.Power;
import org.plenary.organisations.Role;
import org.plenary.support.PlenaryTest;
import org.plenary.support.World;

/** Who gets which answer, route by route: the statement is public, what is said about it is not. */
@PlenaryTest
class AgreementAuthorisationTest {
    @Inject World world;
    @Inject Proposals proposals;

    private record Route(String method, String path, Map<String, ?> body, List<Integer> answers) {}

    @Test
    void everyRouteAnswersEachOfThemAsItShould() {
        var coalition = world.coalition();
        var member = world.organisation("Member", "KE", coalition);
        var drafter = world.organisation("Drafter", "CO", coalition);
        var elsewhere = world.organisation("Elsewhere", "PL", world.coalition());
        var statement = proposals.proposed(coalition, "public", List.of(drafter.id()));
        String procedure = proposals.silence(statement);
        String round = proposals.round(statement, "afterwards", List.of());
        String item = as(statement.coordinator()).get(round).path("items[0].id");
        List<String> tokens = new ArrayList<>();
        tokens.add(null);
        tokens.add(world.person(elsewhere, Power.VOTE).token());
        tokens.add(world.person(member, Power.SIGN).token());
        tokens.add(world.person(member, Power.VOTE).token());
        tokens.add(world.person(drafter, Power.VOTE).token());
        tokens.add(coalition.coordinator().token());
        tokens.add(world.person(Role.PLATFORM_ADMIN).token());
        var answer = Map.of("answers", List.of(Map.of("item", item, "answer", "support")));
        var silence = Map.of("deadline", "2099-12-10T12:00:00Z");
        var asking =
                Map.of(
                        "version", 1,
                        "question", "Yes?",
                        "names", "at-once",
                        "deadline", "2099-12-10T12:00:00Z");
        var reason = Map.of("reason", "So it is");
        String silences = statement.api() + "/silence-procedures";
        String rounds = statement.api() + "/consent-rounds";

        //        public, other coalition, member, member with mandate, drafter, coordinator, admin
        var table =
                List.of(
                        get(silences, 401, 404, 200, 200, 200, 200, 404),
                        get(procedure, 401, 404, 200, 200, 200, 200, 404),
                        get(rounds, 401, 404, 200, 200, 200, 200, 404),
                        get(round, 401, 404, 200, 200, 200, 200, 404),
                        get(round + "/record", 401, 404, 404, 404, 404, 404, 404),
                        post(silences, silence, 401, 404, 403, 403, 403, 409, 404),
                        post(rounds, asking, 401, 404, 403, 403, 403, 201, 404),
                        post(
                                procedure + "/remarks",
                                Map.of("words", "A comma"),
                                401,
                                404,
                                201,
                                201,
                                201,
                                201,
                                404),
                        post(round + "/answers", answer, 401, 404, 403, 200, 200, 403, 404),
                        post(procedure + "/objections", reason, 401, 404, 403, 201, 201, 403, 404),
                        post(
                                procedure + "/cancellations",
                                reason,
                                401,
                                404,
                                403,
                                403,
                                403,
                                409,
                                404),
                        post(round + "/closings", reason, 401, 404, 403, 403, 403, 200, 404));

        var expected = new LinkedHashMap<String, List<Integer>>();
        var actual = new LinkedHashMap<String, List<Integer>>();
        for (Route route : table) {
            String name = route.method() + " " + route.path();
            expected.put(name, route.answers());
            actual.put(name, tokens.stream().map(token -> ask(route, token)).toList());
        }
        assertEquals(lines(expected), lines(actual));
    }

    @Test
    void pagesAreForTheCoalitionAndFormsForThoseWhoMaySendThem() {
        var coalition = world.coalition();
        var member = world.organisation("Member", "KE", coalition);
        var statement = proposals.proposed(coalition, "public", List.of());
        String procedure = proposals.silence(statement).replace("/api/v1", "");
        String round = proposals.round(statement, "afterwards", List.of()).replace("/api/v1", "");
        var coordinator = coalition.coordinator().visits("/");
        var inside = world.person(member, Power.VOTE).visits("/");
        var outside = world.person(world.organisation("Elsewhere", "PL"), Power.VOTE).visits("/");

        for (String page :
                List.of(
                        statement.page() + "/agreement",
                        procedure,
                        procedure + "/objections/new",
                        procedure + "/remarks/new",
                        round,
                        round + "/counts")) {
            assertEquals(200, inside.get(page).status(), page);
            assertEquals(200, coordinator.get(page).status(), page);
            assertEquals(404, outside.get(page).status(), page);
        }
        for (String form : List.of("/silence-procedures/new", "/consent-rounds/new")) {
            assertEquals(200, coordinator.get(statement.page() + form).status());
            assertEquals(404, inside.get(statement.page() + form).status());
            assertEquals(404, outside.get(statement.page() + form).status());
        }
        inside.get(procedure + "/remarks/new"); // a page with a form, and so with its token
        assertEquals(
                403, inside.post(procedure + "/cancellations", Map.of("reason", "No")).status());
        inside.get(procedure + "/remarks/new");
        assertEquals(
                404,
                inside.post(statement.page() + "/silence-procedures", Map.of("zone", "UTC"))
                        .status());
    }

    @Test
    void aDraftingGroupsAgreementIsTheGroupsOnly() {
        var coalition = world.coalition();
        var member = world.organisation("Member", "KE", coalition);
        var drafter = world.organisation("Drafter", "CO", coalition);
        var statement = proposals.proposed(coalition, "drafting-group", List.of(drafter.id()));
        String procedure = proposals.silence(statement);

        as(world.person(member, Power.VOTE).token()).get(procedure).then().statusCode(404);
        as(world.person(drafter, Power.VOTE).token())
                .get(procedure)
                .then()
                .statusCode(200)
                .body("asked", org.hamcrest.Matchers.equalTo(2));
    }

    private static Route get(String path, Integer... answers) {
        return new Route("GET", path, null, List.of(answers));
    }

    private static Route post(String path, Map<String, ?> body, Integer... answers) {
        return new Route("POST", path, body, List.of(answers));
    }

    private static int ask(Route route, String token) {
        var request = as(token);
        if (route.body() != null) {
            request.body(route.body());
        }
        return request.request(route.method(), route.path()).statusCode();
    }

    private static String lines(Map<String, List<Integer>> answers) {
        var lines = new StringBuilder();
        answers.forEach(
                (route, given) ->
                        lines.append(route.replaceAll("[0-9a-f-]{36}", "…"))
                                .append(' ')
                                .append(given)
                                .append('\n'));
        return lines.toString();
    }
}
