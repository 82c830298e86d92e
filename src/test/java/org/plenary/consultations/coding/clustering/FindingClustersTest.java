package org.plenary.consultations.coding.clustering;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plenary.consultations.OpenedConsultations.as;

import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.plenary.consultations.OpenedConsultations;
import org.plenary.consultations.OpenedConsultations.Opened;
import org.plenary.consultations.coding.SpokenAnswers;
import org.plenary.support.PlenaryTest;

/** A search runs once, can be stopped, and what it finds is decided once. */
@PlenaryTest
class FindingClustersTest {
    @Inject OpenedConsultations consultations;
    @Inject SpokenAnswers answers;
    @Inject FindingClusters finding;

    private String filled(Opened opened, String token) {
        String question = opened.ask(token, "open", "What stands in the way?", Map.of());
        for (String words :
                List.of(
                        "Employers keep our passports locked away.",
                        "My employer has locked away the passports.",
                        "The clinic is too far.")) {
            answers.say(opened, question, "002", "en", words);
        }
        return question;
    }

    private String ask(Opened opened, String token, String question) {
        return as(token)
                .contentType(ContentType.JSON)
                .body(Map.of("question", question))
                .post(opened.api() + "/clusterings")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void similarAnswersAreSuggestedAndBecomeACodeOnce() {
        Opened opened = consultations.toMembers();
        String token = opened.coalition().coordinator().token();
        String search = ask(opened, token, filled(opened, token));
        untilDone(opened, token, search);
        String found = opened.api() + "/clusterings/" + search + "/clusters";
        as(token)
                .get(found)
                .then()
                .body("items", hasSize(1))
                .body("items[0].size", equalTo(2))
                .body("items[0].state", equalTo("suggested"));
        String cluster = as(token).get(found).path("items[0].id");
        String group = opened.api() + "/clusterings/clusters/" + cluster;
        as(token).get(group).then().body("[1].shared", hasItem("passports"));
        String page = opened.page() + "/clusters";
        var session = opened.coalition().coordinator().visits(page);
        assertTrue(session.get(page).html().text().contains("passports"));
        assertTrue(session.get(page + "/" + cluster).html().select("mark").size() > 1);
        assertEquals(422, session.post(page + "/" + cluster + "/acceptance", Map.of()).status());

        Map<String, String> name = Map.of("name", "Passports");
        as(token)
                .contentType(ContentType.JSON)
                .body(name)
                .post(group + "/acceptance")
                .then()
                .statusCode(200);
        as(token)
                .contentType(ContentType.JSON)
                .body(name)
                .post(group + "/acceptance")
                .then()
                .statusCode(409);
        as(token).contentType(ContentType.JSON).post(group + "/dismissal").then().statusCode(409);
        assertEquals(
                List.of(2L),
                consultations.rows(
                        "select count(*) from coding where consultation = :id", opened.id()));

        // What is taken back vanishes from what was found.
        consultations.sql(
                "delete from answer where contribution in (select id from contribution where consultation = :id)",
                opened.id());
        as(token).get(group).then().body("", hasSize(0));
        assertEquals(200, session.get(page).status());
    }

    @Test
    void oneSearchIsRunByOneOfSeveralAndAStaleOneIsTakenOver() throws Exception {
        Opened opened = consultations.toMembers();
        String token = opened.coalition().coordinator().token();
        String question = filled(opened, token);
        // A node that has died with it.
        consultations.sql(
                "insert into clustering (id, consultation, question, state, asked_at, alive_at, runner)"
                        + " select gen_random_uuid(), consultation, id, 'RUNNING', clock_timestamp(), clock_timestamp() - interval '2 minutes', gen_random_uuid() from question where id = :id",
                UUID.fromString(question));
        as(token)
                .contentType(ContentType.JSON)
                .body(Map.of("question", question))
                .post(opened.api() + "/clusterings")
                .then()
                .statusCode(409);
        var nodes = Executors.newFixedThreadPool(3);
        Callable<Boolean> run = finding::runNext;
        for (var done : nodes.invokeAll(List.of(run, run, run))) {
            done.get();
        }
        nodes.shutdown();
        String search =
                consultations
                        .rows(
                                "select cast(id as text) from clustering where question = :id",
                                UUID.fromString(question))
                        .get(0)
                        .toString();
        untilDone(opened, token, search);

        as(token)
                .get(opened.api() + "/clusterings/" + search + "/clusters")
                .then()
                .body("items", hasSize(1));
        as(token).delete(opened.api() + "/clusterings/" + search).then().statusCode(409);
    }

    private void untilDone(Opened opened, String token, String search) {
        String state = "";
        for (int i = 0; i < 200 && !state.equals("done"); i++) {
            finding.runNext();
            state = as(token).get(opened.api() + "/clusterings/" + search).path("state");
        }
        assertEquals("done", state);
    }
}
