package org.plenary.consultations.moderating;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plenary.consultations.OpenedConsultations.as;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.plenary.consultations.OpenedConsultations;
import org.plenary.consultations.OpenedConsultations.Opened;
import org.plenary.consultations.contributing.Voices;
import org.plenary.organisations.Power;
import org.plenary.support.PlenaryTest;
import org.plenary.support.ReceivedMails;
import org.plenary.support.World;

@PlenaryTest
class TakenBackAndTakenOutTest {
    @Inject OpenedConsultations consultations;
    @Inject World world;

    @Test
    void nothingIsLeftOfWhatWasHiddenOnceItIsTakenBack() {
        Opened opened = consultations.toEverybody();
        String convenor = opened.coalition().coordinator().token();
        String question = opened.ask(convenor, "open", "What is the gap?", Map.of());
        String draft = Voices.sent(opened, question, "Buy my pills", Map.of());
        consultations.turnTheDay(opened);
        String page = opened.page() + "/contributions?question=" + question;
        String hiding = hide(opened, convenor, answer(convenor, opened));
        appeal(draft, hiding).then().statusCode(204);
        as(null).get(page).then().body(containsString("Spam (1)"));

        as(null).delete(draft).then().statusCode(204);

        as(null).get(page).then().body(not(containsString("Spam (1)")));
        for (String pile : List.of("flags", "appeals", "hidden")) {
            as(convenor)
                    .get(opened.api() + "/moderation?show=" + pile)
                    .then()
                    .body("items", hasSize(0));
        }
        decide(opened, convenor, hiding).then().statusCode(404);
        as(convenor).delete(opened.api() + "/hidings/" + hiding).then().statusCode(404);
        as(convenor).get(opened.api() + "/contributions").then().body("items", hasSize(0));
        assertEquals(List.of(), consultations.tablesThatSay("They are vitamins of " + opened.id()));
    }

    @Test
    void whoTakesItBackAndWhoDecidesItsAppealDoNotWaitForEachOtherForEver() throws Exception {
        Opened opened = consultations.toEverybody();
        String convenor = opened.coalition().coordinator().token();
        String colleague = world.person(opened.coalition().secretariat(), Power.CONVENE).token();
        String question = opened.ask(convenor, "open", "What is the gap?", Map.of());
        var threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<Integer>> backs = new ArrayList<>();
            List<Future<Integer>> decisions = new ArrayList<>();
            CountDownLatch start = new CountDownLatch(1);
            for (int i = 0; i < 4; i++) {
                String draft = Voices.sent(opened, question, "Pills", Map.of());
                String hiding = hide(opened, convenor, answer(convenor, opened));
                appeal(draft, hiding).then().statusCode(204);
                backs.add(
                        threads.submit(
                                () -> {
                                    start.await();
                                    return as(null).delete(draft).statusCode();
                                }));
                decisions.add(
                        threads.submit(
                                () -> {
                                    start.await();
                                    return decide(opened, colleague, hiding).statusCode();
                                }));
            }
            start.countDown();

            for (Future<Integer> each : backs) {
                assertEquals(204, each.get());
            }
            for (Future<Integer> each : decisions) {
                assertTrue(Set.of(204, 404).contains(each.get()), "" + each.get());
            }
        } finally {
            threads.shutdownNow();
        }
        as(convenor).get(opened.api() + "/moderation?show=hidden").then().body("items", hasSize(0));
    }

    @Test
    void whatIsHiddenStaysHiddenThoughItWasLeftOutOnce() {
        Opened opened = consultations.toEverybody();
        String convenor = opened.coalition().coordinator().token();
        String question = opened.ask(convenor, "open", "What is the gap?", Map.of());
        String other = opened.ask(convenor, "open", "What else?", Map.of());
        String draft = Voices.sent(opened, question, "Buy my pills", Map.of());
        String hiding = hide(opened, convenor, answer(convenor, opened));

        save(draft, question, 1, Map.of("words", ""));
        save(draft, other, 0, Map.of("words", "Nothing."));
        send(draft);
        save(draft, question, 2, Map.of("words", "Buy my pills again"));
        send(draft);
        consultations.turnTheDay(opened);

        as(null).get(opened.api() + "/contributions")
                .then()
                .body("items", hasSize(1))
                .body("items[0].words", equalTo("Nothing."));
        as(convenor).delete(opened.api() + "/hidings/" + hiding).then().statusCode(204);
        as(null).get(opened.api() + "/contributions").then().body("items", hasSize(2));
    }

    @Test
    void wordsTakenOutOfReactionsStandInNoVersionOfThemAndItsAuthorIsTold() throws Exception {
        Opened opened = consultations.toEverybody();
        String convenor = opened.coalition().coordinator().token();
        String question =
                opened.ask(
                        convenor,
                        "paragraphs",
                        "Is this the text?",
                        Map.of("draft", "# Text\n\nOne.\n\nTwo.\n"));
        List<String> paragraphs =
                as(convenor).get(opened.api() + "/questions").path("[0].draft.id");
        String mail = "voice-" + UUID.randomUUID() + "@example.org";
        String draft = begin(opened);
        save(draft, question, 0, reactions(paragraphs, "Told by Ana Tupou", "Kepa Ruiz said so"));
        send(draft);
        save(draft, question, 1, reactions(paragraphs, "By Ana Tupou", "Kepa Ruiz, too"));
        send(draft, Map.of("email", mail, "language", "fr"));
        consultations.turnTheDay(opened);
        String answer = answer(convenor, opened);

        // From the first reaction into the second.
        as(convenor)
                .contentType(ContentType.JSON)
                .body(Map.of("stretches", List.of(Map.of("from", 3, "to", 22))))
                .post(opened.api() + "/answers-sent/" + answer + "/redactions")
                .then()
                .statusCode(200)
                .body("stretches", equalTo(1));

        String contribution =
                as(null).get(opened.api() + "/contributions").path("items[0].by.contribution");
        String here = opened.api() + "/contributions/" + contribution;
        as(null).get(here)
                .then()
                .body("[0].reactions.words", equalTo(List.of("By [redacted]", "[redacted], too")))
                .body("[0].reactions.stance", equalTo(List.of("agree", "disagree")));
        for (String place :
                List.of(
                        here,
                        opened.page() + "/contributions/" + contribution,
                        opened.page() + "/contributions.atom",
                        opened.api() + "/answers.csv",
                        opened.api() + "/answers.json",
                        draft)) {
            for (String name : List.of("Tupou", "Kepa")) {
                assertFalse(as(null).get(place).asString().contains(name), place);
            }
        }
        assertEquals(
                List.of(2L),
                consultations.rows(
                        "select count(*) from answer a join contribution c on c.id = a.contribution where c.consultation = :id"
                                + " and cast(a.given as text) not like '%Tupou%' and cast(a.given as text) not like '%Kepa%'",
                        opened.id()));
        var told = ReceivedMails.awaitAbout(mail, "Des mots ont été retirés");
        assertTrue(told.text().contains("office@passage.example"), told.text());
        assertFalse(told.text().contains("Tupou"), "mail is read by others");
    }

    private static String begin(Opened opened) {
        return opened.api()
                + "/answers/"
                + as(null).header("X-Forwarded-For", "198.51.100.7")
                        .contentType(ContentType.JSON)
                        .body(Map.of("as", "nobody"))
                        .post(opened.api() + "/answers")
                        .path("key");
    }

    private static Map<String, Object> reactions(List<String> on, String first, String second) {
        return Map.of(
                "reactions",
                List.of(
                        Map.of("paragraph", on.get(0), "stance", "agree", "words", first),
                        Map.of("paragraph", on.get(1), "stance", "disagree", "words", second)));
    }

    private static void save(
            String draft, String question, int revision, Map<String, Object> given) {
        Map<String, Object> answer = new HashMap<>(given);
        answer.putAll(Map.of("version", 1, "revision", revision, "language", "en"));
        as(null).contentType(ContentType.JSON)
                .body(answer)
                .put(draft + "/questions/" + question)
                .then()
                .statusCode(200);
    }

    private static void send(String draft) {
        send(draft, Map.of());
    }

    private static void send(String draft, Map<String, String> more) {
        Map<String, String> manner = new HashMap<>(more);
        manner.put("publication", "without-name");
        as(null).contentType(ContentType.JSON)
                .body(manner)
                .post(draft + "/sendings")
                .then()
                .statusCode(201);
    }

    // The one that is not hidden yet.
    private static String answer(String convenor, Opened opened) {
        Response all = as(convenor).get(opened.api() + "/contributions");
        List<String> ids = all.path("items.answer");
        List<String> hidden = all.path("items.hidden");
        for (int i = 0; i < ids.size(); i++) {
            if (hidden.get(i) == null) {
                return ids.get(i);
            }
        }
        throw new AssertionError("all are hidden: " + all.asString());
    }

    private static String hide(Opened opened, String token, String answer) {
        return as(token)
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "spam", "note", ""))
                .post(opened.api() + "/answers-sent/" + answer + "/hidings")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Response appeal(String draft, String hiding) {
        String id = draft.replaceFirst(".*/consultations/([^/]+)/.*", "$1");
        return as(null).contentType(ContentType.JSON)
                .body(Map.of("words", "They are vitamins of " + id))
                .post(draft + "/hidings/" + hiding + "/appeal");
    }

    private static Response decide(Opened opened, String token, String hiding) {
        return as(token)
                .contentType(ContentType.JSON)
                .body(Map.of("decision", "upheld", "words", "No."))
                .post(opened.api() + "/hidings/" + hiding + "/decision");
    }
}
