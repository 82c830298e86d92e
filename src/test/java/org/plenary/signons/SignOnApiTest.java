package org.plenary.signons;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plenary.signons.OpenedLetters.as;
import static org.plenary.signons.OpenedLetters.sign;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.plenary.organisations.Power;
import org.plenary.signons.counting.Tallies;
import org.plenary.support.PlenaryTest;
import org.plenary.support.SignedIn;
import org.plenary.support.World;

@PlenaryTest
class SignOnApiTest {
    @Inject World world;
    @Inject OpenedLetters letters;
    @Inject Tallies tallies;

    @Test
    void aMandatedRepresentativeSignsAndItCounts() {
        var letter = letters.letter("public", Map.of("goal", 10));
        var member = world.organisation("Tierra Viva", "CO");
        String token = world.person(member, Power.SIGN).token();

        sign(token, letter, letter.signature())
                .then()
                .statusCode(201)
                .header("Location", containsString(letter.api() + "/sign-ons/"))
                .body("name", equalTo(member.name()))
                .body("country", equalTo("CO"))
                .body("region", equalTo("019"))
                .body("category", equalTo("civil-society"))
                .body("sha256", equalTo(letter.sha256()))
                .body("source", equalTo("mandate"))
                .body("role", nullValue());

        given().get(letter.api() + "/tally")
                .then()
                .statusCode(200)
                .body("total", equalTo(1))
                .body("organisations", equalTo(1))
                .body("byRegion", equalTo(Map.of("019", 1)))
                .body("byCountry", equalTo(Map.of("CO", 1)))
                .body("byCategory", equalTo(Map.of("civil-society", 1)));
        assertTrue(tallies.agrees(letter.uuid()));
        assertEquals(
                List.of("letter-opened", "sign-on-made"),
                letters.rows(
                        "select kind from journal where subject = :id order by id", letter.uuid()));
        assertEquals(
                List.of(0L),
                letters.rows(
                        "select count(*) from journal where subject = :id and details::text ilike '%director%'",
                        letter.uuid()));
    }

    @Test
    void anOrganisationSignsOnceUntilItWithdraws() {
        var letter = letters.publicLetter();
        var member = world.organisation("Tierra Viva", "CO");
        String token = world.person(member, Power.SIGN).token();
        String other = world.person(member, Power.SIGN).token();
        String id =
                sign(token, letter, letter.signature()).then().statusCode(201).extract().path("id");

        sign(other, letter, letter.signature())
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", endsWith("signons.refused.already-signed"))
                .body("detail", containsString(member.name()));
        as(other).delete(letter.api() + "/sign-ons/" + id + "?reason=board").then().statusCode(204);
        assertEquals(0, tallies.of(letter.uuid()).total());
        given().get(letter.api() + "/sign-ons/" + id).then().statusCode(404);

        sign(other, letter, letter.signature()).then().statusCode(201);
        assertEquals(1, tallies.of(letter.uuid()).total());
        assertTrue(tallies.agrees(letter.uuid()));
        assertEquals(
                List.of("letter-opened", "sign-on-made", "sign-on-withdrawn", "sign-on-made"),
                letters.rows(
                        "select kind from journal where subject = :id order by id", letter.uuid()));
    }

    @Test
    void whoMaySignIsDecidedByTheRules() {
        var letter = letters.publicLetter();
        var member = world.organisation("Tierra Viva", "CO");
        var elsewhere = world.organisation("Elsewhere", "FR");
        String unmandated = world.person(member, Power.AMEND).token();
        var signer = world.person(member, Power.SIGN);
        String token = signer.token();

        sign(null, letter, letter.signature()).then().statusCode(401);
        sign(world.person().token(), letter, letter.signature()).then().statusCode(403);
        sign(unmandated, letter, letter.signature())
                .then()
                .statusCode(403)
                .body("type", endsWith("signons.refused.no-mandate"));
        sign(token, letter, Map.of("sha256", letter.sha256(), "organisation", elsewhere.id()))
                .then()
                .statusCode(403)
                .body("type", endsWith("signons.refused.not-a-member"));
        sign(
                        token,
                        letter,
                        Map.of("sha256", letter.sha256(), "kind", "individual", "country", "CO"))
                .then()
                .statusCode(403)
                .body("type", endsWith("signons.refused.organisations-only"));
        sign(token, letter, Map.of("sha256", "0".repeat(64)))
                .then()
                .statusCode(412)
                .body("detail", containsString(letter.sha256()));
        assertEquals(0, tallies.of(letter.uuid()).total());

        // The token still says "member"; Keycloak no longer does.
        world.leave(signer, member);
        sign(token, letter, letter.signature()).then().statusCode(403);
        assertEquals(0, tallies.of(letter.uuid()).total());
    }

    @Test
    void anEndedMandateSignsNothing() {
        var letter = letters.publicLetter();
        var member = world.organisation("Tierra Viva", "CO");
        var signer = world.person(member);
        var mandate = world.mandate(signer, member, Power.SIGN);
        world.end(member, mandate);

        sign(signer.token(), letter, letter.signature())
                .then()
                .statusCode(403)
                .body("type", endsWith("signons.refused.no-mandate"));
    }

    @Test
    void afterTheDeadlineOfTheDatabasesClockNobodySigns() {
        var letter = letters.publicLetter();
        String token = world.person(world.organisation("Tierra Viva", "CO"), Power.SIGN).token();
        letters.close(letter);

        sign(token, letter, letter.signature())
                .then()
                .statusCode(409)
                .body("type", endsWith("signons.refused.closed"));
        given().get(letter.api()).then().body("state", equalTo("closed"));
    }

    @Test
    void peopleSignInTheirOwnNameWhereTheLetterAllowsIt() {
        var letter = letters.letter("public", Map.of("individuals", true));
        var person = world.person();
        Map<String, Object> body =
                Map.of("sha256", letter.sha256(), "kind", "individual", "country", "KE");

        sign(person.token(), letter, Map.of("sha256", letter.sha256(), "kind", "individual"))
                .then()
                .statusCode(422);
        String id =
                sign(person.token(), letter, body)
                        .then()
                        .statusCode(201)
                        .body("name", equalTo(person.name()))
                        .extract()
                        .path("id");
        sign(person.token(), letter, body).then().statusCode(409);
        as(world.person().token()).delete(letter.api() + "/sign-ons/" + id).then().statusCode(403);
        assertEquals(1, tallies.of(letter.uuid()).individuals());
        as(person.token()).delete(letter.api() + "/sign-ons/" + id).then().statusCode(204);
        assertEquals(0, tallies.of(letter.uuid()).total());
    }

    @Test
    void onlyACoordinatorOpensALetterAndOnlyOnSensibleTerms() {
        var letter = letters.publicLetter();
        String coordinator = letter.coalition().coordinator().token();
        String member =
                world.person(world.organisation("Member", "KE", letter.coalition())).token();
        Map<String, Object> none = Map.of();

        OpenedLetters.open(null, letter.statement(), none).then().statusCode(401);
        OpenedLetters.open(member, letter.statement(), none).then().statusCode(404);
        OpenedLetters.open(world.coalition().coordinator().token(), letter.statement(), none)
                .then()
                .statusCode(404);
        for (Map<String, Object> wrong :
                List.<Map<String, Object>>of(
                        Map.of("deadline", "2020-01-01T00:00:00Z"),
                        Map.of("deadline", "tomorrow"),
                        Map.of("zone", "Mars/Olympus"),
                        Map.of("version", 7),
                        Map.of("addressees", " "),
                        Map.of("goal", 0))) {
            OpenedLetters.open(coordinator, letter.statement(), wrong).then().statusCode(422);
        }
        OpenedLetters.open(
                        coordinator,
                        letter.statement(),
                        Map.of("deadline", "2099-03-01T23:59", "zone", "America/Lima"))
                .then()
                .statusCode(201)
                .body("deadline", equalTo("2099-03-02T04:59:00Z"));
    }

    @Test
    void aLetterIsSeenByWhoeverMayReadItsStatement() {
        var letter = letters.letter("coalition", Map.of());
        var member = world.organisation("Member", "KE", letter.coalition());
        String insider = world.person(member, Power.SIGN).token();
        String stranger = world.person(world.organisation("Elsewhere", "FR"), Power.SIGN).token();
        String coordinator = letter.coalition().coordinator().token();

        for (String path : List.of("", "/tally", "/sign-ons", "/sign-ons?format=csv")) {
            given().get(letter.api() + path).then().statusCode(404);
            as(stranger).get(letter.api() + path).then().statusCode(404);
            as(insider).get(letter.api() + path).then().statusCode(200);
            as(coordinator).get(letter.api() + path).then().statusCode(200);
        }
        for (String path : List.of("", "/count", "/sign-ons.csv", "/qr.svg")) {
            given().get(letter.page() + path).then().statusCode(404);
        }
        sign(stranger, letter, letter.signature()).then().statusCode(404);
        sign(insider, letter, letter.signature()).then().statusCode(201);
        as(insider)
                .contentType("text/csv")
                .body("organisation\nX\n")
                .post(letter.api() + "/sign-on-imports")
                .then()
                .statusCode(404);
        as(stranger)
                .contentType("text/csv")
                .body("organisation\nX\n")
                .post(letter.api() + "/sign-on-imports")
                .then()
                .statusCode(404);
        as(null).contentType("text/csv")
                .body("organisation\nX\n")
                .post(letter.api() + "/sign-on-imports")
                .then()
                .statusCode(401);
        given().get("/api/v1/letters")
                .then()
                .body("items.id.findAll { it == '" + letter.id() + "' }", hasSize(0));
        as(insider).get("/api/v1/letters").then().statusCode(200);
    }

    @Test
    void theSignatoryOrACoordinatorOnRequestWithdraws() {
        var letter = letters.publicLetter();
        var member = world.organisation("Tierra Viva", "CO");
        String token = world.person(member, Power.SIGN).token();
        String id = sign(token, letter, letter.signature()).then().extract().path("id");
        String path = letter.api() + "/sign-ons/" + id;

        given().delete(path).then().statusCode(401);
        as(world.person(member, Power.AMEND).token()).delete(path).then().statusCode(403);
        as(world.person(world.organisation("Else", "FR"), Power.SIGN).token())
                .delete(path)
                .then()
                .statusCode(403);
        as(letter.coalition().coordinator().token()).delete(path).then().statusCode(204);
        as(token).delete(path).then().statusCode(404);
        assertEquals(
                List.of(true),
                letters.rows(
                        "select w.on_request from withdrawal w join sign_on s on s.withdrawal = w.id where s.letter = :id",
                        letter.uuid()));
    }

    @Test
    void ofTwoHundredAttemptsAtOnceOneSucceeds() throws Exception {
        var letter = letters.publicLetter();
        String token = world.person(world.organisation("Tierra Viva", "CO"), Power.SIGN).token();

        Map<Integer, Long> answers =
                atOnce(64, 200, i -> sign(token, letter, letter.signature()).statusCode());

        assertEquals(Map.of(201, 1L, 409, 199L), answers);
        assertEquals(1, tallies.of(letter.uuid()).total());
        assertTrue(tallies.agrees(letter.uuid()));
    }

    @Test
    void ofTenWithdrawalsAtOnceOneCounts() throws Exception {
        var letter = letters.publicLetter();
        String token = world.person(world.organisation("Tierra Viva", "CO"), Power.SIGN).token();
        String id = sign(token, letter, letter.signature()).then().extract().path("id");

        Map<Integer, Long> answers =
                atOnce(
                        10,
                        10,
                        i -> as(token).delete(letter.api() + "/sign-ons/" + id).statusCode());

        assertEquals(Map.of(204, 1L, 404, 9L), answers);
        assertEquals(0, tallies.of(letter.uuid()).total());
        assertTrue(tallies.agrees(letter.uuid()));
    }

    @Test
    void manyOrganisationsSignAndWithdrawAtOnceAndTheTallyIsExact() throws Exception {
        var letter = letters.publicLetter();
        List<String> tokens = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            String country = List.of("KE", "CO", "PL", "PH").get(i % 4);
            tokens.add(world.person(world.organisation("Org " + i, country), Power.SIGN).token());
        }

        atOnce(
                16,
                16 * 4,
                i -> {
                    if (i % 5 == 0) {
                        tallies.fold();
                    }
                    String token = tokens.get(i % 16);
                    var made = sign(token, letter, letter.signature());
                    if (made.statusCode() == 201 && i % 3 == 0) {
                        as(token).delete(letter.api() + "/sign-ons/" + made.path("id"));
                    }
                    return made.statusCode();
                });

        assertTrue(tallies.agrees(letter.uuid()));
        long standing = tallies.of(letter.uuid()).total();
        assertTrue(standing > 0 && standing <= 16);
        tallies.fold();
        assertTrue(tallies.agrees(letter.uuid()));
        assertEquals(standing, tallies.of(letter.uuid()).total());
    }

    @Test
    void aListComesOnceHoweverOftenItIsSent() {
        var letter = letters.publicLetter();
        String token = letter.coalition().coordinator().token();
        String list =
                """
                no,section,organisation,country,note
                1,international-regional,Harbour Light Network (HLN),,
                2,national,Fundación Puerto Claro,Colombia,
                3,national,Fundación Río Hondo,Colomba,
                4,national,=HYPERLINK("x"),Kenya,
                5,national,,Kenya,
                """;

        importing(token, letter, list, "dryRun=true")
                .then()
                .statusCode(200)
                .body("imported", equalTo(3))
                .body("leftOut", equalTo(2))
                .body("total", equalTo(0));
        importing(token, letter, list, "doubtful=import-for-review")
                .then()
                .statusCode(200)
                .body("rows", equalTo(5))
                .body("imported", equalTo(4))
                .body("alreadyThere", equalTo(0))
                .body("leftOut", equalTo(1))
                .body("listed.row", equalTo(List.of(3, 5)))
                .body("listed[0].suggestion", equalTo("CO"))
                .body("total", equalTo(4));
        importing(token, letter, list, "doubtful=import-for-review")
                .then()
                .statusCode(200)
                .body("imported", equalTo(0))
                .body("alreadyThere", equalTo(4))
                .body("total", equalTo(4));
        assertTrue(tallies.agrees(letter.uuid()));

        String csv =
                given().get(letter.api() + "/sign-ons?format=csv")
                        .then()
                        .statusCode(200)
                        .contentType(containsString("text/csv"))
                        .extract()
                        .asString();
        assertTrue(csv.contains("\"'=HYPERLINK(\"\"x\"\")\",organisation,KE,Kenya,Africa"), csv);
        assertTrue(
                csv.contains(
                        ",Harbour Light Network (HLN),organisation,,,International and regional networks,,"),
                csv);
        assertFalse(csv.contains("person"), csv);
        byte[] bytes = given().get(letter.page() + "/sign-ons.csv").asByteArray();
        assertEquals("\uFEFFnumber", new String(bytes, UTF_8).substring(0, 7));
    }

    @Test
    void anImportedNameAndItsOrganisationCountOnce() {
        var letter = letters.publicLetter();
        var member = world.organisation("Tierra Viva", "CO");
        importing(
                        letter.coalition().coordinator().token(),
                        letter,
                        "organisation,country\n"
                                + member.name().toUpperCase(java.util.Locale.ROOT)
                                + ",Colombia\n",
                        "")
                .then()
                .body("imported", equalTo(1));

        sign(world.person(member, Power.SIGN).token(), letter, letter.signature())
                .then()
                .statusCode(409)
                .body("type", endsWith("signons.refused.already-listed"));
        assertEquals(1, tallies.of(letter.uuid()).total());
    }

    @Test
    void aLongListComesInPagesAndAsOneFile() {
        var letter = letters.publicLetter();
        String list =
                Stream.iterate(1, i -> i + 1)
                        .limit(3_000)
                        .map(i -> "Organisation number " + i + ",Kenya")
                        .collect(Collectors.joining("\n", "organisation,country\n", "\n"));
        importing(letter.coalition().coordinator().token(), letter, list, "")
                .then()
                .body("imported", equalTo(3_000));

        String next = letter.api() + "/sign-ons?limit=200";
        int read = 0;
        while (next != null) {
            var page =
                    given().get(next)
                            .then()
                            .statusCode(200)
                            .body("items.country", everyItem(equalTo("KE")))
                            .extract();
            read += page.<List<?>>path("items").size();
            next = page.path("next");
        }
        assertEquals(3_000, read);
        String csv = given().get(letter.api() + "/sign-ons?format=csv").asString();
        assertEquals(3_001, csv.lines().count());
        assertTrue(csv.contains("\r\n3000,"), "numbered to the end");
        assertTrue(tallies.agrees(letter.uuid()));
    }

    @Test
    void theDeadlineIsAnInstantAndItsZoneIsKept() {
        var letter = letters.publicLetter();

        given().get(letter.api())
                .then()
                .body("zone", equalTo("Africa/Nairobi"))
                .body("state", equalTo("open"))
                .body("sha256", equalTo(letter.sha256()));
        assertTrue(
                Instant.parse(given().get(letter.api()).path("deadline")).isAfter(Instant.now()));
        assertTrue(SignedIn.token("amina").length() > 100);
    }

    static io.restassured.response.Response importing(
            String token, OpenedLetters.Opened letter, String list, String query) {
        return as(token)
                .contentType("text/csv; charset=UTF-8")
                .body(list.getBytes(UTF_8))
                .post(letter.api() + "/sign-on-imports" + (query.isEmpty() ? "" : "?" + query));
    }

    private interface Attempt {
        int answer(int number);
    }

    /** Runs attempts on so many threads; counts the answers by status. */
    private static Map<Integer, Long> atOnce(int threads, int attempts, Attempt attempt)
            throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<Integer>> all = new ArrayList<>();
            for (int i = 0; i < attempts; i++) {
                int number = i;
                all.add(() -> attempt.answer(number));
            }
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : pool.invokeAll(all)) {
                answers.add(answer.get());
            }
            return answers.stream().collect(Collectors.groupingBy(a -> a, Collectors.counting()));
        } finally {
            pool.shutdownNow();
        }
    }
}
