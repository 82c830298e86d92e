package org.plenary.signons.erasing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plenary.signons.OpenedLetters.as;
import static org.plenary.signons.confirming.PublicForm.address;
import static org.plenary.signons.confirming.PublicForm.said;
import static org.plenary.signons.confirming.PublicForm.send;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.organisations.Role;
import org.plenary.shared.audit.By;
import org.plenary.shared.secrecy.Vault;
import org.plenary.signons.EnteredSignOns;
import org.plenary.signons.NameVisibility;
import org.plenary.signons.OpenedLetters;
import org.plenary.signons.SignOns;
import org.plenary.signons.confirming.ForgettingSubmissions;
import org.plenary.signons.confirming.PublicForm;
import org.plenary.signons.counting.Tallies;
import org.plenary.support.PlenaryTest;
import org.plenary.support.World;

@PlenaryTest
class ErasingTest {
    @Inject OpenedLetters letters;
    @Inject PublicForm form;
    @Inject EnteredSignOns entered;
    @Inject World world;
    @Inject Tallies tallies;
    @Inject Erasing erasing;
    @Inject SignOns signOns;
    @Inject EntityManager database;
    @Inject Vault vault;
    @Inject ForgettingSubmissions forgetting;
    @TempDir Path folder;

    @Test
    void erasureRemovesTheNameKeepsTheCountAndSurvivesARestore() {
        var letter = letters.publicLetter();
        String email = address();
        String name = "Casa Segura " + World.unique();
        String id = form.sign(letter, name, email);
        String token = form.personal(email);
        var before = backup(id);

        given().contentType(ContentType.JSON)
                .body(Map.of("token", token, "name", true))
                .post(letter.api() + "/my-signature/erasure")
                .then()
                .statusCode(204);

        assertGone(letter, id, name, email);
        given().contentType(ContentType.JSON)
                .body(Map.of("token", token))
                .post(letter.api() + "/my-signature")
                .then()
                .statusCode(404);
        Path file = folder.resolve("erasures");
        assertEquals(0, node(file).reapply(), "nothing is there again");
        assertTrue(Files.exists(file));

        restore(id, before);
        letters.sql("delete from erasure_mark where cast(:id as uuid) is not null", letter.uuid());
        assertEquals(1, names(id), "the backup has the name");
        assertEquals(1, node(file).reapply());
        assertGone(letter, id, name, email);
        assertEquals(0, node(file).reapply(), "once is enough");
    }

    @Test
    void theListOfErasuresNamesNobody() throws Exception {
        var letter = letters.publicLetter();
        String email = address();
        String id = form.sign(letter, "Casa Segura", email);
        erase(letter.coalition().coordinator().token(), letter.api(), email, false)
                .statusCode(200)
                .body("count", equalTo(1));
        Path file = folder.resolve("erasures");
        node(file).reapply();

        String list = Files.readString(file);

        assertFalse(list.contains(id));
        assertFalse(list.contains(email));
        assertTrue(list.lines().allMatch(line -> line.matches("[\\w-]{43} (contact|name)")), list);
        given().get(letter.page()).then().body(containsString("Casa Segura"));
        assertEquals(
                List.of(0L),
                letters.rows(
                        "select count(*) from sign_on where letter = :id and (email_mark is not null or role is not null)",
                        letter.uuid()),
                "the organisation’s name stays, the person’s does not");
    }

    @Test
    void aPersonsOwnNameIsAlwaysErasedAndWhatWaitsIsForgotten() {
        var letter = letters.letter("public", Map.of("individuals", true));
        String email = address();
        var said = said(letter, "Lucía Quintero", email);
        said.put("kind", "individual");
        form.sign(letter, said);
        String waiting = address();
        send(letter, said(letter, "Waiting", waiting));
        String administrator = world.person(Role.PLATFORM_ADMIN).token();

        erase(administrator, "/api/v1", email, false).statusCode(200).body("count", equalTo(1));
        erase(administrator, "/api/v1", waiting, false).statusCode(200).body("count", equalTo(0));

        given().get(letter.page()).then().body(not(containsString("Lucía Quintero")));
        assertEquals(1, tallies.of(letter.uuid()).individuals());
        assertTrue(tallies.agrees(letter.uuid()));
        assertEquals(
                List.of(0L),
                letters.rows(
                        "select count(*) from submission where letter = :id and confirmed_at is null",
                        letter.uuid()));
    }

    @Test
    void theBoardForgetsWhoSignedSecretlyAndAskedToBeErased() {
        var letter = letters.publicLetter();
        String name = "Casa Segura " + World.unique();
        as(letter.coalition().coordinator().token())
                .contentType("text/csv")
                .body("name,country\n" + name + ",Colombia\n")
                .post(letter.api() + "/invitations/lists")
                .then()
                .statusCode(200);
        UUID signOn = entered.enter(letter.uuid(), name, "CO", NameVisibility.COORDINATORS);
        assertEquals(List.of("signed"), board(letter));

        QuarkusTransaction.requiringNew()
                .run(() -> erasing.erase(signOns.findById(signOn), true, By.platform()));

        assertEquals(List.of("invited"), board(letter));
        assertEquals(1, tallies.of(letter.uuid()).total());
    }

    @Test
    void anAccountThatNothingElseNeedsIsForgottenToo() {
        var member = world.person(world.organisation("Casa", "CO"));
        var alone = world.person();
        String administrator = world.person(Role.PLATFORM_ADMIN).token();
        for (var somebody : List.of(member, alone)) {
            as(somebody.token()).get("/api/v1/me").then().statusCode(200);
            erase(administrator, "/api/v1", somebody.email(), false).statusCode(200);
        }

        assertEquals(List.of(member.email()), emails(member.id()));
        assertEquals(List.of(alone.id() + "@erased.invalid"), emails(alone.id()));
        assertEquals(
                List.of(1L),
                letters.rows(
                        "select count(*) from journal where subject = :id and kind = 'account-forgotten'",
                        alone.id()));
    }

    private List<String> board(OpenedLetters.Opened letter) {
        return as(letter.coalition().coordinator().token())
                .get(letter.api() + "/invitations")
                .then()
                .statusCode(200)
                .extract()
                .path("items.state");
    }

    private List<?> emails(UUID person) {
        return letters.rows("select email from person where id = :id", person);
    }

    @Test
    void onlyWhoLooksAfterTheLetterErases() {
        var letter = letters.publicLetter();
        String email = address();
        form.sign(letter, "Casa Segura", email);
        var member = world.organisation("Member", "KE", letter.coalition());

        erase(member.administrator().token(), letter.api(), email, true).statusCode(404);
        erase(world.coalition().coordinator().token(), letter.api(), email, true).statusCode(404);
        erase(letter.coalition().coordinator().token(), "/api/v1", email, true).statusCode(404);
        given().contentType(ContentType.JSON)
                .body(Map.of("email", email))
                .post(letter.api() + "/erasures")
                .then()
                .statusCode(401);
        assertEquals(
                404, member.administrator().visits("/").get(letter.page() + "/erasures").status());
        given().get(letter.page()).then().body(containsString("Casa Segura"));
    }

    @Test
    void whatIsNotConfirmedIsForgottenAfterTwoWeeksAndAddressesAfterAMonth() {
        var letter = letters.publicLetter();
        send(letter, said(letter, "Never confirmed", address()));
        form.sign(letter, "Confirmed", address());
        letters.sql(
                "update submission set at = at - interval '13 days 23 hours' where letter = :id",
                letter.uuid());
        forgetting.forget();
        assertEquals(2L, submissions(letter, "true"));

        letters.sql(
                "update submission set at = at - interval '1 hour' where letter = :id",
                letter.uuid());
        forgetting.forget();
        assertEquals(1L, submissions(letter, "true"));
        assertEquals(1L, submissions(letter, "address_mark is not null"));

        letters.sql(
                "update submission set at = at - interval '16 days' where letter = :id",
                letter.uuid());
        forgetting.forget();
        assertEquals(1L, submissions(letter, "address_mark is null and network_mark is null"));
        assertEquals(
                List.of("submissions-forgotten"),
                letters.rows(
                        "select kind from journal where subject = :id order by id desc limit 1",
                        letter.uuid()));
    }

    private Object submissions(OpenedLetters.Opened letter, String condition) {
        return letters.rows(
                        "select count(*) from submission where letter = :id and " + condition,
                        letter.uuid())
                .get(0);
    }

    private static ValidatableResponse erase(String token, String at, String email, boolean name) {
        return as(token)
                .contentType(ContentType.JSON)
                .body(Map.of("email", email, "name", name))
                .post(at + "/erasures")
                .then();
    }

    /** A node that keeps the list in a file. */
    private ReapplyingErasures node(Path file) {
        var marks = new ErasureMarks(database, vault, Optional.of(file.toString()));
        return new ReapplyingErasures(marks, erasing, signOns, database);
    }

    private void assertGone(OpenedLetters.Opened letter, String id, String name, String email) {
        given().get(letter.page()).then().body(not(containsString(name)));
        assertEquals(1, tallies.of(letter.uuid()).total());
        assertTrue(tallies.agrees(letter.uuid()));
        assertEquals(0, names(id));
        assertEquals(
                List.of(0L),
                letters.rows(
                        "select count(*) from submission where letter = :id and email_mark <> ''",
                        letter.uuid()),
                email);
    }

    private long names(String id) {
        return ((Number)
                        letters.rows(
                                        "select count(*) from sign_on where id = :id and (name is not null or sealed is not null or email_mark is not null)",
                                        UUID.fromString(id))
                                .get(0))
                .longValue();
    }

    private Object[] backup(String id) {
        return (Object[])
                letters.rows(
                                "select name, name_key, search, name_mark, email_mark, sealed from sign_on where id = :id",
                                UUID.fromString(id))
                        .get(0);
    }

    private void restore(String id, Object[] before) {
        QuarkusTransaction.requiringNew()
                .run(
                        () ->
                                database.createNativeQuery(
                                                """
                                                update sign_on set name = :name, name_key = :key, search = :search,
                                                    name_mark = :mark, email_mark = :email, sealed = :sealed,
                                                    erased_at = null where id = :id
                                                """)
                                        .setParameter("name", before[0])
                                        .setParameter("key", before[1])
                                        .setParameter("search", before[2])
                                        .setParameter("mark", before[3])
                                        .setParameter("email", before[4])
                                        .setParameter("sealed", before[5])
                                        .setParameter("id", UUID.fromString(id))
                                        .executeUpdate());
    }
}
