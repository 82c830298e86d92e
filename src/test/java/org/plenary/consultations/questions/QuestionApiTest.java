package org.plenary.consultations.questions;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plenary.consultations.OpenedConsultations.as;

import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plenary.consultations.OpenedConsultations;
import org.plenary.support.PlenaryTest;
import org.plenary.support.World;

@PlenaryTest
class QuestionApiTest {
    @Inject OpenedConsultations consultations;
    @Inject World world;
    @Inject org.plenary.consultations.Repeating repeating;

    @Test
    void questionsAreAskedMovedRewordedAndRemovedByConvenorsOnly() {
        var draft = consultations.draft();
        String convenor = draft.coalition().coordinator().token();
        String stranger = world.person().token();
        String where =
                draft.ask(
                        convenor,
                        "single",
                        "Where do you work?",
                        Map.of("choices", List.of("City", "Land")));
        String gap = draft.ask(convenor, "open", "What is the gap?", Map.of("mostWords", 100));
        String which =
                draft.ask(
                        convenor,
                        "open",
                        "In which city?",
                        Map.of("follows", where, "followsChoice", "a", "section", "Place"));
        String questions = draft.api() + "/questions";

        as(convenor)
                .contentType(ContentType.JSON)
                .body(Map.of("to", "up"))
                .post(questions + "/" + which + "/moves")
                .then()
                .statusCode(200)
                .body("id", contains(where, which, gap));
        as(convenor)
                .contentType(ContentType.JSON)
                .body(Map.of("to", "up"))
                .post(questions + "/" + which + "/moves")
                .then()
                .statusCode(409);
        as(convenor).delete(questions + "/" + where).then().statusCode(409);

        for (String token : new String[] {stranger, null}) {
            as(token).get(questions).then().statusCode(404);
        }
        as(stranger)
                .contentType(ContentType.JSON)
                .body(Map.of("kind", "open", "brief", "x", "words", "x"))
                .post(questions)
                .then()
                .statusCode(404);
        as(stranger).delete(questions + "/" + gap).then().statusCode(404);
        as(convenor).delete(questions + "/" + gap).then().statusCode(204);
        as(convenor)
                .get(questions)
                .then()
                .body("", hasSize(2))
                .body("[1].section", equalTo("Place"))
                .body("[1].follows", equalTo(where));
        assertEquals(
                List.of(
                        "question-asked",
                        "question-asked",
                        "question-asked",
                        "questions-ordered",
                        "question-removed"),
                consultations.rows(
                        "select kind from journal where subject = :id and kind like 'question%' order by id",
                        draft.id()));
    }

    @Test
    void onceItIsPublishedEveryRewordingIsKept() {
        var opened = consultations.toEverybody();
        String convenor = opened.coalition().coordinator().token();
        String gap = opened.ask(convenor, "open", "What is the gap?", Map.of());
        var reworded =
                Map.of("kind", "open", "brief", "Gap", "words", "Where is it?", "version", 1);
        String address = opened.api() + "/questions/" + gap;

        as(convenor)
                .contentType(ContentType.JSON)
                .body(reworded)
                .put(address)
                .then()
                .statusCode(200)
                .body("version", equalTo(2));
        as(convenor)
                .contentType(ContentType.JSON)
                .body(reworded)
                .put(address)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:plenary:problem:questions.refused.stale"));

        var session = opened.coalition().coordinator().visits(opened.page() + "/questions/" + gap);
        assertTrue(
                session.get(opened.page() + "/questions/" + gap)
                        .html()
                        .text()
                        .contains("What is the gap?"));
        assertTrue(
                session.get(opened.page() + "/questions/preview")
                        .html()
                        .text()
                        .contains("Where is it?"));
        as(null).get(opened.api() + "/questions")
                .then()
                .statusCode(200)
                .body("words", contains("Where is it?"));
    }

    @Test
    void theNextCycleAsksTheSameAgain() {
        var opened = consultations.toEverybody();
        var coordinator = opened.coalition().coordinator();
        String where =
                opened.ask(
                        coordinator.token(),
                        "single",
                        "Where do you work?",
                        Map.of("choices", List.of("City", "Land")));
        opened.ask(
                coordinator.token(),
                "open",
                "In which city?",
                Map.of("follows", where, "followsChoice", "a"));
        var secretariat = opened.coalition().secretariat().id();

        var next =
                repeating.again(
                        opened.id(),
                        null,
                        new org.plenary.organisations.Actor(
                                coordinator.id(),
                                coordinator.name(),
                                secretariat,
                                java.util.Set.of(secretariat),
                                java.util.Set.of(org.plenary.organisations.Role.COORDINATOR)));

        var questions =
                as(coordinator.token()).get("/api/v1/consultations/" + next.id() + "/questions");
        questions.then().body("words", contains("Where do you work?", "In which city?"));
        assertEquals(questions.<String>path("[0].id"), questions.<String>path("[1].follows"));
    }

    @Test
    void theFormKeepsWhatWasTypedAndEveryKindCanBeAsked() {
        var draft = consultations.draft();
        var session = draft.coalition().coordinator().visits(draft.page() + "/questions");
        var page = session.get(draft.page() + "/questions/new?kind=single");

        var refused =
                session.submit(
                        page.form("main form"),
                        Map.of("words", "Where?", "brief", "Place", "choices", "Only one"));

        assertEquals(422, refused.status());
        assertEquals("Only one", refused.html().select("#choices").text());
        assertEquals(List.of("#choices"), refused.html().select(".err-sum a").eachAttr("href"));
        Map<String, Map<String, String>> rest =
                Map.of(
                        "open",
                        Map.of(),
                        "single",
                        Map.of("choices", "A\nB"),
                        "multiple",
                        Map.of("choices", "A\nB"),
                        "scale",
                        Map.of("least", "1", "most", "5"),
                        "ranking",
                        Map.of("choices", "A\nB"),
                        "agreement",
                        Map.of("proposition", "Fees are banned."),
                        "evidence",
                        Map.of(),
                        "paragraphs",
                        Map.of("draft", "# T\n\nOne.\n\nTwo.\n"));
        rest.forEach(
                (kind, fields) -> {
                    var form = session.get(draft.page() + "/questions/new?kind=" + kind);
                    var all = new java.util.HashMap<>(fields);
                    all.put("words", "Asked as " + kind);
                    all.put("brief", kind);
                    assertEquals(200, session.submit(form.form("main form"), all).status(), kind);
                });
        var preview = session.get(draft.page() + "/questions/preview");
        assertEquals(8, preview.html().select("form[data-preview]").size());
        assertEquals(2, preview.html().select("select[name=reaction]").size());
        assertEquals(
                404, world.person().visits("/").get(draft.page() + "/questions/preview").status());
    }
}
