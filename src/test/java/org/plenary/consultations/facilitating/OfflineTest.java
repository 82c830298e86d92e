package org.plenary.consultations.facilitating;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plenary.consultations.OpenedConsultations.as;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.plenary.consultations.OpenedConsultations;
import org.plenary.consultations.OpenedConsultations.Opened;
import org.plenary.support.PlenaryTest;
import org.plenary.support.WebSession;
import org.plenary.support.World;

@PlenaryTest
class OfflineTest {
    @Inject OpenedConsultations consultations;
    @Inject World world;

    @Test
    void aMeetingBecomesContributionsThatNameNobodyAndAreCountedApart() {
        Opened opened = consultations.toEverybody();
        String convenor = opened.coalition().coordinator().token();
        String question = opened.ask(convenor, "open", "What is the gap?", Map.of());
        var facilitator = world.person(world.organisation("Sahara Voices", "NE"));
        String token = facilitator.token();
        Map<String, Object> meeting = meeting();
        begin(opened, token, meeting).then().statusCode(404);
        var page = opened.coalition().coordinator().visits(opened.page() + "/offline");
        page.post(opened.page() + "/offline/facilitators", Map.of("email", facilitator.email()));

        meeting.put("people", 3);
        begin(opened, token, meeting).then().statusCode(422);
        meeting.put("people", 18);
        meeting.put("consent", "not-asked");
        begin(opened, token, meeting).then().statusCode(422);
        meeting.put("consent", "spoken");
        String id = begin(opened, token, meeting).then().statusCode(201).extract().path("id");
        String here = opened.api() + "/offline/meetings/" + id;
        for (String words : List.of("No contracts.", "The wells are far.")) {
            as(token)
                    .contentType(ContentType.JSON)
                    .body(Map.of("question", question, "words", words))
                    .post(here + "/voices")
                    .then()
                    .statusCode(201);
        }
        as(token)
                .contentType(ContentType.JSON)
                .post(here + "/sending")
                .then()
                .statusCode(200)
                .body("voices", equalTo(2));
        as(token).contentType(ContentType.JSON).post(here + "/sending").then().statusCode(409);

        as(null).get(opened.api() + "/contributions")
                .then()
                .body("items", hasSize(2))
                .body("items.by.bearer", hasItem("meeting"))
                .body("items[0].by.name", equalTo("Herders, Agadez"));
        as(null).get(opened.page())
                .then()
                .body(containsString("1 meeting with 18 people"))
                .body(containsString("from no contributions"));
        as(convenor).get(opened.api() + "/moderation").then().statusCode(200);
        as(token).get(opened.api() + "/moderation").then().statusCode(404);
    }

    @Test
    void twoHundredFormsWithErrorsComeInOnce() {
        Opened opened = consultations.toEverybody();
        String convenor = opened.coalition().coordinator().token();
        opened.ask(convenor, "open", "What is the gap?", Map.of("brief", "Gap", "required", true));
        opened.ask(
                convenor,
                "single",
                "Where?",
                Map.of("brief", "Where", "choices", List.of("Town", "Village")));
        opened.ask(
                convenor,
                "scale",
                "How bad?",
                Map.of(
                        "brief",
                        "How bad",
                        "scale",
                        Map.of("least", 1, "most", 5, "leastMeans", "Fine", "mostMeans", "Awful")));
        StringBuilder csv =
                new StringBuilder("Form number;Publication;Name;Country;Q1. Gap;Q2;Q3\n");
        for (int i = 0; i < 200; i++) {
            csv.append(
                    switch (i % 20) {
                        case 3 -> i + ";without a name;;KE;Fees;Moon;2\n";
                        case 7 -> i + ";;;KE;Fees;Town;9\n";
                        case 11 -> i + ";;;Atlantis;Fees;Town;2\n";
                        case 13 -> i + ";with the name;;KE;Fees;Town;2\n";
                        case 17 -> i + ";;;KE;;Town;2\n";
                        default -> i + ";without a name;;Kenya;\"Fées, and\nroads\";Village;4\n";
                    });
        }
        Response first = upload(opened, convenor, csv.toString().getBytes(UTF_8));
        first.then()
                .statusCode(201)
                .body("rows", equalTo(200))
                .body("fresh", equalTo(150))
                .body("faults", hasSize(50))
                .body("faults[0].column", equalTo("Q2"))
                .body("faults[0].line", equalTo(8))
                .body("faults[0].says", containsString("Moon"));
        as(null).get(opened.api() + "/contributions").then().body("items", hasSize(0));
        take(opened, convenor, first)
                .then()
                .statusCode(200)
                .body("imported", equalTo(150))
                .body("faults", hasSize(50));
        take(opened, convenor, first).then().statusCode(409);

        // The same forms again, written by another program.
        for (byte[] again :
                List.of(
                        ("\uFEFF" + csv).getBytes(UTF_8),
                        ("\uFEFF" + csv).getBytes(UTF_16LE),
                        csv.toString().getBytes(Charset.forName("windows-1252")))) {
            Response second = upload(opened, convenor, again);
            second.then().body("fresh", equalTo(0)).body("alreadyThere", equalTo(150));
            take(opened, convenor, second).then().body("imported", equalTo(0));
        }
        assertEquals(
                List.of(150L),
                consultations.rows(
                        "select count(*) from contribution where consultation = :id and state = 'SENT'",
                        opened.id()));
        assertEquals(
                List.of(150L),
                consultations.rows(
                        "select count(*) from answer a join contribution c on c.id = a.contribution where c.consultation = :id and a.given->>'words' like E'Fées, and\\nroads'",
                        opened.id()));
        String bad = opened.page() + "/offline/files/" + first.path("id") + "/bad.csv";
        assertTrue(opened.coalition().coordinator().visits(bad).get(bad).body().contains("Moon"));
    }

    @Test
    void theSameTableTakenInTwiceAtOnceAddsNothingTwice() throws Exception {
        Opened opened = consultations.toEverybody();
        String convenor = opened.coalition().coordinator().token();
        var facilitator = world.person(world.organisation("Sahara Voices", "NE"));
        String colleague = facilitator.token();
        opened.ask(convenor, "open", "What is the gap?", Map.of("brief", "Gap"));
        upload(opened, colleague, "Form number;Q1\n".getBytes(UTF_8)).then().statusCode(404);
        var page = opened.coalition().coordinator().visits(opened.page() + "/offline");
        page.post(opened.page() + "/offline/facilitators", Map.of("email", facilitator.email()));
        StringBuilder csv = new StringBuilder("Form number;Q1. Gap\n");
        for (int i = 0; i < 40; i++) {
            csv.append(i).append(";Fees\n");
        }
        byte[] table = csv.toString().getBytes(UTF_8);
        Response hers = upload(opened, convenor, table);
        Response theirs = upload(opened, colleague, table);
        var threads = Executors.newFixedThreadPool(3);
        try {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<Response>> taking = new ArrayList<>();
            for (Response file : List.of(hers, hers, theirs)) {
                taking.add(
                        threads.submit(
                                () -> {
                                    start.await();
                                    return take(
                                            opened, file == theirs ? colleague : convenor, file);
                                }));
            }
            start.countDown();
            List<Integer> statuses = new ArrayList<>();
            int imported = 0;
            for (Future<Response> each : taking) {
                Response answer = each.get();
                statuses.add(answer.statusCode());
                imported += answer.statusCode() == 200 ? answer.<Integer>path("imported") : 0;
            }

            assertEquals(List.of(200, 200, 409), statuses.stream().sorted().toList());
            assertEquals(40, imported);
        } finally {
            threads.shutdownNow();
        }
        for (String what :
                List.of(
                        "select count(*) from contribution where consultation = :id",
                        "select count(*) from journal where subject = :id and kind = 'contribution-sent'")) {
            assertEquals(List.of(40L), consultations.rows(what, opened.id()), what);
        }
    }

    @Test
    void formsToTakeAlongAreInTheLanguageOfTheConsultation() throws Exception {
        Opened opened = consultations.toEverybody();
        String convenor = opened.coalition().coordinator().token();
        opened.ask(convenor, "open", "ما هي الفجوة؟", Map.of());
        consultations.sql("update consultation set language = 'ar' where id = :id", opened.id());
        var somebody = opened.coalition().coordinator().visits(opened.page() + "/offline");

        byte[] docx = bytes(somebody, opened.page() + "/offline/form.docx");
        byte[] odt = bytes(somebody, opened.page() + "/offline/form.odt");

        assertTrue(entry(docx, "word/document.xml").contains("ما هي الفجوة؟"));
        assertTrue(entry(docx, "word/document.xml").contains("<w:bidi/>"));
        assertTrue(entry(odt, "content.xml").contains("rl-tb"));
        assertEquals("application/vnd.oasis.opendocument.text", entry(odt, "mimetype"));
        assertTrue(
                new String(bytes(somebody, opened.page() + "/offline/form.csv"), UTF_8)
                        .startsWith("\uFEFFرقم الاستمارة"));
    }

    private static byte[] bytes(WebSession session, String path) {
        var request = RestAssured.given();
        session.cookies().forEach(request::cookie);
        return request.get(path).asByteArray();
    }

    private static String entry(byte[] zip, String name) throws Exception {
        try (var files = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var each = files.getNextEntry(); each != null; each = files.getNextEntry()) {
                if (each.getName().equals(name)) {
                    return new String(files.readAllBytes(), UTF_8);
                }
            }
        }
        throw new AssertionError("there is no " + name);
    }

    private static Map<String, Object> meeting() {
        return new HashMap<>(
                Map.of(
                        "title", "Herders, Agadez",
                        "place", "Agadez",
                        "country", "NE",
                        "day", "2026-11-02",
                        "language", "ha",
                        "people", 18,
                        "groups", Map.of("women", 7, "men", 11),
                        "consent", "spoken",
                        "publication", "by-name"));
    }

    private static Response begin(Opened opened, String token, Map<String, Object> meeting) {
        return as(token)
                .contentType(ContentType.JSON)
                .body(meeting)
                .post(opened.api() + "/offline/meetings");
    }

    private static Response upload(Opened opened, String token, byte[] csv) {
        return as(token).contentType("text/csv").body(csv).post(opened.api() + "/offline/files");
    }

    private static Response take(Opened opened, String token, Response file) {
        return as(token)
                .contentType(ContentType.JSON)
                .post(opened.api() + "/offline/files/" + file.path("id") + "/taking");
    }
}
