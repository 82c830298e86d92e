package org.plenary.statements.comments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.plenary.statements.comments.DiscussedStatement.as;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plenary.organisations.Role;
import org.plenary.statements.State;
import org.plenary.statements.Statements;
import org.plenary.statements.following.ToldNews;
import org.plenary.support.PlenaryTest;
import org.plenary.support.WebSession;
import org.plenary.support.World;

/** Who learns of which comment, wherever comments can be seen. */
@PlenaryTest
class CommentVisibilityTest {
    private static final Set<String> AUDIENCES = Set.of("public", "coalition", "drafting-group");

    @Inject World world;
    @Inject DiscussedStatement statements;
    @Inject ToldNews told;
    @Inject EntityManager database;
    @Inject OpenThreads openThreads;
    @Inject Statements all;

    @Test
    void everybodySeesTheCommentsForThemAndNoTraceOfOthers() {
        var here = statements.begun("public");
        String ports = statements.paragraph(here, "Ports");
        Map<String, World.Somebody> people = people(here);
        people.values().stream().filter(p -> p != null).forEach(p -> follows(here, p));
        String author = world.person(here.coalition().secretariat()).token();
        Map<String, String> comments = new LinkedHashMap<>();
        for (String audience : AUDIENCES) {
            comments.put(
                    audience,
                    statements
                            .comment(
                                    here,
                                    author,
                                    Map.of(
                                            "paragraph", ports,
                                            "words", "Words for " + audience + ".",
                                            "audience", audience))
                            .then()
                            .statusCode(201)
                            .extract()
                            .path("id"));
        }
        told.everything();

        people.forEach(
                (who, person) -> {
                    Set<String> seen =
                            switch (who) {
                                case "public", "other coalition", "platform admin" ->
                                        Set.of("public");
                                case "member" -> Set.of("public", "coalition");
                                default -> AUDIENCES;
                            };
                    var session =
                            person == null
                                    ? WebSession.anonymous()
                                    : person.visits(here.href() + "/comments");
                    String token = person == null ? null : person.token();
                    String list = session.get(here.href() + "/comments").body();
                    assertEquals(seen, audiencesIn(list), who + ": page");
                    assertEquals(
                            seen, audiencesIn(as(token).get(here.api()).asString()), who + ": API");
                    comments.forEach(
                            (audience, id) -> {
                                int status = seen.contains(audience) ? 200 : 404;
                                String what = who + ": " + audience;
                                assertEquals(
                                        status,
                                        session.get(here.href() + "/comments/" + id).status(),
                                        what);
                                assertEquals(
                                        status,
                                        as(token).get(here.api() + "/" + id).statusCode(),
                                        what);
                            });
                    assertEquals(
                            List.of(seen.size() == 1 ? "1 comment" : seen.size() + " comments"),
                            session
                                    .get(here.href())
                                    .html()
                                    .select("#b-" + ports + " + .p-f a")
                                    .stream()
                                    .map(link -> link.ownText().strip())
                                    .toList(),
                            who + ": margin");
                    assertEquals(
                            seen.size() == 1 ? "1 comment" : seen.size() + " comments",
                            session.get(here.href())
                                    .html()
                                    .select(".side a[href$=/comments]")
                                    .text(),
                            who + ": beside the text");
                    if (person != null) {
                        assertEquals(seen.size(), told.mailsTo(person), who + ": mail");
                        assertEquals(
                                seen,
                                audiencesIn(as(token).get("/api/v1/notifications").asString()),
                                who + ": notifications");
                    }
                });
    }

    @Test
    void nobodyButTheCoalitionLearnsWhoCommentedForAnOrganisation() {
        var here = statements.begun("public");
        var author = here.member().administrator();
        statements
                .comment(here, author.token(), Map.of("words", "Aloud.", "audience", "public"))
                .then()
                .statusCode(201);

        String outside = WebSession.anonymous().get(here.href() + "/comments").body();
        String inside =
                here.drafting()
                        .administrator()
                        .visits(here.href() + "/comments")
                        .get(here.href() + "/comments")
                        .body();

        assertEquals(true, outside.contains(here.member().name()));
        assertEquals(false, outside.contains(author.name()));
        assertEquals(false, as(null).get(here.api()).asString().contains(author.name()));
        assertEquals(true, inside.contains(author.name()));
    }

    @Test
    void onlyMembersMayCommentAndOnlyDraftersResolve() {
        var here = statements.begun("public");
        String id =
                statements
                        .comment(
                                here,
                                world.person(here.coalition().secretariat()).token(),
                                Map.of("words", "Aloud.", "audience", "public"))
                        .then()
                        .extract()
                        .path("id");
        Map<String, List<Integer>> expected =
                Map.of(
                        "public", List.of(401, 401, 401, 401, 401, 401),
                        "other coalition", List.of(403, 403, 403, 403, 403, 403),
                        "member", List.of(201, 201, 403, 403, 403, 403),
                        "drafter", List.of(201, 201, 403, 200, 204, 403),
                        "coordinator", List.of(201, 201, 403, 200, 204, 403),
                        "platform admin", List.of(403, 403, 403, 403, 403, 403));
        var words = Map.of("words", "w");

        people(here)
                .forEach(
                        (who, person) -> {
                            String token = person == null ? null : person.token();
                            String one = here.api() + "/" + id;
                            assertEquals(
                                    expected.get(who),
                                    List.of(
                                            as(token).body(words).post(here.api()).statusCode(),
                                            as(token)
                                                    .body(words)
                                                    .post(one + "/replies")
                                                    .statusCode(),
                                            as(token).body(words).put(one).statusCode(),
                                            as(token)
                                                    .body(Map.of("outcome", "noted", "reason", "r"))
                                                    .put(one + "/resolution")
                                                    .statusCode(),
                                            as(token).delete(one + "/resolution").statusCode(),
                                            as(token).delete(one).statusCode()),
                                    who);
                        });
    }

    @Test
    void threadsNobodyAnsweredAreToldBeforeAgreementAndForbidNothing() {
        var here = statements.begun("public");
        for (String audience : AUDIENCES) {
            statements
                    .comment(here, here.coordinator(), Map.of("words", "w", "audience", audience))
                    .then()
                    .statusCode(201);
        }

        var obstacles =
                QuarkusTransaction.requiringNew()
                        .call(
                                () ->
                                        openThreads.before(
                                                all.findById(UUID.fromString(here.id())),
                                                State.PROPOSED));

        assertEquals(1, obstacles.size());
        assertEquals(List.of(1L), obstacles.get(0).args(), "as a visitor may know");
        assertEquals(false, obstacles.get(0).forbids());
    }

    @Test
    void agreedWordsTakeNoMoreComments() {
        var here = statements.begun("public");
        QuarkusTransaction.requiringNew()
                .run(
                        () ->
                                database.createNativeQuery(
                                                "update statement set state = 'AGREED', state_version = 1 where id = cast(:id as uuid)")
                                        .setParameter("id", here.id())
                                        .executeUpdate());

        assertEquals(
                409,
                statements
                        .comment(here, here.coordinator(), Map.of("words", "Too late"))
                        .statusCode());
        var page = here.member().administrator().visits(here.href() + "/comments").get(here.href());
        assertEquals(0, page.html().select("a[href*=/comments/new]:not([hidden])").size());
    }

    private Map<String, World.Somebody> people(DiscussedStatement.Here here) {
        Map<String, World.Somebody> people = new LinkedHashMap<>();
        people.put("public", null);
        people.put("other coalition", world.coalition(2).coordinator());
        people.put("member", here.member().administrator());
        people.put("drafter", here.drafting().administrator());
        people.put("coordinator", here.coalition().coordinator());
        people.put("platform admin", world.person(Role.PLATFORM_ADMIN));
        return people;
    }

    private void follows(DiscussedStatement.Here here, World.Somebody person) {
        as(person.token()).put("/api/v1/following/statements/" + here.id()).then().statusCode(204);
        as(person.token())
                .body(Map.of("mentions", "at-once", "rest", "at-once"))
                .put("/api/v1/notifications/preferences")
                .then()
                .statusCode(200);
    }

    private static Set<String> audiencesIn(String text) {
        Set<String> found = new TreeSet<>();
        AUDIENCES.stream().filter(a -> text.contains("Words for " + a + ".")).forEach(found::add);
        return found;
    }
}
