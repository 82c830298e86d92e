package org.plenary.consultations;

import static org.plenary.consultations.OpenedConsultations.as;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plenary.consultations.OpenedConsultations.Opened;

/** People of a convenor who write findings, through the API. */
public final class Finders {
    private Finders() {}

    /** What is sent to write a finding. */
    public static Map<String, Object> words(String title, int revision) {
        Map<String, Object> said = new HashMap<>();
        said.put("title", title);
        said.put("language", "en");
        said.put("words", "Many **said** so.");
        said.put("terms", List.of("gcm-6", "gcm-p6"));
        said.put("confidence", "medium");
        said.put("reasons", "Two places.");
        said.put("dissent", "");
        said.put("revision", revision);
        return said;
    }

    public static Response post(String token, String path, Object body) {
        return as(token).contentType(ContentType.JSON).body(body).post(path);
    }

    /** A request in JSON: one without a body is not taken for a form. */
    public static RequestSpecification json(String token) {
        return as(token).contentType(ContentType.JSON);
    }

    /** Writes one down; returns its address. */
    public static String writes(String token, Opened consultation, String title) {
        Response made = post(token, consultation.api() + "/findings", words(title, 0));
        made.then().statusCode(201);
        return consultation.api() + "/findings/" + made.path("id");
    }

    /** Puts the beginning of an answer behind it. */
    public static Response grounds(String token, String finding, UUID answer, int length) {
        return post(
                token,
                finding + "/evidence",
                Map.of(
                        "passages",
                        List.of(Map.of("answer", answer, "from", 0, "to", length)),
                        "against",
                        false));
    }

    /** One that a second person agrees to and that is published. */
    public static String found(
            String first, String second, Opened consultation, String title, UUID answer) {
        String finding = writes(first, consultation, title);
        grounds(first, finding, answer, 5).then().statusCode(201);
        agreed(first, second, finding);
        json(first).post(finding + "/publications").then().statusCode(201);
        return finding;
    }

    /** Asks for a second person, who agrees. */
    public static void agreed(String first, String second, String finding) {
        Response asked = json(first).post(finding + "/review-requests");
        asked.then().statusCode(201);
        review(second, finding, asked.path("round")).then().statusCode(201);
    }

    public static Response review(String token, String finding, int round) {
        return post(token, finding + "/reviews", Map.of("agreed", true, "round", round));
    }
}
