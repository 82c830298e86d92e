package org.plenary.consultations.reporting;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plenary.consultations.Finders.agreed;
import static org.plenary.consultations.Finders.found;
import static org.plenary.consultations.Finders.json;
import static org.plenary.consultations.Finders.post;
import static org.plenary.consultations.OpenedConsultations.as;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plenary.consultations.ConsultationTrees;
import org.plenary.consultations.OpenedConsultations;
import org.plenary.consultations.Voices;
import org.plenary.support.PlenaryTest;
import org.plenary.support.ReceivedMails;
import org.plenary.support.WebSession;
import org.plenary.support.World;

@PlenaryTest
class ReportingTest {
    @Inject ConsultationTrees trees;
    @Inject OpenedConsultations consultations;
    @Inject Voices voices;
    @Inject TellingContributors telling;
    @Inject World world;

    private static Response decides(
            String token, String where, String outcome, String reason, int revision) {
        Map<String, Object> said = new HashMap<>();
        said.put("outcome", outcome);
        said.put("reason", reason);
        said.put("revision", revision);
        return as(token).contentType(ContentType.JSON).body(said).put(where);
    }

    private static String id(String address) {
        return address.replaceFirst(".*/", "");
    }

    @Test
    void everybodyHearsOnceOfEachStateInTheirOwnLanguage() throws Exception {
        var tree = trees.grown();
        tree.ask("What is the gap?");
        String first = tree.first().token();
        var her = world.person();
        var voice = voices.named(tree.kathmandu(), her.token(), "fr", "Frais. Trop de frais.");
        String finding =
                found(first, tree.second().token(), tree.kathmandu(), "Costs", voice.answer());
        String where = tree.kathmandu().api() + "/outcomes/" + id(finding);
        String settling = tree.kathmandu().api() + "/outcomes/settlements";
        String stranger = world.person(world.organisation("Elsewhere", "PL")).token();

        decides(stranger, where, "adopted", "", 0).then().statusCode(404);
        json(stranger).post(settling).then().statusCode(404);
        decides(first, where, "not-adopted", "", 0)
                .then()
                .statusCode(422)
                .body("type", containsString("reporting.refused.reason"));
        decides(first, where, "partly", "In part only.", 0).then().statusCode(200);
        decides(tree.second().token(), where, "adopted", "", 0).then().statusCode(409);
        as(null).get(tree.kathmandu().api() + "/outcomes")
                .then()
                .body("[0].outcome", equalTo("undecided"))
                .body("[0].settled", nullValue());
        as(her.token())
                .get(voice.href() + "/outcome")
                .then()
                .body("[0].outcome", equalTo("undecided"));
        json(first).post(settling).then().statusCode(201).body("points", equalTo(1));
        json(first).post(settling).then().statusCode(409);
        telling.tellAll();
        telling.tellAll();

        var mail = awaitOutcomes(her.email(), 1).get(0);
        assertTrue(mail.subject().startsWith("Ce que vos propos"), mail.subject());
        assertTrue(
                mail.text().contains("Retenu en partie. (En anglais :) In part only."),
                mail.text());
        assertFalse(mail.text().contains("Trop de frais"), "what they said is in no mail");
        as(her.token())
                .get(voice.href() + "/outcome")
                .then()
                .body("", hasSize(1))
                .body("[0].outcome", equalTo("partly"))
                .body("[0].finding", equalTo("Costs"));
        as(null).get(voice.href() + "/outcome").then().statusCode(401);
        as(stranger).get(voice.href() + "/outcome").then().statusCode(404);

        decides(first, where, "adopted", "", 1).then().statusCode(200);
        json(first).post(settling).then().statusCode(201);
        telling.tellAll();
        assertEquals(2, awaitOutcomes(her.email(), 2).size());
    }

    private static List<ReceivedMails.Received> awaitOutcomes(String email, int count)
            throws InterruptedException {
        return ReceivedMails.awaitSaying(email, "/outcome", count);
    }

    @Test
    void whatIsDecidedAboveHoldsBelowAndAnAnswerInNoFindingIsAPointToo() {
        var tree = trees.grown();
        tree.ask("What is the gap?");
        String first = tree.first().token();
        String second = tree.second().token();
        var her = world.person();
        var voice = voices.named(tree.kathmandu(), her.token(), "en", "Fees. No way.");
        var his = world.person();
        var loose = voices.named(tree.pokhara(), his.token(), "en", "Buses are late.");
        String local = found(first, second, tree.kathmandu(), "Costs", voice.answer());
        String promotion = json(first).post(local + "/promotions").path("id");
        String above =
                post(
                                first,
                                tree.national().api() + "/promotions/" + promotion + "/decision",
                                Map.of("decision", "as-it-is"))
                        .path("state");
        assertEquals("as-it-is", above);
        String national =
                tree.national().api()
                        + "/findings/"
                        + as(first).get(tree.national().api() + "/findings").path("items[0].id");
        agreed(first, second, national);
        json(first).post(national + "/publications").then().statusCode(201);
        String decision = tree.national().api() + "/outcomes/" + id(national);
        decides(first, decision, "not-adopted", "Not ours to say.", 0).then().statusCode(200);
        json(first).post(tree.national().api() + "/outcomes/settlements").then().statusCode(201);

        as(null).get(tree.kathmandu().api() + "/outcomes")
                .then()
                .body("[0].outcome", equalTo("not-adopted"))
                .body("[0].reason", equalTo("Not ours to say."));
        as(her.token())
                .get(voice.href() + "/outcome")
                .then()
                .body("[0].outcome", equalTo("not-adopted"));

        String answers = tree.pokhara().page() + "/outcomes/answers";
        var session = tree.first().visits(answers);
        assertTrue(session.get(answers).body().contains("Buses are late."));
        var form = session.get(answers + "/" + loose.answer()).form("main form");
        assertEquals(422, session.submit(form, Map.of()).status());
        var wrong =
                session.submit(
                        form,
                        Map.of("outcome", "adopted", "link", "/statements/nowhere", "reason", "R"));
        assertEquals(422, wrong.status());
        assertEquals("R", wrong.html().select("[name=reason]").text());
        session.submit(
                wrong.form("main form"),
                Map.of("outcome", "not-adopted", "link", "", "reason", "Not about work."));
        json(first).post(tree.pokhara().api() + "/outcomes/settlements").then().statusCode(201);
        as(his.token())
                .get(loose.href() + "/outcome")
                .then()
                .body("[0].finding", nullValue())
                .body("[0].reason", equalTo("Not about work."));
        as(null).get(loose.href() + "/outcome").then().statusCode(401);
    }

    @Test
    void aReportIsOutWhenItsEmbargoEndsAndIsWhatWasHashed() throws Exception {
        var tree = trees.grown();
        tree.ask("What is the gap?");
        String first = tree.first().token();
        var her = world.person();
        var voice = voices.named(tree.kathmandu(), her.token(), "en", "Fees. No way.");
        String reports = tree.kathmandu().api() + "/reports";
        String page = tree.kathmandu().page() + "/report";
        post(first, reports, Map.of()).then().statusCode(409);
        String finding =
                found(first, tree.second().token(), tree.kathmandu(), "Costs", voice.answer());
        decides(first, tree.kathmandu().api() + "/outcomes/" + id(finding), "adopted", "", 0)
                .then()
                .statusCode(200);
        json(first).post(tree.kathmandu().api() + "/outcomes/settlements").then().statusCode(201);
        as(first)
                .contentType(ContentType.JSON)
                .body(Map.of("introduction", "We **asked**.", "revision", 0))
                .put(reports + "/introduction")
                .then()
                .statusCode(200);
        post(world.person().token(), reports, Map.of()).then().statusCode(404);
        as(null).get(reports + "/introduction").then().statusCode(401);

        post(
                        first,
                        reports,
                        Map.of("embargoUntil", Instant.parse("2199-01-01T00:00:00Z").toString()))
                .then()
                .statusCode(201);

        assertEquals(404, WebSession.anonymous().get(page).status());
        as(null).get(reports).then().statusCode(404);
        as(null).get(reports + "/1").then().statusCode(404);
        var kept = tree.first().visits(page).get(page);
        assertEquals(200, kept.status());
        assertTrue(kept.html().select(".tag").text().contains("Embargo until"));
        consultations.sql(
                "update report set embargo_until = clock_timestamp() - interval '1 second' where consultation = :id",
                tree.kathmandu().id());

        var out = WebSession.anonymous().get(page);
        assertEquals(200, out.status());
        assertTrue(out.html().select("main").text().contains("Costs"));
        assertEquals("asked", out.html().select("main strong").first().text());
        assertFalse(out.body().contains("No way."), "a report quotes nobody");
        var json = JsonMapper.builder().build().readTree(as(null).get(reports + "/1").asString());
        assertEquals(json.get("sha256").asText(), Points.hash(json.get("content").toString()));
        assertTrue(out.body().contains(json.get("sha256").asText()));

        post(first, reports, Map.of()).then().statusCode(201).body("version", equalTo(2));
        assertEquals(200, WebSession.anonymous().get(page + "/versions/1").status());
        as(null).get(reports).then().body("version", equalTo(List.of(2, 1)));
    }
}
