package org.plenary.signons;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plenary.signons.Campaigns.ask;
import static org.plenary.signons.Campaigns.remind;
import static org.plenary.signons.Campaigns.sent;
import static org.plenary.signons.Campaigns.token;
import static org.plenary.signons.OpenedLetters.as;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.plenary.organisations.Power;
import org.plenary.shared.audit.By;
import org.plenary.shared.mail.MailRefused;
import org.plenary.shared.secrecy.Vault;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.signons.Campaigns.Asked;
import org.plenary.signons.OpenedLetters.Opened;
import org.plenary.support.PlenaryTest;
import org.plenary.support.ReceivedMails;
import org.plenary.support.WebSession;
import org.plenary.support.World;

@PlenaryTest
class CampaignTest {
    private static final String LIST =
            """
            Organisation;Country;Contact;E-mail;Language;Reason
            Red de Mujeres Cañeras;Honduras;Marisol Paz;%s;español;Signed in 2024
            Delta Youth;Bangladesh;Rafiq Islam;RAFIQ-%s;en;Answered the consultation
            Nowhere Watch;Colomba;A;b@c.example;en;
            Half an Address;Peru;A;b@;en;
            Delta Youth;Bangladesh;Again;again@c.example;en;
            """;

    @Inject World world;
    @Inject OpenedLetters letters;
    @Inject Letters allLetters;
    @Inject Ledger ledger;
    @Inject Vault vault;
    @Inject DatabaseClock clock;
    @Inject Event<MailRefused> refused;

    @Test
    void aSpreadsheetSentTwiceAddsNothing() {
        var letter = letters.publicLetter();
        var list = LIST.formatted(Campaigns.address(), Campaigns.address());

        var first = Campaigns.list(letter, list).then().statusCode(200);
        var again = Campaigns.list(letter, list).then().statusCode(200);

        first.body("rows", is(5), "added", is(2), "alreadyThere", is(0), "leftOut", is(3));
        first.body("listed.reason", contains("country-misspelt", "email-invalid", "twice-in-file"));
        again.body("added", is(0), "alreadyThere", is(3), "leftOut", is(2));
        var there = as(token(letter)).get(letter.api() + "/invitations").then().statusCode(200);
        there.body("items.name", contains("Red de Mujeres Cañeras", "Delta Youth"));
        there.body("items[0].language", is("es"), "items[0].why", is("Signed in 2024"));
        there.body("items[0].country", is("HN"), "items[0].region", is("019"));
        assertTrue(there.extract().path("items[1].email").toString().startsWith("rafiq-"));
    }

    @Test
    void everyMemberIsAskedThroughAnAdministratorAndNobodyTwice() {
        var letter = letters.publicLetter();
        var member = world.organisation("Tierra Viva", "CO", letter.coalition());
        member.administrator().visits("/");

        Campaigns.post(letter, "/invitations/members", Map.of())
                .then()
                .statusCode(200)
                .body(is("2"));
        Campaigns.post(letter, "/invitations/members", Map.of())
                .then()
                .statusCode(200)
                .body(is("0"));

        as(token(letter))
                .get(letter.api() + "/invitations?which=members&q=tierra")
                .then()
                .body("items.name", contains(member.name()))
                .body("items[0].email", equalTo(member.administrator().email()));
        Campaigns.post(letter, "/invitations", Map.of("name", member.name(), "country", "CO"))
                .then()
                .statusCode(409);
    }

    @Test
    void aSignatureAnswersTheInvitationAndItsWithdrawalReopensIt() {
        var letter = letters.publicLetter();
        var member = world.organisation("Tierra Viva", "CO");
        var asked = ask(letter, Map.of("name", member.name(), "country", "CO"));
        var signer = world.person(member, Power.SIGN).token();

        String signOn =
                OpenedLetters.sign(signer, letter, letter.signature())
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        assertEquals("signed", asked.state());
        as(signer).delete(letter.api() + "/sign-ons/" + signOn).then().statusCode(204);

        assertEquals("invited", asked.state());
    }

    @Test
    void whoHasSignedBeforeBeingAskedIsSeenAtOnce() {
        var letter = letters.publicLetter();
        as(token(letter))
                .contentType("text/csv")
                .body("organisation,country\nCasa Abierta,Peru\n")
                .post(letter.api() + "/sign-on-imports")
                .then()
                .statusCode(200);

        assertEquals(
                "signed", ask(letter, Map.of("name", "Casa Abierta", "country", "PE")).state());
    }

    @Test
    void aSignatureThatWithholdsItsNameIsToldToCoordinatorsAlone() {
        var letter = letters.publicLetter();
        var asked =
                ask(
                        letter,
                        Map.of(
                                "name",
                                "Quiet House",
                                "country",
                                "PE",
                                "email",
                                Campaigns.address()));
        ask(letter, "Loud House");

        UUID signOn = enterSecretly(letter, "Quiet House", "PE");

        assertEquals("signed", asked.state());
        as(token(letter))
                .get(letter.api() + "/invitations?which=signed")
                .then()
                .body("items.name", contains("Quiet House"));
        as(token(letter))
                .get(letter.api() + "/overview")
                .then()
                .body("asked.signed", is(1), "byRegion.'019'.signed", is(1));
        // Without the key, the row looks like that of somebody who has not answered.
        var rows =
                letters.rows(
                        "select name, state, sign_on, length(mark) from signature_invitation where letter = :id order by name desc",
                        letter.uuid());
        assertEquals(
                List.of("Quiet House", "INVITED", 43), fieldsWithoutSignOn((Object[]) rows.get(0)));
        assertEquals(
                List.of("Loud House", "INVITED", 43), fieldsWithoutSignOn((Object[]) rows.get(1)));
        assertEquals(0, sent(remind(letter, asked)));
        given().get(letter.api() + "/invitations").then().statusCode(401);
        var member = world.person(world.organisation("Member", "KE", letter.coalition()));
        as(member.token()).get(letter.api() + "/invitations").then().statusCode(404);
        as(member.token()).get(asked.api()).then().statusCode(404);

        move(signOn, SignOnState.INVALIDATED);
        assertEquals("invited", asked.state());
    }

    private static List<Object> fieldsWithoutSignOn(Object[] row) {
        assertEquals(null, row[2]);
        return List.of(row[0], row[1], row[3]);
    }

    @Test
    void twoNodesThatSendAtOnceSendOneMail() throws Exception {
        var letter = letters.publicLetter();
        var asked = List.of(ask(letter, "Alpha"), ask(letter, "Beta"), ask(letter, "Gamma"));
        var token = token(letter);
        var go = new CountDownLatch(1);
        var nodes = Executors.newFixedThreadPool(2);
        Callable<Integer> node =
                () -> {
                    go.await();
                    return sent(Campaigns.remindAs(token, letter));
                };
        try {
            var one = nodes.submit(node);
            var other = nodes.submit(node);
            go.countDown();

            assertEquals(3, one.get() + other.get());
        } finally {
            nodes.shutdown();
        }

        for (Asked somebody : asked) {
            assertEquals(1, mailsTo(somebody.email()));
        }
    }

    @Test
    void nobodyGetsTwoMailsInFiveDaysWhicheverLetterTheyAreAbout() {
        var letter = letters.publicLetter();
        String id =
                OpenedLetters.open(token(letter), letter.statement(), Map.of("title", "Another"))
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        var another = new Opened(letter.coalition(), id, letter.sha256(), letter.statement());
        var asked = ask(letter, "Alpha");
        var again = ask(another, Map.of("name", "Alpha", "email", asked.email().toUpperCase()));

        assertEquals(1, sent(remind(letter, asked)));
        assertEquals(0, sent(remind(letter, asked)));
        assertEquals(0, sent(remind(another, again)));

        letters.sql(
                "update invited_address set written_at = written_at - interval '5 days' where coalition = :id",
                letter.coalition().id());
        assertEquals(1, sent(remind(another, again)));
        assertEquals(0, sent(remind(letter, asked)));
    }

    @Test
    void whoDeclinedSignedBouncedOrAskedForPeaceIsNeverWrittenTo() throws Exception {
        var letter = letters.publicLetter();
        var declined = ask(letter, "Declined");
        var bounced = ask(letter, "Bounced");
        var stopped = ask(letter, "Stopped");
        var pasted = ask(letter, "Pasted");
        var nowhere = ask(letter, Map.of("name", "Nowhere"));
        var signed =
                ask(
                        letter,
                        Map.of("name", "Signed", "country", "PE", "email", Campaigns.address()));
        assertEquals(5, sent(remind(letter)));
        letters.sql(
                "update invited_address set written_at = written_at - interval '6 days' where coalition = :id",
                letter.coalition().id());

        Campaigns.post(
                        letter,
                        "/invitations/" + declined.id() + "/answers",
                        Map.of("answer", "declined"))
                .then()
                .statusCode(200);
        refuse(bounced);
        // As a mail program does it for its reader (RFC 8058): no cookie, no token, no redirect.
        given().redirects()
                .follow(false)
                .formParam("List-Unsubscribe", "One-Click")
                .post(stopped.link().replace("?i=", "/invitation/stop?i="))
                .then()
                .statusCode(200);
        var session = letter.coalition().coordinator().visits(letter.page() + "/invitations");
        var report = "Final-Recipient: rfc822; " + pasted.email() + "\nStatus: 5.1.1";
        session.submit(
                session.get(letter.page() + "/invitations").form("form[action$=/bounces]"),
                Map.of("report", report));
        as(token(letter))
                .contentType("text/csv")
                .body("organisation,country\nSigned,Peru\n")
                .post(letter.api() + "/sign-on-imports")
                .then()
                .statusCode(200);

        remind(letter).then().statusCode(201).body("chosen", is(6), "sent", is(0));
        assertEquals("bounced", bounced.state());
        assertEquals("bounced", pasted.state());
        assertEquals("signed", signed.state());
        assertEquals("invited", nowhere.state());
        for (Asked somebody : List.of(declined, bounced, stopped, pasted, signed)) {
            assertEquals(1, mailsTo(somebody.email()));
        }
    }

    @Test
    void thePersonalLinkAnswersAndLookingOnlyOpens() throws Exception {
        var letter = letters.publicLetter();
        var asked =
                ask(
                        letter,
                        Map.of(
                                "name",
                                "Tierra Viva",
                                "contact",
                                "Marisol",
                                "email",
                                Campaigns.address(),
                                "language",
                                "fr"));
        remind(letter, asked);
        var mail = ReceivedMails.awaitNewest(asked.email());
        assertTrue(mail.text().startsWith("Bonjour Marisol,"), mail.text());
        var session = WebSession.anonymous();

        given().redirects()
                .follow(true)
                .head(asked.link().replace("?i=", "/invitation?i="))
                .then()
                .statusCode(200);
        assertEquals("invited", asked.state());
        var page = session.get(asked.link());
        assertEquals(200, page.status());
        assertEquals("no-store", page.headers().firstValue("cache-control").orElse(""));
        assertEquals("opened", asked.state());
        var late =
                session.submit(
                        page.form("form[action$=/answers]"),
                        Map.of("answer", "board", "on", "2099-01-01", "reason", "The board"));
        assertEquals(422, late.status());
        assertEquals("2099-01-01", late.html().selectFirst("#on").attr("value"));
        assertTrue(late.html().selectFirst("#reason").text().contains("The board"));
        var day = OpenedLetters.today().plusDays(3).toString();
        var said = session.submit(late.form("form[action$=/answers]"), Map.of("on", day));

        assertEquals(200, said.status());
        assertTrue(
                said.html().selectFirst("#answered").text().contains("board decides"), said.body());
        as(token(letter)).get(asked.api()).then().body("state", is("board"), "dueOn", is(day));
        // A link of one letter opens no other, and a made-up one nothing.
        var other = letters.publicLetter();
        var foreign = asked.link().replace(letter.id(), other.id());
        assertEquals(404, session.get(foreign).status());
        assertEquals(404, session.get(letter.page() + "?i=" + "A".repeat(43)).status());
        given().post(letter.page() + "/invitation/stop?i=nothing").then().statusCode(404);
    }

    @Test
    void aSpreadsheetComputesNothingFromWhatPeopleWrote() {
        var letter = letters.publicLetter();
        ask(letter, Map.of("name", "=HYPERLINK(\"x\")", "contact", "@SUM(1)", "why", "a\r\nb"));

        var csv = as(token(letter)).get(letter.page() + "/invitations.csv").then().extract();
        // Pages know browsers, not bearer tokens: the session gets it.
        var session = letter.coalition().coordinator().visits("/letters");
        var page = session.get(letter.page() + "/invitations.csv");

        assertFalse(csv.asString().contains("HYPERLINK"));
        assertTrue(page.body().contains("\"'=HYPERLINK(\"\"x\"\")\""), page.body());
        assertTrue(page.body().contains(",'@SUM(1),"), page.body());
        assertTrue(page.body().contains(",a b,invited,"), page.body());
        assertTrue(
                session.get(letter.page() + "/overview/curve.csv")
                        .body()
                        .contains("day,new,total"));
        assertTrue(
                session.get(letter.page() + "/overview/regions.csv")
                        .body()
                        .contains("001,International and regional networks,0,1"));
    }

    @Test
    void eventsStandOnTheCurveFromTheOpeningToToday() {
        var letter = letters.letter("public", Map.of("goal", 100));
        var today = OpenedLetters.today().toString();
        String id =
                Campaigns.post(letter, "/events", Map.of("day", today, "words", "Launch"))
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        Campaigns.post(letter, "/events", Map.of("day", "2099-01-01", "words", "Later"))
                .then()
                .statusCode(422);
        ask(letter, "Alpha");
        remind(letter);

        var session = letter.coalition().coordinator().visits(letter.page() + "/overview");
        var overview = session.get(letter.page() + "/overview").html();
        assertEquals(
                List.of("1Launch", "21mail sent"),
                overview.select(".legend li:has(.evn)").eachText().stream()
                        .map(words -> words.replaceFirst(" ", ""))
                        .toList());
        assertEquals("0", overview.selectFirst(".kpis dd b").text());
        as(token(letter))
                .get(letter.api() + "/overview")
                .then()
                .body("goal", is(100), "signed", is(0), "asked.unopened", is(1));
        as(token(letter)).delete(letter.api() + "/events/" + id).then().statusCode(204);
        as(token(letter)).get(letter.api() + "/events").then().body("items.id", not(hasItem(id)));
    }

    @Test
    void closedLettersAreNotPromoted() throws Exception {
        var letter = letters.publicLetter();
        var asked = ask(letter, "Alpha");
        remind(letter);
        String link = asked.link();
        letters.close(letter);

        remind(letter).then().statusCode(409).body("detail", containsString("closed"));
        var page = WebSession.anonymous().get(link);
        assertEquals(200, page.status());
        assertEquals(0, page.html().select("form[action$=/answers]").size());
    }

    @Test
    void workIsGivenToColleaguesAndNotedDown() {
        var letter = letters.publicLetter();
        var colleague = world.coordinator(letter.coalition());
        colleague.visits("/");
        var asked = ask(letter, "Alpha");
        var session = letter.coalition().coordinator().visits("/letters");
        var board = session.get(letter.page() + "/invitations");

        var csrf = board.html().selectFirst("#chase input[name=csrf-token]").attr("value");
        assertFalse(csrf.isEmpty());
        session.post(
                letter.page() + "/invitations/assignments",
                Map.of("chosen", asked.id(), "colleague", colleague.id().toString()));
        var stranger = world.person();
        var refusedPage =
                session.post(
                        letter.page() + "/invitations/assignments",
                        Map.of("chosen", asked.id(), "colleague", stranger.id().toString()));
        assertEquals(422, refusedPage.status());
        var page = session.get(letter.page() + "/invitations/" + asked.id());
        assertEquals(
                colleague.id().toString(),
                page.html().selectFirst("#colleague option[selected]").attr("value"));
        assertEquals(
                422,
                session.submit(page.form("form[action$=/notes]"), Map.of("words", " ")).status());
        var noted =
                session.submit(
                        session.get(letter.page() + "/invitations/" + asked.id())
                                .form("form[action$=/notes]"),
                        Map.of("words", "Asked for the French text"));
        assertTrue(noted.html().text().contains("Asked for the French text"));
        as(colleague.token())
                .get(letter.api() + "/invitations?which=mine")
                .then()
                .body("items.name", contains("Alpha"));
    }

    private UUID enterSecretly(Opened letter, String name, String country) {
        return QuarkusTransaction.requiringNew()
                .call(
                        () -> {
                            var signOn =
                                    new SignOn(
                                            allLetters.findById(letter.uuid()),
                                            SignOnKind.ORGANISATION,
                                            Source.FORM,
                                            new Signatory(name, country, "019", null),
                                            Identity.named(name),
                                            Manner.shownTo(NameVisibility.COORDINATORS),
                                            SignOnState.EFFECTIVE,
                                            vault,
                                            clock.now());
                            ledger.enter(signOn, By.platform());
                            return signOn.id();
                        });
    }

    private void move(UUID signOn, SignOnState next) {
        QuarkusTransaction.requiringNew()
                .run(
                        () -> {
                            var entity = allLetters.getEntityManager().find(SignOn.class, signOn);
                            ledger.move(entity, next, "by mistake", By.platform());
                        });
    }

    private void refuse(Asked asked) {
        var mail =
                letters.rows(
                        "select outbox from invitation_mail where invitation = :id",
                        UUID.fromString(asked.id()));
        QuarkusTransaction.requiringNew()
                .run(() -> refused.fire(new MailRefused((UUID) mail.get(0))));
    }

    private long mailsTo(String address) {
        return QuarkusTransaction.requiringNew()
                .call(
                        () ->
                                (Long)
                                        allLetters
                                                .getEntityManager()
                                                .createNativeQuery(
                                                        "select count(*) from outbox_mail where recipient = :to",
                                                        Long.class)
                                                .setParameter("to", address)
                                                .getSingleResult());
    }
}
