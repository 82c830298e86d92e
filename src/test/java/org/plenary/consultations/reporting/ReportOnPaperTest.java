package org.plenary.consultations.reporting;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plenary.consultations.Finders.found;
import static org.plenary.consultations.Finders.json;
import static org.plenary.consultations.Finders.post;
import static org.plenary.consultations.OpenedConsultations.as;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.plenary.consultations.ConsultationTrees;
import org.plenary.consultations.OpenedConsultations;
import org.plenary.consultations.Voices;
import org.plenary.support.PlenaryTest;
import org.plenary.support.ReceivedMails;
import org.plenary.support.World;

@PlenaryTest
class ReportOnPaperTest {
    private static final String FRENCH = "Ce n’est pas à nous d’en décider.";

    @Inject ConsultationTrees trees;
    @Inject OpenedConsultations consultations;
    @Inject Voices voices;
    @Inject TellingContributors telling;
    @Inject World world;

    @Test
    void reasonsAreToldInTheLanguageThatWasUsedAndTheReportIsPrintedOnPaper() throws Exception {
        var tree = trees.grown();
        tree.ask("What is the gap?");
        String first = tree.first().token();
        var here = tree.kathmandu();
        var her = world.person();
        var voice = voices.named(here, her.token(), "fr", "Frais. Trop de frais.");
        String finding = found(first, tree.second().token(), here, "Costs", voice.answer());
        String where = here.api() + "/outcomes/" + finding.replaceFirst(".*/", "");
        decide(first, where, Map.of("ru", "Нет.")).then().statusCode(422);
        String form = where.replace("/api/v1", "");
        var session = tree.first().visits(form);
        var asked = session.get(form).form("main form");
        var tooLong =
                session.submit(
                        asked,
                        Map.of(
                                "outcome", "not-adopted",
                                "reason", "Not ours to decide.",
                                "reasonIn", "x".repeat(Decision.LONGEST + 1)));
        assertEquals(422, tooLong.status());
        assertEquals(1, tooLong.html().select("#reason-fr[aria-invalid]").size());
        assertEquals("Not ours to decide.", tooLong.html().select("#reason").text());
        session.submit(tooLong.form("main form"), Map.of("reasonIn", FRENCH));
        json(first).post(here.api() + "/outcomes/settlements").then().statusCode(201);
        telling.tellAll();

        var mail = ReceivedMails.awaitAbout(her.email(), "Ce que vos propos");
        assertTrue(mail.text().contains("Non retenu. " + FRENCH), mail.text());
        String table = here.page() + "/outcomes";
        assertTrue(read(table, "fr").contains(FRENCH));
        assertTrue(read(table, "es").contains("Not ours to decide."));
        assertTrue(read(table, "es").contains("(en inglés)"));
        as(null).header("Accept-Language", "fr")
                .get(here.api() + "/outcomes")
                .then()
                .body("[0].reason", equalTo(FRENCH))
                .body("[0].language", equalTo("fr"))
                .body("[0].reasons.fr", equalTo(FRENCH));
        as(her.token())
                .get(voice.href() + "/outcome")
                .then()
                .body("[0].reason", equalTo(FRENCH))
                .body("[0].language", equalTo("fr"));

        post(
                        first,
                        here.api() + "/reports",
                        Map.of("embargoUntil", Instant.parse("2199-01-01T00:00:00Z").toString()))
                .then()
                .statusCode(201);
        String pdf = here.page() + "/report/versions/1.pdf";
        assertEquals(404, as(null).get(pdf).statusCode());
        consultations.sql(
                "update report set embargo_until = clock_timestamp() - interval '1 second' where consultation = :id",
                here.id());
        assertTrue(read(here.page() + "/report", "fr").contains(FRENCH));
        Response english = printed(pdf, "en");
        String words = words(english.asByteArray());
        String hash = as(null).get(here.api() + "/reports/1").path("sha256");
        assertTrue(words.replaceAll("\\s", "").contains(hash), words);
        assertTrue(words.contains("Costs") && words.contains("Not ours to decide."), words);
        assertTrue(words.contains("1 / 1") && words.contains("Version 1"), words);
        assertFalse(words.contains("Trop de frais"), "a report quotes nobody");
        assertArrayEquals(english.asByteArray(), printed(pdf, "en").asByteArray());
        as(null).header("Accept-Language", "en")
                .header("If-None-Match", english.header("ETag"))
                .get(pdf)
                .then()
                .statusCode(304);
        String french = words(printed(pdf, "fr").asByteArray());
        assertTrue(french.contains("Non retenu") && french.contains("décider"), french);
    }

    private static Response decide(String token, String where, Map<String, String> reasons) {
        return as(token)
                .contentType(ContentType.JSON)
                .body(Map.of("outcome", "partly", "reason", "R", "reasons", reasons, "revision", 0))
                .put(where);
    }

    private static String read(String page, String language) {
        return as(null).header("Accept-Language", language).get(page).asString();
    }

    private static Response printed(String pdf, String language) {
        Response response = as(null).header("Accept-Language", language).get(pdf);
        response.then().statusCode(200).contentType("application/pdf");
        return response;
    }

    private static String words(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
