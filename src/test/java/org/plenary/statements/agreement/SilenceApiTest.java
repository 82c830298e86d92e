package org.plenary.statements.agreement;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plenary.statements.agreement.Proposals.as;
import static org.plenary.statements.agreement.Proposals.inHours;
import static org.plenary.statements.agreement.Proposals.opening;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plenary.organisations.Power;
import org.plenary.statements.Obstacles;
import org.plenary.statements.State;
import org.plenary.statements.Statements;
import org.plenary.support.PlenaryTest;
import org.plenary.support.World;

/** A version is put to silence: objected to, agreed, cancelled, and how others are told. */
@PlenaryTest
class SilenceApiTest {
    @Inject World world;
    @Inject Proposals proposals;
    @Inject EndingPeriods ending;
    @Inject AgreementReachedHeard heard;
    @Inject AgreementObstacles obstacles;
    @Inject Statements statements;

    @Test
    void silenceUntilTheDeadlineAgreesOnce() {
        var statement = proposals.proposed();
        String procedure = proposals.silence(statement);

        as(statement.coordinator()).get(procedure).then().body("phase", equalTo("running"));
        proposals.lapse(procedure);
        as(statement.coordinator())
                .get(procedure)
                .then()
                .body("phase", equalTo("over"))
                .body("endedAt", equalTo(null));
        ending.endWhatIsDue();
        ending.endWhatIsDue();

        as(statement.coordinator())
                .get(procedure)
                .then()
                .body("phase", equalTo("agreed"))
                .body("endedAt", notNullValue())
                .body("zone", equalTo("Africa/Nairobi"));
        given().get(statement.api() + "/transitions")
                .then()
                .body("state", equalTo("agreed"))
                .body("transitions.findAll { it.to == 'agreed' }", hasSize(1));
        assertEquals(1, heard.on(statement.uuid()).size());
        assertEquals(1, heard.on(statement.uuid()).get(0).version());
        assertEquals(1, heard.told(statement.uuid(), "agreement.news.agreed"));
        assertEquals(
                1, proposals.facts(statement).stream().filter("agreement-reached"::equals).count());
    }

    @Test
    void anObjectionBreaksAtOnceAndOnlyNewWordsStartAgain() {
        var coalition = world.coalition();
        var member = world.organisation("Tierra Viva", "CO", coalition);
        String token = world.person(member, Power.VOTE).token();
        var statement = proposals.proposed(coalition, "coalition", List.of());
        String procedure = proposals.silence(statement);
        String block = proposals.blocks(statement).get(1);

        String objection =
                object(token, procedure, "Ports must be named", List.of(block))
                        .then()
                        .statusCode(201)
                        .body("blocks", contains(block))
                        .extract()
                        .path("id");
        as(token).get(procedure).then().body("phase", equalTo("broken"));
        object(token, procedure, "Again", List.of())
                .then()
                .statusCode(409)
                .body("type", endsWith("agreement.refused.objects-already"));
        as(token)
                .delete(procedure + "/objections/" + objection + "?reason=Settled")
                .then()
                .statusCode(204);
        proposals.lapse(procedure);
        ending.endWhatIsDue();

        as(token)
                .get(procedure)
                .then()
                .body("phase", equalTo("broken"))
                .body("objections[0].withdrawnAt", notNullValue());
        assertEquals(List.of(), heard.on(statement.uuid()));
        assertEquals(1, heard.told(statement.uuid(), "agreement.news.objected"));
        assertEquals(
                List.of("agreement.obstacle.broken"), obstaclesBefore(statement, State.AGREED));
        refusedAgain(statement);

        proposals.moved(statement, "proposed", "drafting", 1).then().statusCode(201);
        proposals.save(statement, "The same words", Proposals.WORDS);
        proposals.propose(statement, 2);
        refusedAgain(statement);

        proposals.moved(statement, "proposed", "drafting", 2).then().statusCode(201);
        proposals.save(statement, "Other words", Proposals.WORDS + "4. Ports are named.\n");
        proposals.propose(statement, 3);
        opening(statement.coordinator(), statement, inHours(80), Map.of())
                .then()
                .statusCode(201)
                .body("version", equalTo(3));
    }

    private static void refusedAgain(Proposals.Proposed statement) {
        opening(statement.coordinator(), statement, inHours(80), Map.of())
                .then()
                .statusCode(409)
                .body("type", endsWith("agreement.refused.broken-before"));
    }

    @Test
    void aDayIsTheLeastAndOnlyWithAReasonThatEverybodySees() {
        var statement = proposals.proposed();

        opening(statement.coordinator(), statement, inHours(71), Map.of())
                .then()
                .statusCode(422)
                .body("type", endsWith("agreement.refused.too-short-without-reason"));
        opening(statement.coordinator(), statement, inHours(23), Map.of("shortReason", "Session"))
                .then()
                .statusCode(422)
                .body("type", endsWith("agreement.refused.too-short"));
        String id =
                opening(
                                statement.coordinator(),
                                statement,
                                inHours(25),
                                Map.of("shortReason", "The session opens on Monday"))
                        .then()
                        .statusCode(201)
                        .body("shortReason", equalTo("The session opens on Monday"))
                        .extract()
                        .path("id");
        opening(statement.coordinator(), statement, inHours(100), Map.of())
                .then()
                .statusCode(409)
                .body("type", endsWith("agreement.refused.runs-already"));
        as(statement.coordinator())
                .get(statement.api() + "/silence-procedures")
                .then()
                .body("items.id", contains(id));
    }

    @Test
    void whatWasCancelledWithAReasonCanBeOpenedAgain() {
        var statement = proposals.proposed();
        String procedure = proposals.silence(statement);

        assertEquals(
                List.of("agreement.obstacle.silence-running"),
                obstaclesBefore(statement, State.AGREED));
        proposals
                .moved(statement, "proposed", "drafting", 1)
                .then()
                .statusCode(409)
                .body("type", endsWith("agreement.obstacle.cancel-first"));
        as(statement.coordinator())
                .body(Map.of("reason", " "))
                .post(procedure + "/cancellations")
                .then()
                .statusCode(422);
        as(statement.coordinator())
                .body(Map.of("reason", "Wrong annex"))
                .post(procedure + "/cancellations")
                .then()
                .statusCode(200)
                .body("phase", equalTo("cancelled"))
                .body("endReason", equalTo("Wrong annex"));
        as(statement.coordinator())
                .body(Map.of("reason", "Twice"))
                .post(procedure + "/cancellations")
                .then()
                .statusCode(409);

        assertEquals(List.of(), obstaclesBefore(statement, State.DRAFTING));
        assertEquals(1, heard.told(statement.uuid(), "agreement.news.cancelled"));
        proposals.silence(statement);
    }

    @Test
    void remarksAreForTheDraftersAndBreakNothing() {
        var coalition = world.coalition();
        var member = world.organisation("Tierra Viva", "CO", coalition);
        String token = world.person(member).token();
        var statement = proposals.proposed(coalition, "public", List.of());
        String procedure = proposals.silence(statement);

        as(token)
                .header("Idempotency-Key", "remark-" + World.unique())
                .body(Map.of("words", "A comma", "block", proposals.blocks(statement).get(0)))
                .post(procedure + "/remarks")
                .then()
                .statusCode(201);
        as(token)
                .body(Map.of("words", "A comma", "block", "elsewhere"))
                .post(procedure + "/remarks")
                .then()
                .statusCode(422);

        as(token)
                .get(procedure)
                .then()
                .body("phase", equalTo("running"))
                .body("remarks", hasSize(1))
                .body("remarks[0].organisation", equalTo(member.id().toString()));
    }

    @Test
    void thoseWhoMayVoteAreWrittenToWhenItStartsAndOnceMoreIfTheirsSaidNothing() {
        var coalition = world.coalition();
        var silent = world.organisation("Silent", "KE", coalition);
        var heardOf = world.organisation("Heard", "CO", coalition);
        var voter = world.person(silent, Power.VOTE, Power.SIGN);
        world.mandate(voter, silent, Power.VOTE);
        var speaker = world.person(heardOf, Power.VOTE);
        var signer = world.person(silent, Power.SIGN);
        List.of(voter, speaker, signer).forEach(person -> person.visits("/acting-for"));
        var statement = proposals.proposed(coalition, "coalition", List.of());
        String procedure = proposals.silence(statement);
        as(speaker.token())
                .body(Map.of("words", "A comma"))
                .post(procedure + "/remarks")
                .then()
                .statusCode(201);

        proposals.timed(procedure, "clock_timestamp() + interval '23 hours'");
        ending.remindOfWhatEndsInADay();
        ending.remindOfWhatEndsInADay();

        assertEquals(2, proposals.mails(voter).size());
        assertTrue(
                proposals.mails(voter).get(0).startsWith("Silence procedure: "),
                "" + proposals.mails(voter));
        assertTrue(
                proposals.mails(voter).get(1).startsWith("Ends soon: "),
                "" + proposals.mails(voter));
        assertEquals(1, proposals.mails(speaker).size());
        assertEquals(0, proposals.mails(signer).size());
    }

    @Test
    void nobodyWithoutAMandateThatHoldsNowObjects() {
        var coalition = world.coalition();
        var member = world.organisation("Tierra Viva", "CO", coalition);
        var person = world.person(member);
        UUID mandate = world.mandate(person, member, Power.VOTE);
        var removed = world.person(member, Power.VOTE);
        String tokenOfRemoved = removed.token();
        world.leave(removed, member);
        var statement = proposals.proposed(coalition, "public", List.of());
        String procedure = proposals.silence(statement);
        world.end(member, mandate);

        object(person.token(), procedure, "No", List.of())
                .then()
                .statusCode(403)
                .body("type", endsWith("agreement.refused.no-mandate"));
        object(tokenOfRemoved, procedure, "No", List.of()).then().statusCode(404);
        as(statement.coordinator()).get(procedure).then().body("phase", equalTo("running"));
    }

    private List<String> obstaclesBefore(Proposals.Proposed statement, State next) {
        List<Obstacles.Obstacle> found =
                QuarkusTransaction.requiringNew()
                        .call(() -> obstacles.before(statements.findById(statement.uuid()), next));
        assertFalse(found.stream().anyMatch(o -> !o.forbids()));
        return found.stream().map(Obstacles.Obstacle::messageKey).toList();
    }

    static Response object(String token, String procedure, String reason, List<String> blocks) {
        return as(token)
                .body(Map.of("reason", reason, "blocks", blocks))
                .post(procedure + "/objections");
    }
}
