package org.plenary.consultations.contributing;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plenary.consultations.OpenedConsultations.as;
import static org.plenary.consultations.contributing.Answering.begin;
import static org.plenary.consultations.contributing.Answering.save;
import static org.plenary.consultations.contributing.Answering.send;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.plenary.consultations.OpenedConsultations;
import org.plenary.organisations.Power;
import org.plenary.support.PlenaryTest;
import org.plenary.support.ReceivedMails;
import org.plenary.support.World;

@PlenaryTest
class ContributingTest {
    @Inject OpenedConsultations consultations;
    @Inject World world;

    @Test
    void colleaguesWriteOneDraftAndSomebodyWithTheMandateSendsIt() throws Exception {
        var opened = consultations.toMembers();
        String question =
                opened.ask(
                        opened.coalition().coordinator().token(),
                        "open",
                        "What is the gap?",
                        Map.of());
        var member = world.organisation("Tierra Viva", "CO", opened.coalition());
        var colleague = world.person(member);
        var mandated = world.person(member, Power.CONTRIBUTE);
        var stranger = world.person(world.organisation("Elsewhere", "PL"), Power.CONTRIBUTE);
        String hers = colleague.token();
        String his = mandated.token();
        String draft = begin(opened, hers, "ours");
        assertEquals(draft, begin(opened, his, "ours"));

        save(draft, hers, question, 0, "Schools turn children away.")
                .then()
                .statusCode(200)
                .body("revision", equalTo(1));
        save(draft, his, question, 0, "Fees.").then().statusCode(409);
        as(his).get(draft)
                .then()
                .body("answers[0].given.words", equalTo("Schools turn children away."));
        send(draft, hers, "by-name", Map.of())
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:plenary:problem:contributing.refused.no-mandate"));
        send(draft, his, "by-name", Map.of()).then().statusCode(201).body("number", equalTo(1));
        send(draft, his, "by-name", Map.of()).then().statusCode(201).body("number", equalTo(1));

        as(null).get(opened.api() + "/contributions")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].words", equalTo("Schools turn children away."))
                .body("items[0].by.name", equalTo(member.name()))
                .body("items[0].by.country", equalTo("CO"));
        assertTrue(
                ReceivedMails.awaitNewest(mandated.email())
                        .text()
                        .contains(opened.page() + "/answers/ours"));
        save(draft, hers, question, 1, "Schools turn children away. Fees.").then().statusCode(200);
        as(null).get(opened.api() + "/contributions")
                .then()
                .body("items.words", contains("Schools turn children away."));
        send(draft, his, "by-name", Map.of()).then().body("number", equalTo(2));
        as(null).get(opened.api() + "/contributions")
                .then()
                .body("items.words", contains("Schools turn children away. Fees."));
        as(stranger.token()).get(draft).then().statusCode(404);
        as(null).get(draft).then().statusCode(401);
        as(stranger.token())
                .contentType("application/json")
                .body(Map.of("as", "ours"))
                .post(opened.api() + "/answers")
                .then()
                .statusCode(403);
        as(his).delete(draft).then().statusCode(204);
        as(null).get(opened.api() + "/contributions").then().body("items", hasSize(0));
        assertEquals(
                List.of(0L),
                consultations.rows(
                        "select count(*) from answer a join contribution c on c.id = a.contribution where c.consultation = :id",
                        opened.id()));
    }

    @Test
    void colleaguesWhoSaveAtOnceNeverOverwriteEachOther() throws Exception {
        var opened = consultations.toMembers();
        String question =
                opened.ask(
                        opened.coalition().coordinator().token(),
                        "open",
                        "What is the gap?",
                        Map.of());
        var member = world.organisation("Tierra Viva", "CO", opened.coalition());
        List<String> tokens = List.of(world.person(member).token(), world.person(member).token());
        String draft = begin(opened, tokens.get(0), "ours");
        List<Integer> answers =
                atOnce(
                        () -> save(draft, tokens.get(0), question, 0, "One").statusCode(),
                        () -> save(draft, tokens.get(1), question, 0, "Two").statusCode());

        assertEquals(List.of(200, 409), answers.stream().sorted().toList());
    }

    @Test
    void aStaleSaveShowsBothTextsAndKeepsWhatWasTyped() {
        var opened = consultations.toMembers();
        String question =
                opened.ask(
                        opened.coalition().coordinator().token(),
                        "open",
                        "What is the gap?",
                        Map.of());
        var member = world.organisation("Tierra Viva", "CO", opened.coalition());
        var colleague = world.person(member);
        String draft = begin(opened, colleague.token(), "ours");
        String page = opened.page() + "/answers/ours/questions/" + question;
        var session = world.person(member).visits(page);
        var form = session.get(page);
        save(draft, colleague.token(), question, 0, "Theirs");

        var conflict =
                session.submit(
                        form.form("main form[action$='" + question + "']"),
                        Map.of("words", "Mine"));

        assertEquals(409, conflict.status());
        assertEquals("Mine", conflict.html().select("#words").text());
        assertTrue(conflict.html().select("[aria-labelledby=theirs-h]").text().contains("Theirs"));
        var saved =
                session.submit(
                        conflict.form("main form[action$='" + question + "']"),
                        Map.of("words", "Mine and theirs"));
        assertEquals(200, saved.status());
        as(colleague.token())
                .get(draft)
                .then()
                .body("answers[0].given.words", equalTo("Mine and theirs"));
    }

    @Test
    void aMomentBeforeTheEndIsInTimeAndTheEndItselfIsTooLate() throws Exception {
        var opened = consultations.toEverybody();
        String question =
                opened.ask(
                        opened.coalition().coordinator().token(),
                        "open",
                        "What is the gap?",
                        Map.of());
        List<String> drafts = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            drafts.add(begin(opened, null, "nobody"));
            save(drafts.get(i), null, question, 0, "Voice " + i).then().statusCode(200);
        }
        consultations.endsIn(opened, 60);

        List<Callable<Integer>> sends = new ArrayList<>();
        drafts.forEach(
                draft -> sends.add(() -> send(draft, null, "not-at-all", Map.of()).statusCode()));
        List<Integer> answers = new ArrayList<>();
        for (int i = 0; i < sends.size(); i += 2) {
            answers.addAll(atOnce(sends.get(i), sends.get(i + 1)));
        }

        long sent = answers.stream().filter(status -> status == 201).count();
        assertEquals(
                List.of(sent),
                consultations.rows(
                        "select count(*) from sending s join contribution c on c.id = s.contribution"
                                + " join consultation_phase p on p.consultation = c.consultation"
                                + " where c.consultation = :id and s.at < p.ends_at",
                        opened.id()));
        assertEquals(
                List.of(sent),
                consultations.rows(
                        "select count(*) from sending s join contribution c on c.id = s.contribution where c.consultation = :id",
                        opened.id()));
        assertEquals(8 - sent, answers.stream().filter(status -> status == 409).count());
        consultations.endsIn(opened, -1);
        String late = drafts.get(7);
        send(late, null, "without-name", Map.of())
                .then()
                .statusCode(409)
                .body("detail", containsString("Your draft is kept"));
        as(null).get(late)
                .then()
                .statusCode(200)
                .body("answers[0].given.words", equalTo("Voice 7"));
    }

    @Test
    void onlyWhoIsAskedMayAnswerAndADraftIsNobodysBusiness() {
        var opened = consultations.toMembers();
        var draft = consultations.draft();

        as(null).contentType("application/json")
                .body(Map.of("as", "nobody"))
                .post(opened.api() + "/answers")
                .then()
                .statusCode(403);
        as(world.person().token())
                .contentType("application/json")
                .body(Map.of("as", "mine"))
                .post(opened.api() + "/answers")
                .then()
                .statusCode(403);
        as(null).contentType("application/json")
                .body(Map.of("as", "ours"))
                .post(opened.api() + "/answers")
                .then()
                .statusCode(401);
        as(null).contentType("application/json")
                .body(Map.of("as", "nobody"))
                .post(draft.api() + "/answers")
                .then()
                .statusCode(404);
        as(null).get(draft.api() + "/contributions").then().statusCode(404);
        as(null).get(opened.api() + "/answers/no-such-token").then().statusCode(404);
        as(null).get(draft.page() + "/contributions.atom").then().statusCode(404);
    }

    @Test
    void followUpsAndRequiredQuestionsDecideWhatCanBeSent() {
        var opened = consultations.toEverybody();
        String convenor = opened.coalition().coordinator().token();
        String where =
                opened.ask(
                        convenor,
                        "single",
                        "Where?",
                        Map.of("choices", List.of("City", "Land"), "required", true));
        String which =
                opened.ask(
                        convenor,
                        "open",
                        "Which city?",
                        Map.of("follows", where, "followsChoice", "a", "required", true));
        String draft = begin(opened, null, "nobody");
        send(draft, null, "without-name", Map.of()).then().statusCode(409);
        choose(draft, where, 0, "a").then().statusCode(200);
        send(draft, null, "without-name", Map.of()).then().statusCode(409);
        save(draft, null, which, 0, "Bogotá").then().statusCode(200);
        choose(draft, where, 1, "b").then().statusCode(200);
        send(draft, null, "without-name", Map.of()).then().statusCode(201);

        // What nobody was asked in the end is not sent.
        assertEquals(
                List.of(1L),
                consultations.rows(
                        "select count(*) from answer a join contribution c on c.id = a.contribution where c.consultation = :id",
                        opened.id()));
        send(draft, null, "by-name", Map.of()).then().statusCode(422);
        as(convenor)
                .get(opened.api() + "/contributions")
                .then()
                .body("items[0].chosen", contains("Land"))
                .body("items[0].by.name", nullValue());
    }

    private static io.restassured.response.Response choose(
            String draft, String question, int revision, String key) {
        return as(null).contentType("application/json")
                .body(
                        Map.of(
                                "version",
                                1,
                                "revision",
                                revision,
                                "language",
                                "en",
                                "chosen",
                                List.of(key)))
                .put(draft + "/questions/" + question);
    }

    @SafeVarargs
    private static List<Integer> atOnce(Callable<Integer>... acts) throws Exception {
        var pool = Executors.newFixedThreadPool(acts.length);
        try {
            var start = new CountDownLatch(1);
            List<Future<Integer>> running = new ArrayList<>();
            for (Callable<Integer> act : acts) {
                running.add(
                        pool.submit(
                                () -> {
                                    start.await();
                                    return act.call();
                                }));
            }
            start.countDown();
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> each : running) {
                answers.add(each.get());
            }
            return answers;
        } finally {
            assertFalse(pool.shutdownNow().iterator().hasNext());
        }
    }

    @Test
    void programsAttachFilesThatTellNothingAndTakeThemOut() throws Exception {
        var opened = consultations.toMembers();
        String coordinator = opened.coalition().coordinator().token();
        String evidence = opened.ask(coordinator, "evidence", "What shows it?", Map.of());
        String open = opened.ask(coordinator, "open", "What is the gap?", Map.of());
        String token =
                world.person(world.organisation("Tierra Viva", "CO", opened.coalition())).token();
        String draft = begin(opened, token, "ours");
        var file = Map.of("name", "Amal.jpg", "content", TellingFiles.jpeg("Amal of Tierra Viva"));

        String id =
                attach(draft, token, evidence, file)
                        .then()
                        .statusCode(201)
                        .body("name", equalTo("Amal.jpg"))
                        .body("mediaType", equalTo("image/jpeg"))
                        .extract()
                        .path("id");
        attach(draft, token, open, file).then().statusCode(422);
        attach(draft, token, evidence, Map.of("name", "a.exe", "content", new byte[] {'M', 'Z'}))
                .then()
                .statusCode(422);
        as(token).get(draft + "/files").then().body("id", contains(id));
        var stranger = world.person(world.organisation("Elsewhere", "PL", opened.coalition()));
        as(stranger.token()).get(draft + "/files").then().statusCode(404);
        as(stranger.token()).delete(draft + "/files/" + id).then().statusCode(404);
        String kept = "select f.content from attachment_content f where f.attachment = :id";
        byte[] content = (byte[]) consultations.rows(kept, UUID.fromString(id)).get(0);
        assertFalse(new String(content, StandardCharsets.ISO_8859_1).contains("Amal"));
        as(token).delete(draft + "/files/" + id).then().statusCode(204);
        as(token).get(draft + "/files").then().body("", hasSize(0));
        assertEquals(List.of(), consultations.rows(kept, UUID.fromString(id)));
    }

    private static Response attach(
            String draft, String token, String question, Map<String, ?> file) {
        return as(token)
                .contentType("application/json")
                .body(file)
                .post(draft + "/questions/" + question + "/files");
    }
}
