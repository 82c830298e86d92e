package org.plenary.statements.agreement;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.plenary.statements.agreement.Proposals.as;
import static org.plenary.statements.agreement.Proposals.asking;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plenary.organisations.Power;
import org.plenary.statements.Obstacles;
import org.plenary.statements.State;
import org.plenary.statements.Statements;
import org.plenary.support.PlenaryTest;
import org.plenary.support.World;

/** A coalition is asked, answers, changes its mind, and the result is written down. */
@PlenaryTest
class ConsentApiTest {
    @Inject World world;
    @Inject Proposals proposals;
    @Inject EndingPeriods ending;
    @Inject AgreementObstacles obstacles;
    @Inject Statements statements;

    @Test
    void namesChosenForAfterwardsAreShownAfterwards() {
        var coalition = world.coalition();
        var member = world.organisation("Tierra Viva", "CO", coalition);
        String token = world.person(member, Power.VOTE).token();
        var statement = proposals.written(coalition, "coalition", List.of());
        String round = proposals.round(statement, "afterwards", List.of());
        String item = as(token).get(round).path("items[0].id");

        answer(token, round, item, "support", "").then().statusCode(200);
        answer(token, round, item, "object", "").then().statusCode(422);
        answer(token, round, item, "object", "Ports are missing")
                .then()
                .statusCode(200)
                .body("items[0].own.answer", equalTo("object"))
                .body("items[0].answers", hasSize(0))
                .body("items[0].counts.object", equalTo(1))
                .body("items[0].counts.support", equalTo(0))
                .body("items[0].counts.silent", equalTo(1));
        as(statement.coordinator())
                .get(round)
                .then()
                .body("items[0].own", equalTo(null))
                .body("items[0].answers", hasSize(0));
        as(statement.coordinator()).get(round + "/record").then().statusCode(404);
        page(statement, round).then().body(not(containsString("Ports are missing")));

        proposals.lapse(round);
        answer(token, round, item, "support", "")
                .then()
                .statusCode(409)
                .body("type", endsWith("agreement.refused.round-over"));
        as(token).get(round).then().body("phase", equalTo("over"));
        ending.endWhatIsDue();

        as(statement.coordinator())
                .get(round)
                .then()
                .body("phase", equalTo("closed"))
                .body("items[0].answers[0].reason", equalTo("Ports are missing"));
    }

    private static Response page(Proposals.Proposed statement, String round) {
        var visit = statement.coalition().coordinator().visits("/");
        var page = visit.get(round.replace("/api/v1", ""));
        assertEquals(200, page.status());
        return new io.restassured.builder.ResponseBuilder()
                .setStatusCode(200)
                .setBody(page.body())
                .build();
    }

    @Test
    void theRecordHasItsHashAndOutlivesWhatHappensToOrganisations() throws Exception {
        var coalition = world.coalition();
        var member = world.organisation("Tierra Viva", "CO", coalition);
        String token = world.person(member, Power.VOTE).token();
        var statement = proposals.proposed(coalition, "public", List.of());
        String round = proposals.round(statement, "afterwards", List.of());
        String item = as(token).get(round).path("items[0].id");
        String other = world.person(coalition.secretariat(), Power.VOTE).token();
        answer(other, round, item, "object", "Not yet").then().statusCode(200);
        answer(other, round, item, "live-with", "").then().statusCode(200);
        answer(other, round, item, "support", "").then().statusCode(200);
        answer(token, round, item, "stand-aside", "We are new").then().statusCode(200);

        String sha256 =
                as(statement.coordinator())
                        .body(Map.of("reason", "All have spoken"))
                        .post(round + "/closings")
                        .then()
                        .statusCode(200)
                        .body("closeReason", equalTo("All have spoken"))
                        .extract()
                        .path("resultSha256");
        as(statement.coordinator())
                .delete("/api/v1/coalitions/" + coalition.id() + "/members/" + member.id())
                .then()
                .statusCode(204);

        String record = as(statement.coordinator()).get(round + "/record").asString();
        assertEquals(
                sha256,
                HexFormat.of()
                        .formatHex(
                                MessageDigest.getInstance("SHA-256")
                                        .digest(record.getBytes(StandardCharsets.UTF_8))));
        as(statement.coordinator())
                .get(round)
                .then()
                .body("items[0].counts.stand-aside", equalTo(1))
                .body("items[0].counts.support", equalTo(1))
                .body(
                        "items[0].answers.organisation",
                        contains(coalition.secretariat().id().toString(), member.id().toString()));
        as(token).get(round).then().statusCode(404);
    }

    @Test
    void paragraphsAreAskedAboutOneByOne() {
        var statement = proposals.proposed();
        var voter = world.person(statement.coalition().secretariat(), Power.VOTE);
        List<String> blocks = proposals.blocks(statement).subList(0, 2);
        asking(statement.coordinator(), statement, Map.of("blocks", List.of("elsewhere")))
                .then()
                .statusCode(422);
        asking(statement.coordinator(), statement, Map.of("version", 7)).then().statusCode(422);
        String round = proposals.round(statement, "at-once", blocks);

        List<String> items = as(voter.token()).get(round).path("items.id");
        answer(voter.token(), round, items.get(0), "live-with", "").then().statusCode(200);
        answer(voter.token(), round, items.get(0), "support", "").then().statusCode(200);
        answer(voter.token(), round, items.get(0), "support", "").then().statusCode(200);

        as(voter.token())
                .get(round)
                .then()
                .body("items[0].counts.support", equalTo(1))
                .body("items[1].counts.silent", equalTo(1))
                .body("items[0].answers", hasSize(1));
        assertEquals(
                2, proposals.facts(statement).stream().filter("consent-answered"::equals).count());
        assertEquals(List.of("agreement.obstacle.round-open true"), obstaclesBefore(statement));
        answer(voter.token(), round, items.get(1), "object", "Too long").then().statusCode(200);
        as(statement.coordinator())
                .body(Map.of("reason", "Done"))
                .post(round + "/closings")
                .then()
                .statusCode(200);
        assertEquals(List.of("agreement.obstacle.objections false"), obstaclesBefore(statement));
    }

    @Test
    void thoseWhoHaveNotAnsweredEverythingAreRemindedOnce() {
        var coalition = world.coalition();
        var late = world.person(world.organisation("Late", "KE", coalition), Power.VOTE);
        var prompt = world.person(world.organisation("Prompt", "CO", coalition), Power.VOTE);
        List.of(late, prompt).forEach(person -> person.visits("/acting-for"));
        var statement = proposals.proposed(coalition, "coalition", List.of());
        String round = proposals.round(statement, "afterwards", List.of());
        String item = as(statement.coordinator()).get(round).path("items[0].id");
        answer(prompt.token(), round, item, "support", "").then().statusCode(200);

        proposals.timed(round, "clock_timestamp() + interval '23 hours'");
        ending.remindOfWhatEndsInADay();
        ending.remindOfWhatEndsInADay();

        assertEquals(2, proposals.mails(late).size(), "asked and reminded");
        assertEquals(1, proposals.mails(prompt).size(), "asked");
    }

    private List<String> obstaclesBefore(Proposals.Proposed statement) {
        List<Obstacles.Obstacle> found =
                QuarkusTransaction.requiringNew()
                        .call(
                                () ->
                                        obstacles.before(
                                                statements.findById(statement.uuid()),
                                                State.AGREED));
        return found.stream().map(o -> o.messageKey() + " " + o.forbids()).toList();
    }

    static Response answer(String token, String round, String item, String stance, String reason) {
        return as(token)
                .body(
                        Map.of(
                                "answers",
                                List.of(
                                        Map.of(
                                                "item", item,
                                                "answer", stance,
                                                "reason", reason))))
                .post(round + "/answers");
    }
}
