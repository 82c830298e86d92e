package org.plenary.consultations;

import static org.plenary.consultations.OpenedConsultations.as;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.plenary.consultations.OpenedConsultations.Opened;

/** People who answer the first question of a consultation, through the API. */
@ApplicationScoped
public class Voices {
    private static final AtomicInteger ADDRESS = new AtomicInteger();

    private final EntityManager database;

    Voices(EntityManager database) {
        this.database = database;
    }

    /** A voice: where its contribution is, and its one answer. */
    public record Voice(String href, String token, UUID answer) {
        /** Takes it back. */
        public void takesBack() {
            as(token).delete(href).then().statusCode(204);
        }
    }

    /** Somebody with an account, by name. */
    public Voice named(Opened consultation, String token, String language, String words) {
        return said(consultation, token, "mine", "by-name", language, words, Map.of());
    }

    /** Somebody without an account or a name. */
    public Voice unnamed(Opened consultation, String words, Map<String, String> more) {
        return said(consultation, null, "nobody", "without-name", "en", words, more);
    }

    private Voice said(
            Opened consultation,
            String token,
            String whose,
            String publication,
            String language,
            String words,
            Map<String, String> more) {
        String question = as(null).get(consultation.api() + "/questions").path("[0].id");
        Response begun =
                as(token)
                        .header("X-Forwarded-For", "203.0.113." + ADDRESS.incrementAndGet() % 250)
                        .contentType(ContentType.JSON)
                        .body(Map.of("as", whose))
                        .post(consultation.api() + "/answers");
        begun.then().statusCode(201);
        String draft = consultation.api() + "/answers/" + begun.path("key");
        as(token)
                .contentType(ContentType.JSON)
                .body(Map.of("version", 1, "revision", 0, "language", language, "words", words))
                .put(draft + "/questions/" + question)
                .then()
                .statusCode(200);
        Map<String, String> manner = new HashMap<>(more);
        manner.put("publication", publication);
        as(token)
                .contentType(ContentType.JSON)
                .body(manner)
                .post(draft + "/sendings")
                .then()
                .statusCode(201);
        return new Voice(draft, token, answer(consultation, words));
    }

    private UUID answer(Opened consultation, String words) {
        return QuarkusTransaction.requiringNew()
                .call(
                        () ->
                                (UUID)
                                        database.createNativeQuery(
                                                        """
                                                        select a.id from answer a join contribution c on c.id = a.contribution
                                                        where c.consultation = :id and a.current and a.given ->> 'words' = :words
                                                        limit 1
                                                        """)
                                                .setParameter("id", consultation.id())
                                                .setParameter("words", words)
                                                .getSingleResult());
    }
}
