package org.plenary.statements.comments;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.plenary.statements.comments.DiscussedStatement.as;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plenary.statements.Visibility;
import org.plenary.support.PlenaryTest;
import org.plenary.support.World;

@PlenaryTest
class CommentApiTest {
    @Inject World world;
    @Inject DiscussedStatement statements;
    @Inject Commenting commenting;
    @Inject EntityManager database;

    @Test
    void aThreadIsMadeAnsweredResolvedAndReopened() {
        var here = statements.begun("public");
        String member = here.member().administrator().token();
        String drafter = here.drafting().administrator().token();
        String ports = statements.paragraph(here, "Ports");

        String id =
                statements
                        .comment(
                                here,
                                member,
                                Map.of(
                                        "paragraph", ports,
                                        "quotation", "stay  open",
                                        "words", "Which ports?"))
                        .then()
                        .statusCode(201)
                        .header("Location", containsString(here.api()))
                        .body("audience", equalTo("coalition"))
                        .body("person", equalTo(here.member().administrator().name()))
                        .body("organisation.name", equalTo(here.member().name()))
                        .extract()
                        .path("id");
        String reply =
                as(drafter)
                        .body(Map.of("words", "Every port."))
                        .post(here.api() + "/" + id + "/replies")
                        .then()
                        .statusCode(201)
                        .body("thread", equalTo(id))
                        .extract()
                        .path("id");
        as(member)
                .body(Map.of("words", "Thank you."))
                .post(here.api() + "/" + reply + "/replies")
                .then()
                .statusCode(201)
                .body("thread", equalTo(id));

        var answer = Map.of("outcome", "answered", "reason", "Every port is meant.");
        as(member).body(answer).put(here.api() + "/" + id + "/resolution").then().statusCode(403);
        as(drafter)
                .body(answer)
                .put(here.api() + "/" + id + "/resolution")
                .then()
                .statusCode(200)
                .body("place.quotation", equalTo("stay open"))
                .body("resolution.outcome", equalTo("answered"))
                .body("resolution.reason", equalTo("Every port is meant."))
                .body("comments", hasSize(3));
        as(drafter).body(answer).put(here.api() + "/" + id + "/resolution").then().statusCode(409);
        as(drafter).delete(here.api() + "/" + id + "/resolution").then().statusCode(204);
        as(member).get(here.api() + "/" + id).then().body("resolution", nullValue());
        assertEquals(
                List.of(
                        "comment-made",
                        "comment-made",
                        "comment-made",
                        "thread-resolved",
                        "thread-reopened"),
                kinds(here));
    }

    @Test
    void wordsAreMendedUntilTheyAreAnsweredAndNothingIsOverwritten() {
        var here = statements.begun("public");
        String member = here.member().administrator().token();
        String id =
                statements.comment(
                        here, member, statements.paragraph(here, "Ports"), "Wich ports?");

        as(member)
                .body(Map.of("words", "Which ports?"))
                .put(here.api() + "/" + id)
                .then()
                .statusCode(200)
                .body("words", equalTo("Which ports?"))
                .body("mended", equalTo(true));
        as(here.coordinator())
                .body(Map.of("words", "Mine"))
                .put(here.api() + "/" + id)
                .then()
                .statusCode(403);
        as(here.coordinator())
                .body(Map.of("words", "All"))
                .post(here.api() + "/" + id + "/replies")
                .then()
                .statusCode(201);
        as(member)
                .body(Map.of("words", "None"))
                .put(here.api() + "/" + id)
                .then()
                .statusCode(409)
                .body("detail", containsString("answered"));

        assertEquals(List.of("Wich ports?", "Which ports?"), saidBy(id));
    }

    @Test
    void whatIsTakenBackIsSeenByNobodyAndItsAnswersStay() {
        var here = statements.begun("public");
        String member = here.member().administrator().token();
        String paragraph = statements.paragraph(here, "Ports");
        String answered = statements.comment(here, member, paragraph, "A secret");
        String lonely = statements.comment(here, member, paragraph, "Another secret");
        as(here.coordinator())
                .body(Map.of("words", "An answer"))
                .post(here.api() + "/" + answered + "/replies")
                .then()
                .statusCode(201);

        as(here.coordinator()).delete(here.api() + "/" + answered).then().statusCode(403);
        as(member).delete(here.api() + "/" + answered).then().statusCode(204);
        as(member).delete(here.api() + "/" + lonely).then().statusCode(204);

        as(here.coordinator()).get(here.api() + "/" + lonely).then().statusCode(404);
        as(here.coordinator())
                .get(here.api())
                .then()
                .body("items", hasSize(1))
                .body("items[0].comments[0].takenBack", equalTo(true))
                .body("items[0].comments[0].words", nullValue())
                .body("items[0].comments[0].organisation", nullValue())
                .body("items[0].comments[1].words", equalTo("An answer"));
        as(member)
                .body(Map.of("words", "Again"))
                .put(here.api() + "/" + answered)
                .then()
                .statusCode(404);
    }

    @Test
    void whatCannotBeSaidIsRefusedWithItsReason() {
        var here = statements.begun("coalition");
        String member = here.member().administrator().token();
        String ports = statements.paragraph(here, "Ports");

        refused(here, member, Map.of("words", " "), 422);
        refused(here, member, Map.of("words", "x".repeat(5_001)), 422);
        refused(here, member, Map.of("words", "w", "audience", "public"), 422);
        refused(here, member, Map.of("words", "w", "audience", "drafting-group"), 422);
        refused(here, member, Map.of("words", "w", "audience", "everybody"), 422);
        refused(here, member, Map.of("words", "w", "paragraph", "nowhere"), 404);
        refused(here, member, Map.of("words", "w", "version", 7), 404);
        refused(here, member, Map.of("words", "w", "paragraph", ports, "quotation", "ships"), 422);
        refused(here, member, Map.of("words", "w", "paragraph", ports, "quotation", "e"), 422);
        assertEquals(List.of(), statements.threads(here, member));
    }

    @Test
    void anAnswerHasNoMoreReadersThanWhatItAnswers() {
        var here = statements.begun("public");
        String drafter = here.drafting().administrator().token();
        String id =
                statements
                        .comment(
                                here,
                                drafter,
                                Map.of("words", "Among us", "audience", "drafting-group"))
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");

        as(drafter)
                .body(Map.of("words", "w", "audience", "coalition"))
                .post(here.api() + "/" + id + "/replies")
                .then()
                .statusCode(422);
        as(drafter)
                .body(Map.of("words", "w"))
                .post(here.api() + "/" + id + "/replies")
                .then()
                .statusCode(201)
                .body("audience", equalTo("drafting-group"));
    }

    @Test
    void aProgramThatHeardNoAnswerAsksAgainAndSaysNothingTwice() {
        var here = statements.begun("public");
        String member = here.member().administrator().token();
        String key = UUID.randomUUID().toString();

        var first =
                as(member)
                        .header("Idempotency-Key", key)
                        .body(Map.of("words", "Once"))
                        .post(here.api());
        var again =
                as(member)
                        .header("Idempotency-Key", key)
                        .body(Map.of("words", "Once"))
                        .post(here.api());

        assertEquals(201, again.statusCode());
        assertEquals((String) first.path("id"), again.path("id"));
        assertEquals(1, statements.threads(here, member).size());
    }

    @Test
    void twentyPeopleCommentingAtOnceWhileAVersionIsSavedLoseNothing() throws Exception {
        var here = statements.begun("public");
        String paragraph = statements.paragraph(here, "Ports");
        var tokens = new ArrayList<String>();
        for (int i = 0; i < 20; i++) {
            tokens.add(world.person(here.member()).token());
        }
        var together = new CyclicBarrier(21);
        List<Callable<Integer>> all = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            int number = i;
            all.add(
                    () -> {
                        together.await();
                        return statements
                                .comment(
                                        here,
                                        tokens.get(number),
                                        Map.of(
                                                "version",
                                                1,
                                                "paragraph",
                                                paragraph,
                                                "words",
                                                "Comment " + number))
                                .statusCode();
                    });
        }
        all.add(
                () -> {
                    together.await();
                    statements.save(
                            here,
                            "Rev. 1",
                            DiscussedStatement.ZERO_DRAFT.replace("stay open", "stay wide open"));
                    return 201;
                });

        for (int status : atOnce(all)) {
            assertEquals(201, status);
        }

        var threads = statements.threads(here, here.coordinator());
        assertEquals(
                IntStream.range(0, 20).mapToObj(i -> "Comment " + i).sorted().toList(),
                threads.stream().map(CommentApiTest::words).sorted().toList());
        assertEquals(
                20L,
                QuarkusTransaction.requiringNew()
                        .call(
                                () ->
                                        database.createQuery(
                                                        "select count(a) from CommentAnchor a where a.statement = ?1"
                                                                + " and a.version = 2 and a.gone is null and a.changed",
                                                        Long.class)
                                                .setParameter(1, UUID.fromString(here.id()))
                                                .getSingleResult()));
    }

    @Test
    void aLongDiscussionIsReadPageByPage() {
        var here = statements.begun("public");
        String member = here.member().administrator().token();
        var author = here.member().administrator().actingFor(here.member());
        QuarkusTransaction.requiringNew()
                .run(
                        () ->
                                IntStream.range(0, 52)
                                        .forEach(
                                                i ->
                                                        commenting.comment(
                                                                UUID.fromString(here.id()),
                                                                new NewComment(
                                                                        1,
                                                                        null,
                                                                        "",
                                                                        "Comment " + i,
                                                                        Visibility.COALITION),
                                                                author)));

        String next =
                as(member)
                        .get(here.api())
                        .then()
                        .body("items", hasSize(50))
                        .body("next", notNullValue())
                        .extract()
                        .path("next");
        as(member)
                .get(here.api() + "?after=" + next)
                .then()
                .body("items", hasSize(2))
                .body("items[1].comments[0].words", equalTo("Comment 51"))
                .body("next", nullValue());
        var visitor = here.member().administrator().visits("/notifications");
        assertEquals(
                2, visitor.get(here.href() + "/comments?page=2").html().select(".cm-t").size());
    }

    private void refused(
            DiscussedStatement.Here here, String token, Map<String, ?> comment, int status) {
        assertEquals(
                status, statements.comment(here, token, comment).statusCode(), comment.toString());
    }

    private static List<Integer> atOnce(List<Callable<Integer>> acts) throws Exception {
        var pool = Executors.newFixedThreadPool(acts.size());
        try {
            var answers = new ArrayList<Integer>();
            for (Future<Integer> answer : pool.invokeAll(acts)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            pool.shutdownNow();
        }
    }

    private static String words(Map<String, Object> thread) {
        return (String) ((Map<?, ?>) ((List<?>) thread.get("comments")).get(0)).get("words");
    }

    private List<?> kinds(DiscussedStatement.Here here) {
        return QuarkusTransaction.requiringNew()
                .call(
                        () ->
                                database.createNativeQuery(
                                                "select kind from journal where subject = :id and"
                                                        + " (kind like 'comment-%' or kind like 'thread-%') order by at",
                                                String.class)
                                        .setParameter("id", UUID.fromString(here.id()))
                                        .getResultList());
    }

    private List<?> saidBy(String comment) {
        return QuarkusTransaction.requiringNew()
                .call(
                        () ->
                                database.createQuery(
                                                "select r.words from CommentRevision r where r.comment = ?1 order by r.number",
                                                String.class)
                                        .setParameter(1, UUID.fromString(comment))
                                        .getResultList());
    }
}
