package org.plenary.consultations.facilitating;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.plenary.consultations.OpenedConsultations.as;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.plenary.consultations.OpenedConsultations;
import org.plenary.consultations.OpenedConsultations.Opened;
import org.plenary.support.PlenaryTest;

@PlenaryTest
class FilledFormsTest {
    private static final String WORD = "word/document.xml";
    private static final String OPEN = "content.xml";

    @Inject OpenedConsultations consultations;

    @Test
    void aFormFilledInOnAComputerComesInOnceWhateverProgramWroteIt() throws Exception {
        Opened opened = consultations.toEverybody();
        String convenor = opened.coalition().coordinator().token();
        ask(opened, convenor);
        Map<String, byte[]> word = form(opened, "docx");
        Map<String, byte[]> writer = form(opened, "odt");
        Response first = upload(opened, convenor, fill(word, WORD, "<w:t xml:space=\"preserve\">"));
        first.then()
                .statusCode(201)
                .body("rows", equalTo(1))
                .body("faults", hasSize(0))
                .body("fresh", equalTo(1));
        take(opened, convenor, first).then().statusCode(200).body("imported", equalTo(1));
        Response again =
                upload(opened, convenor, fill(writer, OPEN, "<text:p text:style-name=\"BLANK\">"));
        again.then().body("fresh", equalTo(0)).body("alreadyThere", equalTo(1));

        as(convenor).get(opened.api() + "/contributions").then().body("items", hasSize(6));
    }

    @Test
    void formsOfOthersAndHostileFilesAreRefusedWithTheReason() throws Exception {
        Opened opened = consultations.toEverybody();
        String convenor = opened.coalition().coordinator().token();
        String question = opened.ask(convenor, "open", "Gap?", Map.of());
        Map<String, byte[]> form = form(opened, "docx");
        Map<String, byte[]> other = new LinkedHashMap<>(form);
        other.put(
                WORD,
                text(form, WORD)
                        .replace(opened.id().toString(), new java.util.UUID(0, 1).toString())
                        .getBytes(UTF_8));
        refused(upload(opened, convenor, packed(other)), "form-other");
        Map<String, byte[]> entity = new LinkedHashMap<>(form);
        entity.put(
                WORD,
                text(form, WORD)
                        .replace(
                                "<w:document",
                                "<!DOCTYPE d [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><w:document")
                        .replace("[[A]]", "[[A]]&e;")
                        .getBytes(UTF_8));
        refused(upload(opened, convenor, packed(entity)), "form-unreadable");
        Map<String, byte[]> macros = new LinkedHashMap<>(form);
        macros.put("word/vbaProject.bin", new byte[10]);
        refused(upload(opened, convenor, packed(macros)), "form-macros");
        Map<String, byte[]> bomb = new LinkedHashMap<>();
        bomb.put("word/media/picture.png", new byte[60 * 1024 * 1024]);
        bomb.putAll(form);
        refused(upload(opened, convenor, packed(bomb)), "form-too-large");
        refused(upload(opened, convenor, packed(Map.of("a.txt", new byte[3]))), "form-unreadable");
        byte[] cut = packed(form);
        refused(
                upload(opened, convenor, java.util.Arrays.copyOf(cut, cut.length / 2)),
                "form-unreadable");

        consultations.sql(
                "update question set version = 2 where id = :id",
                java.util.UUID.fromString(question));
        refused(upload(opened, convenor, packed(form)), "form-reworded");
    }

    private static void ask(Opened opened, String convenor) {
        opened.ask(convenor, "open", "Gap?", Map.of());
        opened.ask(convenor, "single", "Where?", Map.of("choices", List.of("Town", "Village")));
        opened.ask(convenor, "ranking", "First?", Map.of("choices", List.of("Food", "Fees")));
        opened.ask(
                convenor,
                "scale",
                "How bad?",
                Map.of(
                        "scale",
                        Map.of("least", 1, "most", 5, "leastMeans", "Fine", "mostMeans", "Awful")));
        opened.ask(convenor, "agreement", "Right?", Map.of("proposition", "Fees are banned."));
        opened.ask(convenor, "paragraphs", "Text?", Map.of("draft", "# T\n\nOne.\n\nTwo.\n"));
    }

    // As somebody would type it in.
    private static byte[] fill(Map<String, byte[]> form, String part, String blank) {
        String end = part.equals(WORD) ? "</w:t>" : "</text:p>";
        String filled =
                text(form, part)
                        .replace("☐ Village", "☐ x Village")
                        .replace("____ Food", "__2__ Food")
                        .replace("____ Fees", "1 Fees")
                        .replace("☐ 4", "☒ 4")
                        .replace("Form number: ______________", "Form number: __17__");
        filled = ticked(filled, "Right?", 2);
        filled = ticked(filled, "Two.", 3);
        filled = typed(filled, "Gap?", blank, end, "No contracts.", "No &amp; never.");
        filled = typed(filled, "Right?", blank, end, "Only some.");
        filled = typed(filled, "Two.", blank, end, "Not so.");
        Map<String, byte[]> all = new LinkedHashMap<>(form);
        all.put(part, filled.getBytes(UTF_8));
        return packed(all);
    }

    // The box of this number after some words.
    private static String ticked(String xml, String after, int number) {
        int at = xml.indexOf(after);
        for (int i = 0; i < number; i++) {
            at = xml.indexOf('☐', at + 1);
        }
        return xml.substring(0, at) + "☒" + xml.substring(at + 1);
    }

    private static String typed(
            String xml, String after, String blank, String end, String... words) {
        StringBuilder filled = new StringBuilder(xml);
        int at = filled.indexOf("[[A]]", filled.indexOf(after));
        for (String each : words) {
            at = filled.indexOf(blank + end, at) + blank.length();
            filled.insert(at, each);
        }
        return filled.toString();
    }

    private Map<String, byte[]> form(Opened opened, String ending) throws Exception {
        String page = opened.page() + "/offline";
        var request = RestAssured.given();
        opened.coalition().coordinator().visits(page).cookies().forEach(request::cookie);
        Map<String, byte[]> parts = new LinkedHashMap<>();
        byte[] file = request.get(page + "/form." + ending).asByteArray();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var each = zip.getNextEntry(); each != null; each = zip.getNextEntry()) {
                parts.put(each.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    private static String text(Map<String, byte[]> form, String part) {
        return new String(form.get(part), UTF_8);
    }

    private static byte[] packed(Map<String, byte[]> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var each : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                zip.write(each.getValue());
            }
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void refused(Response response, String why) {
        response.then().statusCode(422).body("type", endsWith("facilitating.refused." + why));
    }

    private static Response upload(Opened opened, String token, byte[] form) {
        return as(token)
                .contentType(PaperForm.DOCX)
                .body(form)
                .post(opened.api() + "/offline/files");
    }

    private static Response take(Opened opened, String token, Response file) {
        return as(token)
                .contentType(ContentType.JSON)
                .post(opened.api() + "/offline/files/" + file.path("id") + "/taking");
    }
}
