package org.plenary.administration;

import io.quarkus.qute.TemplateData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;

/** How the platform is doing, in numbers that an administrator can act upon. */
@ApplicationScoped
class State {
    private final EntityManager database;

    State(EntityManager database) {
        this.database = database;
    }

    /**
     * A figure.
     *
     * @param key the last part of its message key
     * @param worrying whether somebody should look into it
     */
    @TemplateData
    record Figure(String key, long count, boolean worrying) {}

    /** What there is. */
    @Transactional
    List<Figure> contents() {
        return List.of(
                figure("organisations", "select count(*) from organisation"),
                figure("people", "select count(*) from person"),
                figure("coalitions", "select count(*) from coalition"),
                figure("statements", "select count(*) from statement"),
                figure("versions", "select count(*) from version"),
                figure("letters", "select count(*) from letter"),
                figure("sign-ons", "select count(*) from sign_on where withdrawal is null"));
    }

    /** What waits to be done, and what was given up. */
    @Transactional
    List<Figure> work() {
        return List.of(
                figure(
                        "mail-waiting",
                        "select count(*) from outbox_mail where posted_at is null and abandoned_at is null"),
                worry("tally-disagreements", "select count(*) from tally_check where not agreed"),
                worry(
                        "mail-abandoned",
                        "select count(*) from outbox_mail where abandoned_at is not null"),
                figure(
                        "keycloak-waiting",
                        "select count(*) from keycloak_task where done_at is null"),
                figure(
                        "journal-unsealed",
                        "select count(*) from journal j where not exists (select 1 from journal_seal s where s.entry = j.id)"));
    }

    private Figure figure(String key, String query) {
        return new Figure(key, count(query), false);
    }

    private Figure worry(String key, String query) {
        long count = count(query);
        return new Figure(key, count, count > 0);
    }

    private long count(String query) {
        return (Long) database.createNativeQuery(query).getSingleResult();
    }
}
