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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.plenary.consultations.OpenedConsultations;
import org.plenary.consultations.OpenedConsultations.Opened;
import org.plenary.consultations.contributing.Voices;
import org.plenary.organisations.Power;
import org.plenary.support.PlenaryTest;
import org.plenary.support.ReceivedMails;
import org.plenary.support.World;

@PlenaryTest
class ModeratingTest {
    private static final String SECRET = "Maria Petrova-Quist";

    @Inject OpenedConsultations consultations;
    @Inject World world;
    @Inject Grouping grouping;
    @Inject Redacting redacting;

    @Test
    void whatIsHiddenSaysWhyAndSomebodyElseDecidesTheAppeal() throws Exception {
        Opened opened = consultations.toEverybody();
        String convenor = opened.coalition().coordinator().token();
        String colleague = world.person(opened.coalition().secretariat(), Power.CONVENE).token();
        String question = opened.ask(convenor, "open", "What is the gap?", Map.of());
        String mail = "voice-" + UUID.randomUUID() + "@example.org";
        String draft = Voices.sent(opened, question, "Buy my pills", Map.of("email", mail));
        consultations.turnTheDay(opened);
        String answer = as(null).get(opened.api() + "/contributions").path("items[0].answer");
        String contribution =
                as(null).get(opened.api() + "/contributions").path("items[0].by.contribution");

        as(null).contentType(ContentType.JSON)
                .body(Map.of("question", question, "reason", "spam", "words", "Pills again"))
                .post(opened.api() + "/contributions/" + contribution + "/flags")
                .then()
                .statusCode(202);
        as(convenor)
                .get(opened.api() + "/moderation")
                .then()
                .body("items", hasSize(1))
                .body("items[0].words", equalTo("Pills again"));
        String hiding = hide(opened, convenor, answer).then().statusCode(201).extract().path("id");

        as(convenor).get(opened.api() + "/moderation").then().body("items", hasSize(0));
        as(null).get(opened.api() + "/contributions").then().body("items", hasSize(0));
        as(null).get(opened.api() + "/contributions/" + contribution)
                .then()
                .body("[0].words", equalTo(""))
                .body("[0].hidden", equalTo("spam"));
        as(null).get(opened.page() + "/contributions?question=" + question)
                .then()
                .body(containsString("Spam (1)"))
                .body(not(containsString("Buy my pills")));
        String told = ReceivedMails.awaitAbout(mail, "is hidden").text();
        assertTrue(told.contains("Spam"), told);
        String own = told.replaceFirst("(?s).*(/consultations/\\S+/answers/\\S+).*", "$1");
        as(null).get(own).then().statusCode(200).body(containsString("You can appeal once"));
        String hidings = "/api/v1" + own + "/hidings";
        appeal(hidings, hiding, "They are vitamins.").then().statusCode(204);
        appeal(hidings, hiding, "Again!").then().statusCode(409);
        decide(opened, convenor, hiding).then().statusCode(403);
        decide(opened, colleague, hiding).then().statusCode(204);

        as(null).get(opened.api() + "/contributions").then().body("items", hasSize(1));
        assertTrue(
                ReceivedMails.awaitAbout(mail, "can be read again").text().contains("read again"));
        assertEquals(
                List.of(0L),
                consultations.rows(
                        "select count(*) from journal j, contribution c where c.consultation = :id"
                                + " and j.subject = c.consultation and j.kind in ('answer-hidden', 'appeal-made', 'appeal-decided')"
                                + " and (cast(j.details as text) ~ cast(c.id as text) or cast(j.details as text) ~ cast(c.public_id as text))",
                        opened.id()));
        assertTrue(draft.contains("/answers/"));
    }

    @Test
    void moderatorsAtOnceHideItOnceAndStrangersFindNothing() throws Exception {
        Opened opened = consultations.toEverybody();
        String convenor = opened.coalition().coordinator().token();
        String colleague = world.person(opened.coalition().secretariat(), Power.CONVENE).token();
        String stranger =
                world.person(world.organisation("Elsewhere", "PL"), Power.CONVENE).token();
        String question = opened.ask(convenor, "open", "What is the gap?", Map.of());
        Voices.sent(opened, question, "Buy my pills", Map.of());
        String answer = as(convenor).get(opened.api() + "/contributions").path("items[0].answer");

        hide(opened, stranger, answer).then().statusCode(404);
        as(stranger).get(opened.api() + "/moderation").then().statusCode(404);
        as(stranger)
                .contentType(ContentType.JSON)
                .body(Map.of("words", List.of("Buy")))
                .post(opened.api() + "/answers-sent/" + answer + "/redactions")
                .then()
                .statusCode(404);
        var threads = Executors.newFixedThreadPool(2);
        try {
            var both = new CountDownLatch(2);
            Callable<Integer> hers = () -> together(both, opened, convenor, answer);
            Callable<Integer> his = () -> together(both, opened, colleague, answer);
            var one = threads.submit(hers);
            var other = threads.submit(his);

            assertEquals(
                    List.of(201, 409), List.of(one.get(), other.get()).stream().sorted().toList());
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void redactedWordsStandNowhereAndAreErasedInTheEnd() {
        Opened opened = consultations.toEverybody();
        String convenor = opened.coalition().coordinator().token();
        String colleague = world.person(opened.coalition().secretariat(), Power.CONVENE).token();
        String question = opened.ask(convenor, "open", "What is the gap?", Map.of());
        String said = "They sent " + SECRET + " away. Nobody helped.";
        String draft = Voices.sent(opened, question, said, Map.of());
        consultations.turnTheDay(opened);
        String answer = as(null).get(opened.api() + "/contributions").path("items[0].answer");
        String contribution =
                as(null).get(opened.api() + "/contributions").path("items[0].by.contribution");

        redact(opened, colleague, answer, "not there").then().statusCode(422);
        redact(opened, colleague, answer, SECRET)
                .then()
                .statusCode(200)
                .body("stretches", equalTo(1));

        as(null).get(opened.api() + "/contributions")
                .then()
                .body("items[0].words", equalTo("They sent [redacted] away. Nobody helped."));
        String desk = opened.page() + "/moderation/answers/" + answer;
        var coordinator = opened.coalition().coordinator().visits(desk);
        assertTrue(coordinator.get(desk).html().text().contains(SECRET));
        for (String token : new String[] {null, colleague}) {
            for (String place :
                    List.of(
                            opened.page(),
                            opened.page() + "/contributions",
                            opened.page() + "/contributions/" + contribution,
                            opened.page() + "/contributions.atom",
                            opened.api() + "/contributions",
                            opened.api() + "/contributions/" + contribution,
                            draft)) {
                assertFalse(as(token).get(place).asString().contains("Petrova"), place);
            }
        }
        consultations.sql(
                "update redaction set erase_at = clock_timestamp() where consultation = :id",
                opened.id());
        redacting.eraseDue();
        assertFalse(coordinator.get(desk).html().text().contains(SECRET));
        assertEquals(List.of(), consultations.tablesThatSay("Petrova-Quist"));
        assertEquals(
                List.of(1L),
                consultations.rows(
                        "select count(*) from journal where subject = :id and kind = 'redacted-words-erased'",
                        opened.id()));
        // Sent again in other words, what was taken out does not come back.
        as(null).get(draft).then().body("answers[0].given.words", not(containsString("Petrova")));
    }

    @Test
    void theSameTextManyTimesIsShownOnceWithItsCount() {
        Opened opened = consultations.toEverybody();
        String convenor = opened.coalition().coordinator().token();
        String question = opened.ask(convenor, "open", "What is the gap?", Map.of());
        String text =
                "We call on all governments to open regular pathways for workers at every skill"
                        + " level and to let them change their employer whenever they want to.";
        for (String each :
                List.of(text, text.toUpperCase(), "Hello! " + text, "Fees are too high.")) {
            Voices.sent(opened, question, each, Map.of());
        }
        consultations.turnTheDay(opened);
        grouping.groupNew();

        String page = opened.page() + "/contributions?question=" + question;
        as(null).get(page)
                .then()
                .body(
                        containsString("Said by 3"),
                        containsString("4 answers to this question, 2 of them different"));
        var grouped =
                as(null).get(opened.api() + "/contributions?grouped=true&question=" + question);
        grouped.then().body("items", hasSize(2));
        List<Integer> sizes = grouped.path("items.alike");
        List<String> ids = grouped.path("items.answer");
        String one = ids.get(sizes.indexOf(3));
        as(null).get(opened.api() + "/contributions?like=" + one).then().body("items", hasSize(3));
        as(null).get(opened.api() + "/contributions?grouped=true&limit=1")
                .then()
                .body("items", hasSize(1))
                .body("next", containsString("grouped=true"));
        // A campaign that is hidden is not counted any more.
        hide(opened, convenor, one).then().statusCode(201);
        as(null).get(page).then().body(containsString("Said by 2"));
    }

    private int together(CountDownLatch both, Opened opened, String token, String answer)
            throws InterruptedException {
        both.countDown();
        both.await();
        return hide(opened, token, answer).statusCode();
    }

    private static Response hide(Opened opened, String token, String answer) {
        return as(token)
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "spam", "note", "Advertising"))
                .post(opened.api() + "/answers-sent/" + answer + "/hidings");
    }

    private static Response redact(Opened opened, String token, String answer, String words) {
        return as(token)
                .contentType(ContentType.JSON)
                .body(Map.of("words", List.of(words)))
                .post(opened.api() + "/answers-sent/" + answer + "/redactions");
    }

    private static Response appeal(String hidings, String hiding, String words) {
        return as(null).contentType(ContentType.JSON)
                .body(Map.of("words", words))
                .post(hidings + "/" + hiding + "/appeal");
    }

    private static Response decide(Opened opened, String token, String hiding) {
        return as(token)
                .contentType(ContentType.JSON)
                .body(Map.of("decision", "put-back", "words", "Vitamins are on topic."))
                .post(opened.api() + "/hidings/" + hiding + "/decision");
    }
}
