package org.plenary.statements.agreement;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plenary.statements.agreement.Proposals.as;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.plenary.organisations.Power;
import org.plenary.support.PlenaryTest;
import org.plenary.support.World;

/** What happens at the same moment happens in some order, and once. */
@PlenaryTest
class RacesTest {
    @Inject World world;
    @Inject Proposals proposals;
    @Inject EndingPeriods ending;
    @Inject AgreementReachedHeard heard;

    @Test
    void aPeriodThatManyNodesEndAtOnceEndsOnce() throws Exception {
        var statement = proposals.proposed();
        String procedure = proposals.silence(statement);
        String round = proposals.round(statement, "afterwards", List.of());
        proposals.lapse(procedure);
        proposals.lapse(round);

        atOnce(Collections.nCopies(6, () -> ending.endWhatIsDue()));

        as(statement.coordinator()).get(procedure).then().body("phase", equalTo("agreed"));
        as(statement.coordinator()).get(round).then().body("phase", equalTo("closed"));
        assertEquals(1, heard.on(statement.uuid()).size());
        assertEquals(1, heard.told(statement.uuid(), "agreement.news.agreed"));
        assertEquals(1, heard.told(statement.uuid(), "agreement.news.closed"));
        assertEquals(1, count(statement, "agreement-reached"));
        assertEquals(1, count(statement, "consent-round-closed"));
    }

    @Test
    void anObjectionAtTheLastMomentIsInTimeOrTooLateButNeverBoth() throws Exception {
        var coalition = world.coalition();
        var member = world.organisation("Tierra Viva", "CO", coalition);
        String token = world.person(member, Power.VOTE).token();
        int inTime = 0;
        int late = 0;

        for (int i = 0; i < 10; i++) {
            var statement = proposals.proposed(coalition, "coalition", List.of());
            String procedure = proposals.silence(statement);
            proposals.timed(procedure, "clock_timestamp() + interval '" + i * 6 + " milliseconds'");

            int answer =
                    atOnce(List.of(() -> objects(token, procedure), () -> ends(procedure))).get(0);
            ends(procedure);

            String phase = as(token).get(procedure).path("phase");
            assertEquals(answer == 201 ? "broken" : "agreed", phase);
            assertTrue(answer == 201 || answer == 409, "answered " + answer);
            assertEquals(answer == 201 ? 0 : 1, heard.on(statement.uuid()).size());
            assertEquals(answer == 201 ? 0 : 1, count(statement, "agreement-reached"));
            assertEquals(answer == 201 ? 1 : 0, count(statement, "silence-broken"));
            inTime += answer == 201 ? 1 : 0;
            late += answer == 201 ? 0 : 1;
        }

        assertEquals(10, inTime + late);
        assertTrue(late > 0, "the first deadline had passed already");
    }

    // A node that looks for what is due until it has ended, whoever ended it.
    private int ends(String procedure) {
        int ended = 0;
        while (proposals
                .rows(
                        "select 1 from silence_procedure where outcome is null and id = :id",
                        Proposals.idIn(procedure))
                .iterator()
                .hasNext()) {
            ended += ending.endWhatIsDue();
        }
        return ended;
    }

    private static int objects(String token, String procedure) {
        return SilenceApiTest.object(token, procedure, "Ports", List.of()).statusCode();
    }

    @Test
    void manyObjectionsAtOnceBreakItOnceAndEveryOneIsKept() throws Exception {
        var coalition = world.coalition();
        List<String> tokens = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            var member = world.organisation("Member", "KE", coalition);
            tokens.add(world.person(member, Power.VOTE).token());
            tokens.add(world.person(member, Power.VOTE).token());
        }
        var statement = proposals.proposed(coalition, "coalition", List.of());
        String procedure = proposals.silence(statement);

        List<Integer> answers =
                atOnce(
                        tokens.stream()
                                .<Callable<Integer>>map(t -> () -> objects(t, procedure))
                                .toList());

        assertEquals(3, Collections.frequency(answers, 201), "" + answers);
        assertEquals(3, Collections.frequency(answers, 409), "" + answers);
        as(statement.coordinator()).get(procedure).then().body("objections.size()", equalTo(3));
        assertEquals(1, count(statement, "silence-broken"));
        assertEquals(3, count(statement, "objection-raised"));
    }

    @Test
    void twoPeopleOfOneOrganisationAnsweringAtOnceLeaveOneAnswer() throws Exception {
        var coalition = world.coalition();
        var member = world.organisation("Tierra Viva", "CO", coalition);
        String first = world.person(member, Power.VOTE).token();
        String second = world.person(member, Power.VOTE).token();
        var statement = proposals.proposed(coalition, "public", List.of());
        String round = proposals.round(statement, "at-once", List.of());
        String item = as(first).get(round).path("items[0].id");
        List<Callable<Integer>> attempts = new ArrayList<>();
        for (String stance : List.of("support", "live-with", "support", "live-with")) {
            attempts.add(() -> answers(first, round, item, stance));
            attempts.add(() -> answers(second, round, item, stance));
        }

        assertEquals(Collections.nCopies(8, 200), atOnce(attempts));

        as(first)
                .get(round)
                .then()
                .body("items[0].answers.size()", equalTo(1))
                .body("items[0].counts.silent", equalTo(1));
        List<?> turns =
                proposals.rows(
                        "select turn from consent_answer a join consent_item i on i.id = a.item"
                                + " where i.round = :id order by turn",
                        Proposals.idIn(round));
        for (int i = 0; i < turns.size(); i++) {
            assertEquals(i + 1, turns.get(i));
        }
        assertEquals(turns.size(), count(statement, "consent-answered"));
    }

    private static int answers(String token, String round, String item, String stance) {
        return as(token)
                .body(Map.of("answers", List.of(Map.of("item", item, "answer", stance))))
                .post(round + "/answers")
                .statusCode();
    }

    private long count(Proposals.Proposed statement, String kind) {
        return proposals.facts(statement).stream().filter(kind::equals).count();
    }

    /** Starts all at the same moment; their answers in order. */
    private static List<Integer> atOnce(List<Callable<Integer>> attempts) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(attempts.size());
        CyclicBarrier start = new CyclicBarrier(attempts.size());
        try {
            List<Callable<Integer>> all = new ArrayList<>();
            for (Callable<Integer> attempt : attempts) {
                all.add(
                        () -> {
                            start.await();
                            return attempt.call();
                        });
            }
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : pool.invokeAll(all)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            pool.shutdownNow();
        }
    }
}
