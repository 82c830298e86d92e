package org.plenary.organisations;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.support.PlenaryTest;
import org.plenary.support.ReceivedMails;
import org.plenary.support.WebSession;
import org.plenary.support.World;
import org.plenary.support.World.Body;

@PlenaryTest
class PeopleTest {
    private static final Pattern LINK = Pattern.compile("(/invitations/)([A-Za-z0-9_-]{43})");

    @Inject World world;
    @Inject Inviting inviting;
    @Inject DatabaseClock clock;
    @Inject EntityManager database;

    @Test
    void invitedColleagueJoinsByTheLinkInTheMail() throws Exception {
        var organisation = world.organisation("Inviting", "KE");
        var colleague = world.person();
        var session = organisation.administrator().visits(organisation.href() + "/members");
        var page =
                session.submit(
                        session.get(organisation.href() + "/members")
                                .form("form[action$=/invitations]"),
                        Map.of("email", colleague.email(), "language", "fr"));
        assertEquals(200, page.status());

        var link = LINK.matcher(ReceivedMails.awaitNewest(colleague.email()).text());
        assertTrue(link.find());
        var scanner = WebSession.anonymous().get(link.group());
        assertEquals(200, scanner.status());
        assertEquals("no-referrer", scanner.headers().firstValue("Referrer-Policy").orElse(""));

        var invited = colleague.visits(link.group());
        page =
                invited.submit(
                        invited.get(link.group()).form("form[action$=/acceptance]"), Map.of());

        assertEquals(organisation.href(), page.address().getPath());
        assertTrue(page.html().select(".acting").text().contains(organisation.name()));
        assertEquals(410, invited.get(link.group()).status());
        assertEquals(
                0,
                stored(
                        "select count(*) from invitation where token_hash = '"
                                + link.group(2)
                                + "'"));
        assertEquals(
                1,
                stored(
                        "select count(*) from journal where kind = 'invitation-accepted' and subject = '"
                                + organisation.id()
                                + "' and details->>'sameAddress' = 'true' and details::text not like '%@%'"));
    }

    @Test
    void twoAcceptancesOfOneInvitationLetOnePersonIn() throws Exception {
        var organisation = world.organisation("Race", "KE");
        String token = invite(organisation);
        List<Callable<Integer>> racers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            String bearer = world.person().token();
            racers.add(
                    () ->
                            given().auth()
                                    .oauth2(bearer)
                                    // Without a body REST Assured would call it a form.
                                    .contentType(ContentType.JSON)
                                    .body("{}")
                                    .post("/api/v1/invitations/" + token + "/acceptance")
                                    .statusCode());
        }
        var pool = Executors.newFixedThreadPool(4);
        var answers = new ArrayList<Integer>();
        for (Future<Integer> answer : pool.invokeAll(racers)) {
            answers.add(answer.get());
        }
        pool.shutdown();

        answers.sort(null);
        assertEquals(List.of(201, 410, 410, 410), answers);
    }

    @Test
    void renewedAndRevokedLinksAreVoid() {
        var organisation = world.organisation("Links", "KE");
        var administrator = organisation.administrator().actingFor(organisation);
        var sent = sent(organisation);

        var renewed =
                QuarkusTransaction.requiringNew()
                        .call(
                                () ->
                                        inviting.renew(
                                                organisation.id(),
                                                sent.invitation().id(),
                                                administrator,
                                                clock.now()));

        assertEquals(404, WebSession.anonymous().get("/invitations/" + sent.token()).status());
        assertEquals(200, WebSession.anonymous().get("/invitations/" + renewed.token()).status());
        given().auth()
                .oauth2(organisation.administrator().token())
                .delete(
                        "/api/v1/organisations/"
                                + organisation.id()
                                + "/invitations/"
                                + sent.invitation().id())
                .then()
                .statusCode(204);
        var page = WebSession.anonymous().get("/invitations/" + renewed.token());
        assertEquals(410, page.status());
        assertTrue(page.html().select("main").text().contains("taken back"));
    }

    @Test
    void lastAdministratorCannotLeave() {
        var organisation = world.organisation("Last", "KE");
        var first = organisation.administrator();
        var session = first.visits(organisation.href() + "/members");

        session.get(organisation.href() + "/members");
        var page =
                session.post(organisation.href() + "/members/" + first.id() + "/removal", Map.of());
        assertEquals(409, page.status());

        world.administrator(organisation);
        session.get(organisation.href() + "/members");
        page = session.post(organisation.href() + "/members/" + first.id() + "/removal", Map.of());
        assertEquals(200, page.status());
        assertEquals(404, session.get(organisation.href() + "/members").status());
    }

    @Test
    void whoeverLeavesLosesTheirMandates() {
        var organisation = world.organisation("Leaving", "KE");
        var member = world.person(organisation, Power.SIGN, Power.VOTE);
        String token = organisation.administrator().token();
        String mandates = "/api/v1/organisations/" + organisation.id() + "/mandates";
        given().auth().oauth2(token).get(mandates).then().body("items.inForce", hasItem(true));

        world.leave(member, organisation);

        given().auth().oauth2(token).get(mandates).then().body("items.inForce", not(hasItem(true)));
    }

    @Test
    void mandateIsGrantedAndEndedByTheAdministrator() {
        var organisation = world.organisation("Mandating", "KE");
        var member = world.person(organisation);
        String token = organisation.administrator().token();
        String mandates = "/api/v1/organisations/" + organisation.id() + "/mandates";

        String id =
                given().auth()
                        .oauth2(token)
                        .contentType(ContentType.JSON)
                        .body(Map.of("person", member.id(), "powers", List.of("sign")))
                        .post(mandates)
                        .then()
                        .statusCode(201)
                        .body("inForce", equalTo(true))
                        .extract()
                        .path("id");
        given().auth()
                .oauth2(member.token())
                .get("/api/v1/me")
                .then()
                .body("organisations[0].powers", equalTo(List.of("sign")));
        given().auth().oauth2(token).delete(mandates + "/" + id).then().statusCode(204);
        given().auth()
                .oauth2(member.token())
                .get("/api/v1/me")
                .then()
                .body("organisations[0].powers.size()", equalTo(0));
        given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(Map.of("person", world.person().id(), "powers", List.of("sign")))
                .post(mandates)
                .then()
                .statusCode(422);
    }

    @Test
    void mandatesPageShowsHistoryAndKeepsWhatWasTyped() {
        var organisation = world.organisation("History", "KE");
        var member = world.person(organisation, Power.SIGN);
        var session = organisation.administrator().visits(organisation.href() + "/mandates");

        var page = session.get(organisation.href() + "/mandates");
        assertTrue(page.html().select("tbody").text().contains("In force"));
        page =
                session.submit(
                        page.form("form[action$=/mandates]"),
                        Map.of("person", member.id().toString(), "evidence", "Board, 3 May"));
        assertEquals(422, page.status());
        assertEquals("Board, 3 May", page.html().select("#evidence").text());
        page =
                session.submit(
                        page.form("form[action$=/mandates]"),
                        Map.of("powers", "amend", "until", "2099-12-31"));
        assertEquals(200, page.status());
        assertEquals(2, page.html().select("tbody tr").size());
        page = session.submit(page.form("form[action$=/end]"), Map.of());
        assertTrue(page.html().select("tbody").text().contains("Ended"));
    }

    @Test
    void coordinatorRegistersOnBehalfAndTheAdministratorIsInvited() throws Exception {
        var coordinator = world.coalition().coordinator();
        var administrator = world.person();
        var body = RegisterTest.body("On behalf " + World.unique());
        body.put("administratorEmail", administrator.email());

        RegisterTest.post(coordinator.token(), World.unique() + World.unique(), body)
                .then()
                .statusCode(201);

        var mail = ReceivedMails.awaitNewest(administrator.email());
        assertTrue(mail.subject().contains((String) body.get("name")));
        var outsider = RegisterTest.body("On behalf " + World.unique());
        outsider.put("administratorEmail", administrator.email());
        RegisterTest.post(administrator.token(), World.unique(), outsider).then().statusCode(403);
    }

    @Test
    void coalitionIsFoundedAndJoined() {
        var coalition = world.coalition();
        var organisation = world.organisation("Joining", "WS");
        var session = coalition.coordinator().visits(coalition.href());

        var page =
                session.submit(
                        session.get(coalition.href()).form("form[action$=/members]"),
                        Map.of("organisation", organisation.href()));
        assertEquals(200, page.status());
        assertEquals(2, page.html().select("tbody tr").size());
        assertFalse(page.html().select("tbody a[href=" + organisation.href() + "]").isEmpty());

        page = session.submit(page.form("form[action$=/release]"), Map.of());
        assertEquals(1, page.html().select("tbody tr").size());
        assertTrue(
                WebSession.anonymous()
                        .get("/coalitions")
                        .html()
                        .select("main")
                        .text()
                        .contains(coalition.name()));
    }

    private String invite(Body organisation) {
        return sent(organisation).token();
    }

    private Inviting.Sent sent(Body organisation) {
        return QuarkusTransaction.requiringNew()
                .call(
                        () ->
                                inviting.invite(
                                        organisation.id(),
                                        World.unique() + "@people.example",
                                        false,
                                        "en",
                                        organisation.administrator().actingFor(organisation),
                                        clock.now()));
    }

    private int stored(String query) {
        return ((Number) database.createNativeQuery(query).getSingleResult()).intValue();
    }
}
