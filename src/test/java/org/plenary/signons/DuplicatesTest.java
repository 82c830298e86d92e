package org.plenary.signons;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plenary.signons.OpenedLetters.as;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.plenary.organisations.Power;
import org.plenary.signons.OpenedLetters.Opened;
import org.plenary.signons.counting.Tallies;
import org.plenary.signons.duplicates.Duplicates;
import org.plenary.support.PlenaryTest;
import org.plenary.support.WebSession;
import org.plenary.support.World;

@PlenaryTest
class DuplicatesTest {
    @Inject World world;
    @Inject OpenedLetters letters;
    @Inject Letters all;
    @Inject SignOns signOns;
    @Inject AlikeSignatories alike;
    @Inject Tallies tallies;
    @Inject Duplicates duplicates;

    @Test
    void theNamesOfOneOrganisationComeAsOneSuggestionWithReasons() {
        Opened letter = letters.publicLetter();
        String token = letter.coalition().coordinator().token();
        String list =
                """
                name,country
                MSF,CH
                Médecins Sans Frontières,CH
                Doctors Without Borders,CH
                Amnesty International,GB
                Amnesty International Kenya,KE
                \u0410mnesty Intern\u0430tional,GB
                \u202EWater for All,PE
                "Water\r
                for\u200B All",PE
                =cmd|' /C calc'!A0,FR
                "=CMD|' /C calc' !A0",FR
                """;
        as(token)
                .contentType("text/csv")
                .body(list.getBytes(StandardCharsets.UTF_8))
                .post(letter.api() + "/sign-on-imports?name=0&country=1")
                .then()
                .statusCode(200);

        alike.compare();

        List<List<String>> groups = groups(token, letter, "name");
        assertTrue(
                groups.contains(
                        List.of("Doctors Without Borders", "MSF", "Médecins Sans Frontières")),
                groups.toString());
        assertTrue(
                groups.contains(
                        List.of("Amnesty International", "\u0410mnesty Intern\u0430tional")),
                groups.toString());
        assertEquals(2, open(letter));
        List<String> reasons =
                suggestions(token, letter).path("items.because.flatten().reasons.flatten()");
        assertTrue(reasons.containsAll(List.of("acronym", "translation", "confusable")));
        as(token)
                .get(letter.api() + "/sign-ons?limit=200")
                .then()
                .body(
                        "items.name.findAll { it.contains('Water') }",
                        equalTo(List.of("Water for All")));
    }

    @Test
    void mergingAndUndoingKeepTheCountExact() {
        Opened letter = letters.publicLetter();
        String token = letter.coalition().coordinator().token();
        UUID msf = enter(letter, "MSF", "CH");
        UUID medecins = enter(letter, "Médecins Sans Frontières", "CH");
        UUID doctors = enter(letter, "Doctors Without Borders", "CH");
        enter(letter, "Somebody else", "CH");
        alike.compare();
        String suggestion = suggestions(token, letter).path("items[0].id");

        Response merged = merge(token, letter, suggestion, medecins, List.of(msf, doctors));

        merged.then().statusCode(201).body("kept", equalTo(medecins.toString()));
        assertEquals(2, total(letter));
        assertEquals(0, open(letter));
        assertEquals(SignOnState.SUPERSEDED, state(msf));
        assertEquals(1, listed(letter, "Fronti").size());
        merge(token, letter, suggestion, medecins, List.of(msf)).then().statusCode(409);
        alike.compare();
        enter(letter, "M.S.F.", "BE");
        alike.compare();
        assertEquals(1, open(letter));
        as(token).delete(merged.header("Location")).then().statusCode(204);
        assertEquals(5, total(letter));
        assertEquals(1, open(letter));
        assertEquals(SignOnState.EFFECTIVE, state(msf));
        as(token).delete(merged.header("Location")).then().statusCode(409);
        assertTrue(tallies.agrees(letter.uuid()));
        as(token)
                .get(letter.api() + "/duplicates/decisions")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .body("items[0].verdict", equalTo("same"));
        assertEquals(
                List.of("duplicates-undone", "sign-ons-merged"),
                letters.rows(
                        "select kind from journal where subject = :id and kind in"
                                + " ('sign-ons-merged', 'duplicates-undone') order by kind",
                        letter.uuid()));
    }

    @Test
    void whatIsNotTickedIsAnotherOrganisationAndNotSuggestedAgain() {
        Opened letter = letters.publicLetter();
        var coordinator = letter.coalition().coordinator();
        enter(letter, "MSF", "CH");
        UUID medecins = enter(letter, "Médecins Sans Frontières", "CH");
        UUID doctors = enter(letter, "Doctors Without Borders", "CH");
        alike.compare();
        WebSession session = coordinator.visits(letter.page() + "/duplicates");
        var page = session.get(letter.page() + "/duplicates");
        assertEquals(3, page.html().select(".dup-m").size());
        String address = page.form("form.dup").attr("action");

        var refused = session.post(address, Map.of("act", "merge", "keep", medecins.toString()));
        assertEquals(422, refused.status());
        assertEquals(
                medecins.toString(),
                refused.html().select("input[name=keep][checked]").attr("value"));
        var done =
                session.post(
                        address,
                        Map.of(
                                "act", "merge",
                                "keep", medecins.toString(),
                                "same", doctors.toString()));

        assertEquals(200, done.status());
        assertEquals(0, open(letter));
        assertEquals(2, total(letter));
        alike.compare();
        assertEquals(0, open(letter));
        done = session.get(letter.page() + "/duplicates?show=decided");
        done = session.submit(done.form("form[action$=/undoing]"), Map.of());
        assertEquals(3, done.html().select(".dup-m").size());
        assertEquals(3, total(letter));
    }

    @Test
    void putOffMeansLaterAndSomethingNewMeansNow() {
        Opened letter = letters.publicLetter();
        String token = letter.coalition().coordinator().token();
        enter(letter, "Médecins Sans Frontières", "CH");
        enter(letter, "Doctors Without Borders", "CH");
        alike.compare();
        String suggestion = suggestions(token, letter).path("items[0].id");

        as(token)
                .put(letter.api() + "/duplicates/" + suggestion + "/postponement")
                .then()
                .statusCode(204);

        assertEquals(0, open(letter));
        as(token)
                .get(letter.api() + "/duplicates?putOff=true")
                .then()
                .body("items.id", equalTo(List.of(suggestion)));
        enter(letter, "Médicos sin Fronteras", "CH");
        alike.compare();
        assertEquals(1, open(letter));
    }

    @Test
    void twoOrganisationsOfOneNameInOneCountryBothStandOnceToldApart() {
        Opened letter = letters.publicLetter();
        String token = letter.coalition().coordinator().token();
        enter(letter, "Amani Trust", "KE");
        UUID second =
                enter(letter, "Amani Trust", "KE", NameVisibility.EVERYBODY, Signing.NAMESAKE);
        alike.compare();
        assertEquals(1, total(letter));
        String suggestion = suggestions(token, letter).path("items[0].id");

        as(token)
                .contentType(ContentType.JSON)
                .post(letter.api() + "/duplicates/" + suggestion + "/differences")
                .then()
                .statusCode(201)
                .body("verdict", equalTo("different"));

        assertEquals(SignOnState.EFFECTIVE, state(second));
        assertEquals(2, total(letter));
        assertEquals(0, open(letter));
        assertEquals(2, listed(letter, "Amani").size());
    }

    @Test
    void onlyWhatStandsIsMergedAndOnlyWhatWasMergedIsSeparated() {
        Opened letter = letters.publicLetter();
        String token = letter.coalition().coordinator().token();
        UUID one = enter(letter, "Médecins Sans Frontières", "CH");
        UUID other = enter(letter, "Doctors Without Borders", "CH");
        alike.compare();
        String suggestion = suggestions(token, letter).path("items[0].id");
        String stranger = UUID.randomUUID().toString();

        merge(token, letter, suggestion, one, List.of()).then().statusCode(422);
        merge(token, letter, suggestion, one, List.of(UUID.fromString(stranger)))
                .then()
                .statusCode(409);
        String decision = merge(token, letter, suggestion, one, List.of(other)).header("Location");
        withdraw(token, letter, one).then().statusCode(204);

        as(token).delete(decision).then().statusCode(409);
        assertEquals(0, total(letter));
        assertTrue(tallies.agrees(letter.uuid()));
    }

    @Test
    void mergingWhileOneIsWithdrawnCountsRightWhoeverComesFirst() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 2; round++) {
                Opened letter = letters.publicLetter();
                String token = letter.coalition().coordinator().token();
                UUID one = enter(letter, "Médecins Sans Frontières", "CH");
                UUID other = enter(letter, "Doctors Without Borders", "CH");
                alike.compare();
                String suggestion = suggestions(token, letter).path("items[0].id");
                UUID leaving = round % 2 == 0 ? one : other;
                List<Callable<Response>> acts =
                        List.of(
                                () -> merge(token, letter, suggestion, one, List.of(other)),
                                () -> withdraw(token, letter, leaving));

                List<Integer> answers = new ArrayList<>();
                for (var answer : pool.invokeAll(acts)) {
                    answers.add(answer.get().statusCode());
                }

                boolean merged = answers.get(0) == 201;
                boolean withdrawn = answers.get(1) == 204;
                assertTrue(merged || withdrawn, answers.toString());
                long effective =
                        List.of(one, other).stream()
                                .filter(id -> state(id) == SignOnState.EFFECTIVE)
                                .count();
                assertEquals(effective, total(letter));
                assertEquals(merged && withdrawn && leaving.equals(one) ? 0 : 1, effective);
                assertTrue(tallies.agrees(letter.uuid()));
            }
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void aWithheldNameIsFoundAndShownToCoordinatorsOnly() {
        Opened letter = letters.publicLetter();
        String token = letter.coalition().coordinator().token();
        String secret = "Casa Refugio del Mar " + World.unique();
        enter(letter, secret, "CO", NameVisibility.COORDINATORS, null);
        enter(letter, secret.toUpperCase(Locale.ROOT) + " Trust", "CO");
        alike.compare();

        assertTrue(groups(token, letter, "name").get(0).contains(secret));
        var session = letter.coalition().coordinator().visits(letter.page() + "/duplicates");
        assertTrue(session.get(letter.page() + "/duplicates").body().contains(secret));
        String outsider = world.coalition().coordinator().token();
        as(outsider).get(letter.api() + "/duplicates").then().statusCode(404);
        String kept = suggestions(token, letter).path("items[0].signOns[1].id");
        String given = suggestions(token, letter).path("items[0].signOns[0].id");
        String suggestion = suggestions(token, letter).path("items[0].id");
        merge(token, letter, suggestion, UUID.fromString(kept), List.of(UUID.fromString(given)))
                .then()
                .statusCode(201);
        String open = WebSession.anonymous().get(letter.page()).body();
        String json = given().get(letter.api() + "/sign-ons").asString();
        assertFalse(open.contains(secret) || json.contains(secret));
        for (String table :
                List.of(
                        "name_print p join sign_on s on s.id = p.sign_on",
                        "duplicate_pair p join sign_on s on s.id = p.one",
                        "duplicate_decision p join sign_on s on s.letter = p.letter")) {
            assertEquals(
                    List.of(0L),
                    letters.rows(
                            "select count(*) from "
                                    + table
                                    + " where s.letter = :id and p::text like '%Refugio%'",
                            letter.uuid()));
        }
    }

    @Test
    void onlyCoordinatorsOfTheLetterKnowOfDuplicates() {
        Opened letter = letters.publicLetter();
        var member = world.organisation("Member", "KE", letter.coalition());
        String signer = world.person(member, Power.SIGN).token();
        String elsewhere = world.coalition().coordinator().token();
        UUID one = enter(letter, "Médecins Sans Frontières", "CH");
        UUID other = enter(letter, "Doctors Without Borders", "CH");
        alike.compare();
        String coordinator = letter.coalition().coordinator().token();
        String suggestion = suggestions(coordinator, letter).path("items[0].id");
        String base = letter.api() + "/duplicates";

        for (String token : new String[] {null, signer, elsewhere}) {
            int expected = token == null ? 401 : 404;
            assertEquals(expected, as(token).get(base).statusCode());
            assertEquals(expected, as(token).get(base + "/decisions").statusCode());
            assertEquals(
                    expected, merge(token, letter, suggestion, one, List.of(other)).statusCode());
            assertEquals(
                    expected,
                    as(token)
                            .contentType(ContentType.JSON)
                            .post(base + "/" + suggestion + "/differences")
                            .statusCode());
            assertEquals(
                    expected,
                    as(token).put(base + "/" + suggestion + "/postponement").statusCode());
            assertEquals(
                    expected,
                    as(token).delete(base + "/" + suggestion + "/postponement").statusCode());
            assertEquals(expected, as(token).delete(base + "/decisions/" + one).statusCode());
        }
        assertEquals(2, total(letter));
        assertEquals(404, as(coordinator).delete(base + "/decisions/" + one).statusCode());
        // Another letter's suggestion is nobody's here.
        Opened own = letters.publicLetter();
        assertEquals(
                404,
                merge(own.coalition().coordinator().token(), own, suggestion, one, List.of(other))
                        .statusCode());
    }

    @Test
    void aRegisteredOrganisationRemembersTheOtherName() {
        Opened letter = letters.publicLetter();
        String token = letter.coalition().coordinator().token();
        // Who entered an organisation keeps its entry until it has an administrator of its own.
        String name = "Green Harbour " + World.unique();
        String id =
                as(token)
                        .contentType(ContentType.JSON)
                        .body(
                                Map.of(
                                        "name", name,
                                        "category", "civil-society",
                                        "level", "national",
                                        "country", "KE",
                                        "languages", List.of("en"),
                                        "administratorEmail", "first@people.example"))
                        .post("/api/v1/organisations")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        UUID own = enter(letter, name, "KE", UUID.fromString(id));
        UUID other =
                enter(letter, name.replace("Green Harbour", "Puerto Verde Green Harbor"), "KE");
        UUID close = enter(letter, name.replace("Harbour", "Harbor"), "KE");
        alike.compare();
        String suggestion = suggestions(token, letter).path("items[0].id");

        as(token)
                .contentType(ContentType.JSON)
                .body(Map.of("keep", own, "same", List.of(close), "remember", true))
                .post(letter.api() + "/duplicates/" + suggestion + "/merges")
                .then()
                .statusCode(201);

        given().get("/api/v1/organisations/" + id)
                .then()
                .body("aliases", equalTo(List.of(name.replace("Harbour", "Harbor"))));
        assertEquals(SignOnState.EFFECTIVE, state(other));
    }

    private UUID enter(Opened letter, String name, String country) {
        return alike.enter(letter.uuid(), name, country);
    }

    private UUID enter(Opened letter, String name, String country, UUID organisation) {
        return alike.enter(
                letter.uuid(),
                Identity.named(name).as(organisation),
                country,
                NameVisibility.EVERYBODY,
                null);
    }

    private UUID enter(
            Opened letter, String name, String country, NameVisibility visibility, String waits) {
        return alike.enter(letter.uuid(), Identity.named(name), country, visibility, waits);
    }

    private long open(Opened letter) {
        return QuarkusTransaction.requiringNew()
                .call(() -> duplicates.open(all.findById(letter.uuid())));
    }

    private long total(Opened letter) {
        return tallies.of(letter.uuid()).total();
    }

    private SignOnState state(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> signOns.findById(id).state());
    }

    private List<String> listed(Opened letter, String words) {
        return given().get(letter.api() + "/sign-ons?q=" + words).path("items.name");
    }

    private static Response suggestions(String token, Opened letter) {
        return as(token).get(letter.api() + "/duplicates");
    }

    private static List<List<String>> groups(String token, Opened letter, String what) {
        List<List<String>> groups = suggestions(token, letter).path("items.signOns." + what);
        return groups.stream().map(group -> group.stream().sorted().toList()).toList();
    }

    private static Response merge(
            String token, Opened letter, String suggestion, UUID keep, List<UUID> same) {
        return as(token)
                .contentType(ContentType.JSON)
                .body(Map.of("keep", keep, "same", same))
                .post(letter.api() + "/duplicates/" + suggestion + "/merges");
    }

    private static Response withdraw(String token, Opened letter, UUID signOn) {
        return as(token).delete(letter.api() + "/sign-ons/" + signOn);
    }
}
