package org.plenary.consultations;

import static io.restassured.RestAssured.given;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.plenary.organisations.Actor;
import org.plenary.organisations.Coalitions;
import org.plenary.organisations.Level;
import org.plenary.organisations.Role;
import org.plenary.organisations.StakeholderCategory;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.support.World;

/** Consultations of new coalitions that take answers for an hour, founded through the domain. */
@ApplicationScoped
public class OpenedConsultations {
    private final World world;
    private final Founding founding;
    private final Planning planning;
    private final Coalitions coalitions;
    private final DatabaseClock clock;
    private final EntityManager database;

    OpenedConsultations(
            World world,
            Founding founding,
            Planning planning,
            Coalitions coalitions,
            DatabaseClock clock,
            EntityManager database) {
        this.world = world;
        this.founding = founding;
        this.planning = planning;
        this.coalitions = coalitions;
        this.clock = clock;
        this.database = database;
    }

    /** A consultation and those who look after it. */
    public record Opened(World.Alliance coalition, UUID id) {
        public String api() {
            return "/api/v1/consultations/" + id;
        }

        public String page() {
            return "/consultations/" + id;
        }

        /** Asks a question of this kind; more says the rest. */
        public String ask(String token, String kind, String words, Map<String, Object> more) {
            Map<String, Object> question = new HashMap<>();
            question.put("kind", kind);
            question.put("brief", words.length() > 40 ? words.substring(0, 40) : words);
            question.put("words", words);
            question.putAll(more);
            return as(token)
                    .contentType(ContentType.JSON)
                    .body(question)
                    .post(api() + "/questions")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
        }
    }

    public static RequestSpecification as(String token) {
        return token == null ? given() : given().auth().oauth2(token);
    }

    /** Open to everybody. */
    public Opened toEverybody() {
        return of(Participation.PUBLIC, true);
    }

    /** Open to the coalition. */
    public Opened toMembers() {
        return of(Participation.MEMBERS, true);
    }

    /** Nobody but its convenors knows of it yet. */
    public Opened draft() {
        return of(Participation.PUBLIC, false);
    }

    private Opened of(Participation participation, boolean published) {
        World.Alliance coalition = world.coalition();
        UUID secretariat = coalition.secretariat().id();
        Actor coordinator =
                new Actor(
                        coalition.coordinator().id(),
                        coalition.coordinator().name(),
                        secretariat,
                        Set.of(secretariat),
                        Set.of(Role.COORDINATOR));
        UUID id =
                QuarkusTransaction.requiringNew()
                        .call(
                                () -> {
                                    var begun =
                                            founding.found(
                                                    coalitions.findById(coalition.id()),
                                                    secretariat,
                                                    Asked.details(
                                                            Level.GLOBAL,
                                                            participation,
                                                            Set.<StakeholderCategory>of(),
                                                            Readers.EVERYBODY),
                                                    coordinator);
                                    Instant now = clock.now();
                                    planning.plan(
                                            begun.id(),
                                            new PhasePlan(
                                                    PhaseKind.OPEN,
                                                    "",
                                                    "",
                                                    new Span(
                                                            now.minusSeconds(3600),
                                                            now.plusSeconds(3600),
                                                            ZoneOffset.UTC)),
                                            coordinator);
                                    return begun.id();
                                });
        if (published) {
            QuarkusTransaction.requiringNew().run(() -> founding.publish(id, coordinator));
        }
        return new Opened(coalition, id);
    }

    /** Lets its phase end at this many milliseconds from now by the database's clock. */
    public void endsIn(Opened consultation, long milliseconds) {
        sql(
                "update consultation_phase set ends_at = clock_timestamp() + "
                        + milliseconds
                        + " * interval '1 millisecond' where consultation = :id",
                consultation.id());
    }

    public int sql(String statement, UUID id) {
        return QuarkusTransaction.requiringNew()
                .call(
                        () ->
                                database.createNativeQuery(statement)
                                        .setParameter("id", id)
                                        .executeUpdate());
    }

    /** What is without a name appears now instead of tomorrow. */
    public void turnTheDay(Opened consultation) {
        sql(
                "update contribution set shown_on = shown_on - 1 where consultation = :id and state = 'SENT' and publication <> 'BY_NAME'",
                consultation.id());
    }

    /** Every table in the database that holds these words in clear. */
    public List<String> tablesThatSay(String words) {
        return QuarkusTransaction.requiringNew()
                .call(
                        () -> {
                            List<String> found = new java.util.ArrayList<>();
                            for (Object table :
                                    database.createNativeQuery(
                                                    "select cast(table_name as text) from information_schema.tables where table_schema = current_schema() and table_type = 'BASE TABLE'")
                                            .getResultList()) {
                                if (says((String) table, words)) {
                                    found.add((String) table);
                                }
                            }
                            return found;
                        });
    }

    private boolean says(String table, String words) {
        return !database.createNativeQuery(
                        "select 1 from \""
                                + table
                                + "\" t where cast(t as text) like :words limit 1")
                .setParameter("words", "%" + words + "%")
                .getResultList()
                .isEmpty();
    }

    public List<?> rows(String query, UUID id) {
        return QuarkusTransaction.requiringNew()
                .call(
                        () ->
                                database.createNativeQuery(query)
                                        .setParameter("id", id)
                                        .getResultList());
    }
}
