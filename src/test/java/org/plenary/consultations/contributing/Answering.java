package org.plenary.consultations.contributing;

import static org.plenary.consultations.OpenedConsultations.as;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import org.plenary.consultations.OpenedConsultations.Opened;

/** Answers through the API. */
final class Answering {
    private Answering() {}

    /** Begins and returns the address of the draft. */
    static String begin(Opened consultation, String token, String whose) {
        Response begun =
                as(token)
                        .header("X-Forwarded-For", "203.0.113." + (int) (Math.random() * 250))
                        .contentType(ContentType.JSON)
                        .body(Map.of("as", whose))
                        .post(consultation.api() + "/answers");
        begun.then().statusCode(201);
        return consultation.api() + "/answers/" + begun.path("key");
    }

    static Response save(String draft, String token, String question, int revision, String words) {
        return as(token)
                .contentType(ContentType.JSON)
                .body(Map.of("version", 1, "revision", revision, "language", "en", "words", words))
                .put(draft + "/questions/" + question);
    }

    static Response send(String draft, String token, String publication, Map<String, String> more) {
        Map<String, String> manner = new HashMap<>(more);
        manner.put("publication", publication);
        return as(token).contentType(ContentType.JSON).body(manner).post(draft + "/sendings");
    }
}
