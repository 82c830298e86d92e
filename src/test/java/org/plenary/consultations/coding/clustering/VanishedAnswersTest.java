package org.plenary.consultations.coding.clustering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plenary.consultations.OpenedConsultations.as;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.consultations.OpenedConsultations;
import org.plenary.consultations.OpenedConsultations.Opened;
import org.plenary.consultations.Voices;
import org.plenary.consultations.coding.Exported;
import org.plenary.consultations.coding.SpokenAnswers;
import org.plenary.consultations.coding.SpokenAnswers.Spoken;
import org.plenary.support.PlenaryTest;
import org.plenary.support.World;

/** What is hidden, redacted or taken back is gone from everything that is made of answers. */
@PlenaryTest
class VanishedAnswersTest {
    @Inject OpenedConsultations consultations;
    @Inject SpokenAnswers answers;
    @Inject Voices voices;
    @Inject World world;
    @Inject FindingClusters finding;

    private Opened opened;
    private String convenor;
    private String question;
    private String code;
    private String search;

    /** Four in Africa say nearly the same; one more does, by name, and takes it back later. */
    private final List<Spoken> africa = new ArrayList<>();

    private Voices.Voice leaving;

    @BeforeEach
    void codedAndClustered() {
        opened = consultations.toEverybody();
        convenor = opened.coalition().coordinator().token();
        question = opened.ask(convenor, "open", "What stands in the way?", Map.of());
        for (String who : List.of("Tamarind", "Juniper", "Saffron", "Cardamom")) {
            africa.add(answers.say(opened, question, "002", "en", said(who)));
        }
        leaving = voices.named(opened, world.person().token(), "en", said("Marjoram"));
        code =
                post("/codes", Map.of("name", "Passports", "colour", 3))
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        Stream.concat(africa.stream().map(Spoken::answer), Stream.of(leaving.answer()))
                .forEach(this::coded);
        search =
                post("/clusterings", Map.of("question", question))
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        finding.runNext();
        for (int i = 0; i < 100 && !"done".equals(state()); i++) {
            finding.runNext();
        }
        opened.coalition()
                .coordinator()
                .visits(opened.page() + "/counts")
                .post(opened.page() + "/counts/publication", Map.of("published", "true"));
    }

    @Test
    void whatIsTakenBackHiddenOrRedactedIsGoneEverywhere() throws IOException {
        assertTrue(everything().contains("Marjoram"), "it was there");

        leaving.takesBack();

        assertFalse(everything().contains("Marjoram"));
        assertNumbers(4);

        hide(africa.get(0), false);

        assertFalse(everything().contains("Tamarind"), "its answer is hidden");
        assertNumbers(3);

        hide(africa.get(1), true);

        assertFalse(everything().contains("Juniper"), "its contribution is hidden");
        assertNumbers(2);

        // Both cluster members left had the words; places after them must not drift.
        post(
                        "/answers-sent/" + africa.get(2).answer() + "/redactions",
                        Map.of("words", List.of("Employers", "Saffron")))
                .then()
                .statusCode(200);

        String all = everything();
        assertFalse(all.contains("Saffron"));
        assertFalse(all.contains("█"), "signs are for programs that need places");
        var page = opened.coalition().coordinator().visits(cluster());
        List<String> marked = page.get(cluster()).html().select("mark").eachText();
        assertTrue(marked.contains("passports"), marked.toString());
        assertTrue(
                marked.stream().allMatch(word -> said("Cardamom").contains(word)),
                marked.toString());
        assertNumbers(2);
    }

    private static String said(String who) {
        return "Employers keep our passports locked away, says " + who + ".";
    }

    /** All that can be read here, by the convenor and by everybody. */
    private String everything() throws IOException {
        StringBuilder all = new StringBuilder();
        var office = opened.coalition().coordinator().visits(opened.page() + "/coding");
        for (String place :
                List.of(
                        opened.page() + "/coding",
                        opened.page() + "/coding?work=open&code=" + code,
                        opened.page() + "/clusters",
                        cluster(),
                        opened.page() + "/counts")) {
            all.append(office.get(place).html().text());
        }
        all.append(as(convenor).get(groups()).asString());
        for (String token : new String[] {convenor, null}) {
            for (String extension : List.of("csv", "json", "xlsx")) {
                Response file = as(token).get(opened.api() + "/answers." + extension);
                all.append(Exported.text(file, extension));
            }
        }
        return all.toString();
    }

    /** So many answers are left, all in Africa; fewer than three are told to nobody. */
    private void assertNumbers(int left) {
        Integer told = left < 3 ? null : left;
        assertEquals(left, list("/coding?limit=100", "items").size());
        assertEquals(left, list("/coding?limit=100&code=" + code, "items").size());
        assertEquals(left, (int) as(convenor).get(groups()).path("items[0].size"));
        assertEquals(left, as(convenor).get(members()).jsonPath().getList("").size());
        for (String token : new String[] {convenor, null}) {
            Response counts = as(token).get(opened.api() + "/counts?by=region");
            assertEquals(told, counts.path("codes[0].contributions"));
            assertEquals(told, counts.path("codes[0].by.'002'"));
            assertEquals(
                    left,
                    as(token).get(opened.api() + "/answers.json").jsonPath().getList("").size());
        }
        var office = opened.coalition().coordinator().visits(opened.page() + "/codebook");
        String book = office.get(opened.page() + "/codebook").html().select(".book").text();
        assertTrue(book.contains("given " + left + " times"), book);
        String coding = office.get(opened.page() + "/coding").html().text();
        assertTrue(coding.contains("of " + left + " answers"), coding);
    }

    private void coded(UUID answer) {
        post(
                        "/coding/" + answer + "/codings",
                        Map.of("code", code, "places", List.of(Map.of("from", 0, "to", 9))))
                .then()
                .statusCode(200);
    }

    private void hide(Spoken spoken, boolean whole) {
        post(
                        "/answers-sent/" + spoken.answer() + "/hidings",
                        Map.of("reason", "spam", "note", "", "whole", whole))
                .then()
                .statusCode(201);
    }

    private Response post(String where, Object body) {
        return as(convenor).contentType(ContentType.JSON).body(body).post(opened.api() + where);
    }

    private List<?> list(String where, String what) {
        return as(convenor).get(opened.api() + where).jsonPath().getList(what);
    }

    private String state() {
        return as(convenor).get(opened.api() + "/clusterings/" + search).path("state");
    }

    private String groups() {
        return opened.api() + "/clusterings/" + search + "/clusters";
    }

    private String members() {
        return opened.api() + "/clusterings/clusters/" + group();
    }

    private String cluster() {
        return opened.page() + "/clusters/" + group();
    }

    private String group() {
        return as(convenor).get(groups()).path("items[0].id");
    }
}
