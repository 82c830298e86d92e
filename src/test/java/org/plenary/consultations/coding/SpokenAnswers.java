package org.plenary.consultations.coding;

import static org.plenary.consultations.OpenedConsultations.as;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.plenary.consultations.OpenedConsultations.Opened;

/** Answers without a name, straight into the tables: as many as a test needs, in no time. */
@ApplicationScoped
public class SpokenAnswers {
    private final EntityManager database;

    SpokenAnswers(EntityManager database) {
        this.database = database;
    }

    /** A contribution and its answer in words. */
    public record Spoken(UUID contribution, UUID answer) {}

    /** Somebody of a region (UN M49) says this; everybody may read it since yesterday. */
    public Spoken say(
            Opened consultation, String question, String region, String language, String words) {
        Spoken spoken = new Spoken(UUID.randomUUID(), UUID.randomUUID());
        sql(
                "insert into contribution (id, public_id, consultation, bearer, state, publication, number, shown_on, region, category)"
                        + " values (?1, gen_random_uuid(), ?2, 'NOBODY', 'SENT', 'WITHOUT_NAME', 1, current_date - 1, ?3, 'civil-society')",
                spoken.contribution(),
                consultation.id(),
                region);
        sql(
                "insert into answer (id, contribution, number, question, question_version, given, language, current)"
                        + " values (?1, ?2, 1, ?3, 1, jsonb_build_object('words', cast(?4 as text)), ?5, true)",
                spoken.answer(),
                spoken.contribution(),
                UUID.fromString(question),
                words,
                language);
        return spoken;
    }

    /** They choose this, too. */
    public void choose(Spoken somebody, String question, String key) {
        sql(
                "insert into answer (id, contribution, number, question, question_version, given, language, current)"
                        + " values (gen_random_uuid(), ?1, 1, ?2, 1, jsonb_build_object('chosen', jsonb_build_array(cast(?3 as text))), 'en', true)",
                somebody.contribution(),
                UUID.fromString(question),
                key);
    }

    /** The keys of a question's choices. */
    public java.util.List<String> keys(Opened consultation, String question) {
        return as(consultation.coalition().coordinator().token())
                .get(consultation.api() + "/questions")
                .path("find { it.id == '" + question + "' }.choices.key");
    }

    private void sql(String statement, Object... values) {
        QuarkusTransaction.requiringNew()
                .run(
                        () -> {
                            var query = database.createNativeQuery(statement);
                            for (int i = 0; i < values.length; i++) {
                                query.setParameter(i + 1, values[i]);
                            }
                            query.executeUpdate();
                        });
    }
}
