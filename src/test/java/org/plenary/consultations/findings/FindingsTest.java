package org.plenary.consultations.findings;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plenary.consultations.Finders.agreed;
import static org.plenary.consultations.Finders.found;
import static org.plenary.consultations.Finders.grounds;
import static org.plenary.consultations.Finders.json;
import static org.plenary.consultations.Finders.post;
import static org.plenary.consultations.Finders.review;
import static org.plenary.consultations.Finders.words;
import static org.plenary.consultations.Finders.writes;
import static org.plenary.consultations.OpenedConsultations.as;

import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.plenary.consultations.ConsultationTrees;
import org.plenary.consultations.OpenedConsultations;
import org.plenary.consultations.Voices;
import org.plenary.support.PlenaryTest;
import org.plenary.support.ReceivedMails;
import org.plenary.support.WebSession;
import org.plenary.support.World;

@PlenaryTest
class FindingsTest {
    @Inject ConsultationTrees trees;
    @Inject OpenedConsultations consultations;
    @Inject Voices voices;
    @Inject World world;

    @Test
    void aFindingIsNobodysBusinessBeforeItIsPublished() {
        var tree = trees.grown();
        tree.ask("What is the gap?");
        String first = tree.first().token();
        var voice = voices.named(tree.kathmandu(), world.person().token(), "en", "Fees. No way.");
        String finding = writes(first, tree.kathmandu(), "Fees are the gap");
        String page = finding.replace("/api/v1", "");
        String stranger =
                world.person(world.organisation("Elsewhere", "PL", tree.coalition())).token();

        for (String who : new String[] {null, stranger}) {
            as(who).get(finding).then().statusCode(404);
            as(who).get(finding + "/provenance").then().statusCode(404);
            as(who).get(tree.kathmandu().api() + "/findings").then().body("items", hasSize(0));
        }
        assertEquals(404, WebSession.anonymous().get(page).status());
        post(stranger, tree.kathmandu().api() + "/findings", words("Mine", 0))
                .then()
                .statusCode(404);
        grounds(stranger, finding, voice.answer(), 5).then().statusCode(404);
        review(stranger, finding, 0).then().statusCode(404);
        json(stranger).post(finding + "/promotions").then().statusCode(404);
        as(stranger).get(tree.national().api() + "/promotions").then().statusCode(404);

        json(first)
                .post(finding + "/review-requests")
                .then()
                .statusCode(409)
                .body("type", containsString("no-evidence"));
        grounds(first, finding, voice.answer(), 5).then().statusCode(201);
        // Another consultation's answers are no evidence here, and nothing is beyond the words.
        grounds(first, writes(first, tree.pokhara(), "Other"), voice.answer(), 5)
                .then()
                .statusCode(404);
        grounds(first, finding, voice.answer(), 500).then().statusCode(422);
        agreed(first, tree.second().token(), finding);
        as(null).get(finding).then().statusCode(404);
        json(first).post(finding + "/publications").then().statusCode(201);
        as(null).get(finding)
                .then()
                .statusCode(200)
                .body("version", equalTo(1))
                .body("state", nullValue());
        as(null).get(finding + "/provenance")
                .then()
                .body("down[0].passages[0].quote", equalTo("Fees."));
    }

    @Test
    void whoWroteItCannotReviewItAndTwoReviewersAtOnceAgreeOnce() throws Exception {
        var tree = trees.grown();
        tree.ask("What is the gap?");
        String first = tree.first().token();
        List<String> others =
                List.of(tree.second().token(), world.coordinator(tree.coalition()).token());
        var voice = voices.named(tree.kathmandu(), world.person().token(), "en", "Fees. No way.");
        String finding = writes(first, tree.kathmandu(), "Fees are the gap");
        grounds(first, finding, voice.answer(), 5).then().statusCode(201);
        int round = json(first).post(finding + "/review-requests").path("round");

        review(first, finding, round)
                .then()
                .statusCode(403)
                .body("type", containsString("findings.refused.own"));
        List<Integer> answers =
                atOnce(
                        () -> review(others.get(0), finding, round).statusCode(),
                        () -> review(others.get(1), finding, round).statusCode());

        assertEquals(List.of(201, 409), answers);
        as(first).get(finding).then().body("agreed", equalTo(1)).body("state", equalTo("agreed"));
        List<Integer> promotions =
                atOnce(
                        () -> json(others.get(0)).post(finding + "/promotions").statusCode(),
                        () -> json(others.get(1)).post(finding + "/promotions").statusCode());
        assertEquals(List.of(201, 409), promotions);
    }

    @Test
    void aStaleSaveLosesNothingAndAChangeNeedsReviewAgain() {
        var tree = trees.grown();
        tree.ask("What is the gap?");
        String first = tree.first().token();
        var voice = voices.named(tree.kathmandu(), world.person().token(), "en", "Fees. No way.");
        String finding =
                found(first, tree.second().token(), tree.kathmandu(), "Fees", voice.answer());
        String page = finding.replace("/api/v1", "");
        var session = tree.first().visits(page + "/edit");
        var form = session.get(page + "/edit").form("main form");
        as(tree.second().token())
                .contentType(ContentType.JSON)
                .body(words("Fees and debts", 1))
                .put(finding)
                .then()
                .statusCode(200)
                .body("state", equalTo("draft"));

        var conflict = session.submit(form, Map.of("title", "Fees, above all"));

        assertEquals(409, conflict.status());
        assertEquals("Fees, above all", conflict.html().select("#title").val());
        assertTrue(conflict.html().select("#theirs-h ~ p b").text().contains("Fees and debts"));
        var saved = session.submit(conflict.form("main form"), Map.of("title", "Fees, above all"));
        assertEquals(200, saved.status());
        as(null).get(finding).then().body("title", equalTo("Fees")).body("version", equalTo(1));
        // Both have written the second version, so a third person has to agree.
        int round = json(first).post(finding + "/review-requests").path("round");
        review(tree.second().token(), finding, round).then().statusCode(403);
        String third = world.coordinator(tree.coalition()).token();
        review(third, finding, round).then().statusCode(201);
        json(first).post(finding + "/publications").then().statusCode(201);
        as(null).get(finding).then().body("title", equalTo("Fees, above all"));
        var before = WebSession.anonymous().get(page + "/versions/1");
        assertEquals(200, before.status());
        assertTrue(before.html().select("h1").text().equals("Fees"));
        assertEquals(200, WebSession.anonymous().get(page + "/versions/2").status());
        assertEquals(404, WebSession.anonymous().get(page + "/versions/3").status());
    }

    @Test
    void whatIsTakenBackLeavesNoWordAndAFlag() {
        var tree = trees.grown();
        tree.ask("What is the gap?");
        String first = tree.first().token();
        var voice = voices.named(tree.kathmandu(), world.person().token(), "en", "Fees. No way.");
        String finding =
                found(first, tree.second().token(), tree.kathmandu(), "Costs", voice.answer());
        as(first).get(finding).then().body("look", equalTo(false));

        voice.takesBack();

        as(first).get(finding).then().body("look", equalTo(true));
        as(null).get(finding + "/provenance")
                .then()
                .body("down[0].passages[0].takenBack", equalTo(true))
                .body("down[0].passages[0].quote", nullValue());
        String page = WebSession.anonymous().get(finding.replace("/api/v1", "")).body();
        assertTrue(page.contains("taken back or changed by those who said it"));
        assertTrue(!page.contains("Fees."), page);
    }

    @Test
    void theParentDecidesOnceAndThoseBelowAreWrittenTo() throws Exception {
        var tree = trees.grown();
        tree.ask("What is the gap?");
        String first = tree.first().token();
        var voice = voices.named(tree.kathmandu(), world.person().token(), "en", "Fees. No way.");
        String finding =
                found(first, tree.second().token(), tree.kathmandu(), "Costs", voice.answer());
        String id = json(first).post(finding + "/promotions").path("id");
        String decision = tree.national().api() + "/promotions/" + id + "/decision";

        post(first, decision, Map.of("decision", "declined", "reason", " ")).then().statusCode(422);
        post(first, decision, Map.of("decision", "declined", "reason", "Said already."))
                .then()
                .statusCode(200)
                .body("state", equalTo("declined"));
        post(first, decision, Map.of("decision", "evidence")).then().statusCode(409);

        var mail = ReceivedMails.awaitNewest(tree.first().email());
        assertTrue(mail.text().contains("Said already."), mail.text());
        String national = writes(first, tree.national(), "Costs everywhere");
        post(first, national + "/support", Map.of("finding", finding.replaceFirst(".*/", "")))
                .then()
                .statusCode(404);
    }

    @Test
    void smallNumbersOfTheUnnamedTellNothing() {
        var tree = trees.grown();
        tree.ask("What is the gap?");
        String first = tree.first().token();
        var peru = Map.of("country", "PE");
        var voice = voices.unnamed(tree.kathmandu(), "Fees. One.", peru);
        voices.unnamed(tree.kathmandu(), "Fees. Two.", peru);
        voices.named(tree.pokhara(), world.person().token(), "en", "Debts.");
        String finding =
                found(first, tree.second().token(), tree.kathmandu(), "Costs", voice.answer());
        // Unnamed ones appear with the turn of a day.
        as(null).get(finding + "/provenance")
                .then()
                .body("down[0].passages", hasSize(0))
                .body("down[0].more", equalTo(true))
                .body("down[0].hidden", nullValue());
        consultations.sql(
                "update contribution set shown_on = shown_on - 1 where consultation = :id",
                tree.kathmandu().id());

        as(null).get(finding + "/provenance")
                .then()
                .body("down[0].passages[0].quote", equalTo("Fees."))
                .body("down[0].passages[0].region", nullValue());
        as(null).get(tree.global().api() + "/coverage")
                .then()
                .body("regions.find { it.code == '019' }.count", equalTo(0))
                .body("levels.find { it.code == 'local' }.count", equalTo(3))
                .body("silent", hasItem(tree.national().page()))
                .body("silent", not(hasItem(tree.pokhara().page())));
        voices.unnamed(tree.kathmandu(), "Fees. Three.", peru);
        consultations.sql(
                "update contribution set shown_on = current_date - 1 where consultation = :id",
                tree.kathmandu().id());
        as(null).get(tree.global().api() + "/coverage")
                .then()
                .body("regions.find { it.code == '019' }.count", equalTo(3));
    }

    @SafeVarargs
    private static List<Integer> atOnce(Callable<Integer>... acts) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(acts.length);
        try {
            CountDownLatch together = new CountDownLatch(1);
            List<Future<Integer>> running = new ArrayList<>();
            for (Callable<Integer> act : acts) {
                running.add(
                        threads.submit(
                                () -> {
                                    together.await();
                                    return act.call();
                                }));
            }
            together.countDown();
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> each : running) {
                answers.add(each.get());
            }
            return answers.stream().sorted().toList();
        } finally {
            threads.shutdownNow();
        }
    }
}
