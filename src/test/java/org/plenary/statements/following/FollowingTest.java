package org.plenary.statements.following;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plenary.statements.comments.DiscussedStatement.as;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.plenary.statements.comments.DiscussedStatement;
import org.plenary.support.PlenaryTest;
import org.plenary.support.ReceivedMails;
import org.plenary.support.WebSession;
import org.plenary.support.World;

@PlenaryTest
class FollowingTest {
    @Inject World world;
    @Inject DiscussedStatement statements;
    @Inject ToldNews told;
    @Inject Digests digests;
    @Inject EntityManager database;

    @Test
    void thoseWhoAreMentionedAreWrittenToAtOnceInTheirLanguage() throws Exception {
        var here = statements.begun("public");
        var called = here.member().administrator();
        seen(called, "fr");

        say(here, "Bonjour @" + here.member().slug() + ", qui paie ?");
        told.everything();

        var mail = ReceivedMails.awaitNewest(called.email());
        assertTrue(mail.subject().contains("a commenté"), mail.subject());
        assertTrue(mail.text().contains("> Bonjour @" + here.member().slug()), mail.text());
        assertTrue(mail.text().contains(here.href() + "/comments/"), mail.text());
        assertEquals("List-Unsubscribe=One-Click", told.header(called, "List-Unsubscribe-Post"));
        assertTrue(
                told.header(called, "List-Unsubscribe").matches("<http.*/unsubscribe/mention/.*>"));
        assertEquals(0, told.mailsTo(here.coalition().coordinator()));
    }

    @Test
    void oneClickEndsTheMailsOfAKindAndOpeningTheLinkDoesNot() {
        var here = statements.begun("public");
        var called = here.member().administrator();
        seen(called, "en");
        say(here, "@" + here.member().slug() + " one");
        told.everything();
        String address =
                URI.create(told.header(called, "List-Unsubscribe").replaceAll("[<>]", ""))
                        .getPath();

        assertTrue(WebSession.anonymous().get(address).html().text().contains("Send me no more"));
        assertEquals("at-once", preference(called, "mentions"));
        given().contentType("application/x-www-form-urlencoded")
                .body("List-Unsubscribe=One-Click")
                .post(address)
                .then()
                .statusCode(200);

        assertEquals("off", preference(called, "mentions"));
        assertEquals("daily", preference(called, "rest"));
        say(here, "@" + here.member().slug() + " two");
        told.everything();
        assertEquals(1, told.mailsTo(called));
        as(called.token()).get("/api/v1/notifications").then().body("items", hasSize(2));
        given().post(address.substring(0, address.length() - 1) + "~").then().statusCode(404);
        given().get(address.replace("/mention/", "/followed/")).then().statusCode(404);
    }

    @Test
    void theButtonInTheMailWorksWithoutASession() {
        var here = statements.begun("public");
        var called = here.member().administrator();
        seen(called, "en");
        say(here, "@" + here.member().slug());
        told.everything();
        var visitor = WebSession.anonymous();
        String address =
                URI.create(told.header(called, "List-Unsubscribe").replaceAll("[<>]", ""))
                        .getPath();

        var done = visitor.submit(visitor.get(address).form("main form"), Map.of());

        assertTrue(done.html().text().contains("You get no more of these mails"));
        assertEquals("off", preference(called, "mentions"));
    }

    @Test
    void aDigestComesOnceOnADayHoweverManyNodesSendIt() throws Exception {
        var here = statements.begun("public");
        var other = statements.begun("public");
        var follower = world.person();
        for (var one : List.of(here, other)) {
            as(follower.token())
                    .put("/api/v1/following/statements/" + one.id())
                    .then()
                    .statusCode(204);
        }
        publicly(here, "One");
        publicly(other, "Between");
        publicly(here, "Two");
        told.everything();
        Instant tomorrow = told.now().plus(Duration.ofDays(1));

        int sent = atOnce(() -> digests.sendDue(tomorrow));
        digests.sendDue(tomorrow);

        assertTrue(sent > 0);
        assertEquals(1, told.mailsTo(follower));
        var mail = ReceivedMails.awaitNewest(follower.email());
        assertTrue(mail.subject().startsWith("3 pieces of news"), mail.subject());
        assertEquals(3, mail.text().split("\n\\* ", -1).length - 1, mail.text());
        assertFalse(mail.text().contains("Between"), "a digest says that, not what");
    }

    @Test
    void whoLeftAnOrganisationLearnsNothingMore() {
        var here = statements.begun("coalition");
        var leaving = world.person(here.member());
        as(leaving.token()).put("/api/v1/following/statements/" + here.id()).then().statusCode(204);
        say(here, "Before");
        told.everything();

        world.leave(leaving, here.member());
        say(here, "After");
        told.everything();
        digests.sendDue(told.now().plus(Duration.ofDays(1)));

        assertEquals(0, told.mailsTo(leaving));
        as(leaving.token()).get("/api/v1/notifications").then().body("items", hasSize(0));
        as(leaving.token()).get("/api/v1/following").then().body("", hasSize(0));
    }

    @Test
    void aCoalitionIsFollowedAsAWholeAndNewVersionsAreNews() {
        var here = statements.begun("public");
        var follower = here.member().administrator();
        as(follower.token())
                .put("/api/v1/following/coalitions/" + here.coalition().id())
                .then()
                .statusCode(204);

        statements.save(here, "Rev. 1", DiscussedStatement.ZERO_DRAFT + "\n4. More.\n");
        told.everything();

        as(follower.token())
                .get("/api/v1/notifications")
                .then()
                .body("items.kind", hasItem("followed"))
                .body("items[0].href", equalTo(here.href() + "/compare/1..2"));
        as(here.coordinator()).get("/api/v1/notifications").then().body("items", hasSize(0));
    }

    @Test
    void aPersonReadsChoosesAndStopsOnOnePage() {
        var here = statements.begun("public");
        var person = here.member().administrator();
        var visitor = person.visits(here.href());
        var following = visitor.submit(visitor.get(here.href()).form("form.fl"), Map.of());
        assertTrue(following.html().text().contains("You follow this statement"));
        publicly(here, "News");
        told.everything();

        var first = visitor.get("/notifications");
        var second = visitor.get("/notifications");
        var chosen =
                visitor.submit(
                        second.form("form[action$=/preferences]"),
                        Map.of("mentions", "daily", "rest", "off"));
        var stopped = visitor.submit(chosen.form("form[action$=/endings]"), Map.of());

        assertEquals(1, first.html().select(".unread").size());
        assertEquals(0, second.html().select(".unread").size());
        assertEquals("off", chosen.html().select("#rest option[selected]").val());
        assertEquals(0, stopped.html().select("form[action$=/endings]").size());
        as(person.token()).get("/api/v1/following").then().body("", hasSize(0));
    }

    private void say(DiscussedStatement.Here here, String words) {
        statements.comment(here, here.coordinator(), Map.of("words", words)).then().statusCode(201);
    }

    private void publicly(DiscussedStatement.Here here, String words) {
        statements
                .comment(here, here.coordinator(), Map.of("words", words, "audience", "public"))
                .then()
                .statusCode(201);
    }

    private String preference(World.Somebody somebody, String which) {
        return as(somebody.token()).get("/api/v1/notifications/preferences").path(which);
    }

    /** They have signed in once, in a language. */
    private void seen(World.Somebody somebody, String language) {
        as(somebody.token()).get("/api/v1/following").then().statusCode(200);
        QuarkusTransaction.requiringNew()
                .run(
                        () ->
                                database.createNativeQuery(
                                                "update person set language = :language where id = :id")
                                        .setParameter("language", language)
                                        .setParameter("id", somebody.id())
                                        .executeUpdate());
    }

    private static int atOnce(Callable<Integer> act) throws Exception {
        var together = new CyclicBarrier(2);
        var pool = Executors.newFixedThreadPool(2);
        try {
            List<Callable<Integer>> both = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                both.add(
                        () -> {
                            together.await();
                            return act.call();
                        });
            }
            int sum = 0;
            for (Future<Integer> one : pool.invokeAll(both)) {
                sum += one.get();
            }
            return sum;
        } finally {
            pool.shutdownNow();
        }
    }
}
