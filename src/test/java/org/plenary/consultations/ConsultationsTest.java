package org.plenary.consultations;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.organisations.Power;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.support.PlenaryTest;
import org.plenary.support.WebSession;
import org.plenary.support.World;

/** Consultations from their beginning to their next cycle, through pages and API. */
@PlenaryTest
class ConsultationsTest {
    private static final String API = "/api/v1/consultations";

    @Inject World world;
    @Inject Consultations consultations;
    @Inject DatabaseClock clock;

    private World.Alliance coalition;
    private World.Body member;
    private World.Somebody convenor;

    @BeforeEach
    void aMemberMayConvene() {
        coalition = world.coalition();
        member = world.organisation("Atlas Bridges", "MA", coalition);
        convenor = world.person(member, Power.CONVENE);
    }

    @Test
    void aDraftIsNobodysButItsConvenorsAndTheCoordinators() {
        String draft = begun(details("national", "MA"));
        var member2 = world.person(world.organisation("Other", "SN", coalition), Power.CONVENE);
        var colleague = world.person(member);

        for (String token : new String[] {null, member2.token()}) {
            as(token).get(API + "/" + draft).then().statusCode(404);
            as(token).get("/consultations/" + draft).then().statusCode(404);
            as(token).get("/consultations/" + draft + "/calendar.ics").then().statusCode(404);
        }
        as(member2.token()).put(API + "/" + draft + "/publication").then().statusCode(404);
        as(colleague.token()).get(API + "/" + draft).then().statusCode(200);
        as(colleague.token()).put(API + "/" + draft + "/publication").then().statusCode(404);
        as(member2.token())
                .get(API + "?coalition=" + coalition.slug())
                .then()
                .body("items", hasSize(0));
        as(coalition.coordinator().token())
                .put(API + "/" + draft + "/publication")
                .then()
                .statusCode(200)
                .body("state", equalTo("published"));
        as(null).get(API + "/" + draft).then().statusCode(200);
    }

    @Test
    void onlyWhoMayConveneBegins() {
        var contributor = world.person(member, Power.CONTRIBUTE);

        begin(contributor, null, details("national", "MA")).statusCode(403);
        begin(convenor, coalition.secretariat().id(), details("national", "MA")).statusCode(403);
        begin(coalition.coordinator(), member.id(), details("national", "MA")).statusCode(201);
    }

    @Test
    void whatIsWrongIsSaidBesideItsFieldAndNothingTypedIsLost() {
        WebSession session = convenor.visits("/consultations/new");

        var page =
                session.submit(
                        session.get("/consultations/new").form("form[action=/consultations]"),
                        Map.of(
                                "title", "What do you need?",
                                "purpose", "To know.",
                                "level", "regional",
                                "area", "MA",
                                "contactName", "Office",
                                "contactAddress", "office@atlas.example"));

        assertEquals(422, page.status());
        assertTrue(page.html().select(".err-sum a[href=#area]").hasText(), page.body());
        assertEquals("What do you need?", page.html().select("#title").val());
        assertEquals("MA", page.html().select("#area option[selected]").val());

        var begun = session.submit(page.form("form[action=/consultations]"), Map.of("area", "002"));
        assertEquals(200, begun.status());
        assertTrue(begun.html().select("h1").text().contains("What do you need?"));
    }

    @Test
    void theDatabasesClockOpensAndClosesAPhaseToTheMillisecond() {
        String id = begun(details("national", "MA"));
        Instant end = clockNow().plus(Duration.ofHours(2));
        plan(id, "open", clockNow().plusSeconds(3600), end);
        as(convenor.token()).put(API + "/" + id + "/publication").then().statusCode(200);

        Consultation read = read(id);
        Instant from = read.phases().get(0).span().from();
        Instant until = read.phases().get(0).span().until();

        assertFalse(read.isOpen(from.minusMillis(1)));
        assertTrue(read.isOpen(from));
        assertTrue(read.isOpen(until.minusMillis(1)));
        assertFalse(read.isOpen(until));
        as(null).get(API + "/" + id).then().body("open", equalTo(false));
    }

    @Test
    void aRunningPhaseIsEndedWithAReasonThatEverybodyReads() {
        String id = begun(details("national", "MA"));
        String phase = plan(id, "open", null, clockNow().plus(Duration.ofDays(3)));
        as(convenor.token()).put(API + "/" + id + "/publication").then().statusCode(200);
        as(null).get(API + "/" + id).then().body("open", equalTo(true));
        String end = API + "/" + id + "/phases/" + phase + "/end";

        as(convenor.token()).delete(API + "/" + id + "/phases/" + phase).then().statusCode(409);
        as(convenor.token()).body(Map.of("reason", " ")).put(end).then().statusCode(422);
        as(convenor.token())
                .body(Map.of("reason", "The hall burnt down."))
                .put(end)
                .then()
                .statusCode(200);

        as(null).get(API + "/" + id).then().body("open", equalTo(false));
        as(null).get("/consultations/" + id).then().body(containsString("The hall burnt down."));
    }

    @Test
    void twoPhasesPlannedAtOnceDoNotOverlap() throws Exception {
        String id = begun(details("national", "MA"));
        Instant from = clockNow().plus(Duration.ofDays(1));
        String token = convenor.token();
        CountDownLatch go = new CountDownLatch(1);
        try (var threads = new Threads()) {
            var plans =
                    List.of("open", "analysing").stream()
                            .map(
                                    kind ->
                                            threads.pool.submit(
                                                    () -> {
                                                        go.await();
                                                        return as(token)
                                                                .body(
                                                                        phase(
                                                                                kind,
                                                                                from,
                                                                                from.plusSeconds(
                                                                                        600)))
                                                                .post(API + "/" + id + "/phases")
                                                                .statusCode();
                                                    }))
                            .toList();
            go.countDown();
            var codes = List.of(plans.get(0).get(), plans.get(1).get());

            assertEquals(List.of(201, 422), codes.stream().sorted().toList());
        }
        as(null).get(API + "/" + id).then().statusCode(404);
        assertEquals(1, read(id).phases().size());
    }

    @Test
    void whatIsHeardGoesUpATreeThatItsReadersSee() {
        String child = begun(details("local", "MA"));
        String parent = begun(details("national", "MA"));
        var feeding = Map.of("parent", parent);
        as(convenor.token())
                .body(feeding)
                .put(API + "/" + child + "/parent")
                .then()
                .statusCode(200)
                .body("parent", equalTo(parent));
        as(convenor.token())
                .body(Map.of("parent", child))
                .put(API + "/" + parent + "/parent")
                .then()
                .statusCode(422);
        as(convenor.token())
                .body(details("regional", "002"))
                .put(API + "/" + child + "/details")
                .then()
                .statusCode(422);
        as(convenor.token()).put(API + "/" + parent + "/publication").then().statusCode(200);

        as(null).get(API + "/" + parent).then().body("children", hasSize(0));
        as(convenor.token()).get(API + "/" + parent).then().body("children[0]", equalTo(child));

        as(convenor.token()).put(API + "/" + child + "/publication").then().statusCode(200);
        as(null).get("/consultations/" + parent)
                .then()
                .body(containsString("/consultations/" + child));
    }

    @Test
    void theNextCycleTakesEverythingOverButTheAnswersWithDatesShifted() {
        String id = begun(details("national", "MA"));
        plan(
                id,
                "preparing",
                Instant.parse("2027-03-01T10:00:00Z"),
                Instant.parse("2027-03-05T10:00:00Z"));
        plan(
                id,
                "open",
                Instant.parse("2027-03-05T10:00:00Z"),
                Instant.parse("2027-04-05T10:00:00Z"));
        as(convenor.token())
                .body(Map.of("title", "Hearing", "day", "2027-04-10"))
                .post(API + "/" + id + "/dates")
                .then()
                .statusCode(201);
        as(convenor.token())
                .body(Map.of("title", "Briefing", "language", "en", "link", "https://x.example/b"))
                .post(API + "/" + id + "/documents")
                .then()
                .statusCode(201);

        as(convenor.token())
                .body(Map.of("start", "2028-03-01"))
                .post(API + "/" + id + "/next")
                .then()
                .statusCode(201)
                .body("state", equalTo("draft"))
                .body("title", equalTo("What do you need in MA?"))
                .body("phases[0].from", equalTo("2028-03-01T10:00:00Z"))
                .body("phases[1].until", equalTo("2028-04-05T10:00:00Z"))
                .body("dates[0].day", equalTo("2028-04-10"))
                .body("documents[0].href", equalTo("https://x.example/b"));
    }

    @Test
    void aPaperIsTakenForWhatItIsAndGivenToReadersOnly() throws Exception {
        String id = begun(details("national", "MA"));
        WebSession session = convenor.visits("/consultations/" + id + "/manage");
        var page = session.get("/consultations/" + id + "/manage");
        String csrf = page.html().select("form[enctype] input[type=hidden]").val();
        String csrfName = page.html().select("form[enctype] input[type=hidden]").attr("name");

        send(session, id, csrfName, csrf, "briefing.pdf", "no PDF at all")
                .statusCode(422)
                .body(containsString("not what its name says"))
                .body(containsString("Twelve pages"));
        send(session, id, csrfName, csrf, "briefing.pdf", "%PDF-1.7 twelve pages").statusCode(303);

        String href =
                as(convenor.token()).get(API + "/" + id).then().extract().path("documents[0].href");
        as(null).get(href).then().statusCode(404);
        as(convenor.token()).put(API + "/" + id + "/publication").then().statusCode(200);
        as(null).get(href)
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("Content-Disposition", startsWith("attachment"))
                .body(equalTo("%PDF-1.7 twelve pages"));
    }

    @Test
    void theListIsNarrowedByLevelAreaThemeAndWords() {
        String national = begun(details("national", "MA"));
        String regional = begun(details("regional", "150"));
        for (String id : List.of(national, regional)) {
            as(convenor.token()).put(API + "/" + id + "/publication").then().statusCode(200);
        }
        String in = "?coalition=" + coalition.slug();

        listed(in).body(containsString(national)).body(containsString(regional));
        listed(in + "&level=national")
                .body(containsString(national))
                .body(not(containsString(regional)));
        listed(in + "&area=002").body(containsString(national)).body(not(containsString(regional)));
        listed(in + "&theme=gcm-6").body(containsString(national));
        listed(in + "&theme=nothing").body(not(containsString(national)));
        listed(in + "&q=need IN ma")
                .body(containsString(national))
                .body(not(containsString(regional)));
    }

    @Test
    void whoIsInvitedReadsWhatIsForTheCoalition() {
        var guest = world.organisation("Guest", "SN");
        var details = details("national", "MA");
        details.put("participation", "invited");
        details.put("readers", "coalition");
        String id = begun(details);
        as(convenor.token()).put(API + "/" + id + "/publication").then().statusCode(200);
        String reader = world.person(guest).token();

        as(reader).get(API + "/" + id).then().statusCode(404);
        as(convenor.token())
                .body(Map.of("organisation", guest.slug()))
                .post(API + "/" + id + "/invited")
                .then()
                .statusCode(201);
        as(reader).get(API + "/" + id).then().statusCode(200).body("invited", equalTo(null));
        as(null).get(API + "/" + id).then().statusCode(404);
    }

    @Test
    void aPublishedPageIsCachedForVisitors() {
        String id = begun(details("national", "MA"));
        as(convenor.token()).put(API + "/" + id + "/publication").then().statusCode(200);

        String tag =
                as(null).get("/consultations/" + id)
                        .then()
                        .statusCode(200)
                        .header("Cache-Control", startsWith("public"))
                        .extract()
                        .header("ETag");
        assertTrue(tag != null && tag.startsWith("W/"), tag);
    }

    private static final class Threads implements AutoCloseable {
        private final java.util.concurrent.ExecutorService pool = Executors.newFixedThreadPool(2);

        @Override
        public void close() {
            pool.shutdownNow();
        }
    }

    private ValidatableResponse listed(String query) {
        return as(null).get("/consultations" + query).then().statusCode(200);
    }

    private static ValidatableResponse send(
            WebSession session,
            String id,
            String csrfName,
            String csrf,
            String name,
            String content)
            throws Exception {
        var file = Files.createTempFile("paper", ".pdf");
        Files.writeString(file, content);
        return given().redirects()
                .follow(false)
                .cookies(session.cookies())
                .multiPart(csrfName, csrf)
                .multiPart("paperTitle", "Twelve pages")
                .multiPart("paperLanguage", "en")
                .multiPart("file", name, Files.readAllBytes(file))
                .post("/consultations/" + id + "/documents")
                .then();
    }

    private String plan(String id, String kind, Instant from, Instant until) {
        return as(convenor.token())
                .body(phase(kind, from, until))
                .post(API + "/" + id + "/phases")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Map<String, Object> phase(String kind, Instant from, Instant until) {
        Map<String, Object> phase = new HashMap<>();
        phase.put("kind", kind);
        phase.put("from", from == null ? null : from.toString());
        phase.put("until", until.toString());
        return phase;
    }

    private String begun(Map<String, Object> details) {
        return begin(convenor, null, details).statusCode(201).extract().path("id");
    }

    private ValidatableResponse begin(
            World.Somebody somebody, UUID organisation, Map<String, Object> details) {
        Map<String, Object> body = new HashMap<>();
        body.put("coalition", coalition.slug());
        body.put("convenor", organisation);
        body.put("details", details);
        return as(somebody.token()).body(body).post(API).then();
    }

    private static Map<String, Object> details(String level, String area) {
        Map<String, Object> details = new HashMap<>();
        details.put("title", "What do you need in " + area + "?");
        details.put("language", "en");
        details.put("purpose", "What you say goes up.");
        details.put("level", level);
        details.put("area", area);
        details.put("place", "Tangier");
        details.put("themes", List.of("work"));
        details.put("terms", List.of("gcm-6"));
        details.put("languages", List.of("en"));
        details.put("participation", "public");
        details.put("readers", "everybody");
        details.put("contactName", "Office");
        details.put("contactAddress", "office@atlas.example");
        return details;
    }

    private static io.restassured.specification.RequestSpecification as(String token) {
        var request = given().redirects().follow(false).contentType(ContentType.JSON);
        return token == null ? request : request.auth().oauth2(token);
    }

    private Instant clockNow() {
        return QuarkusTransaction.requiringNew().call(clock::now);
    }

    private Consultation read(String id) {
        return QuarkusTransaction.requiringNew()
                .call(
                        () -> {
                            Consultation found = consultations.findById(UUID.fromString(id));
                            var unused = found.phases();
                            return found;
                        });
    }
}
