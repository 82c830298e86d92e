package org.plenary.organisations.chapters;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.plenary.support.PlenaryTest;
import org.plenary.support.WebSession;
import org.plenary.support.World;

@PlenaryTest
class ChaptersTest {
    @Inject World world;

    @Test
    void aChapterIsShownOnBothPagesOnceTheParentHasConfirmed() {
        var parent = world.organisation("Mother", "GB");
        var chapter = world.organisation("Chapter", "KE");
        var there = chapter.administrator().visits(chapter.href());

        var page =
                there.submit(
                        there.get(chapter.href() + "/chapters").form("form[action$=/parent]"),
                        Map.of("parent", parent.name().toUpperCase(Locale.ROOT)));

        assertEquals(200, page.status());
        assertTrue(page.html().select("main").text().contains("Not confirmed yet"));
        assertFalse(visited(chapter.href()).contains(parent.name()));
        var here = parent.administrator().visits(parent.href());
        page =
                here.submit(
                        here.get(parent.href() + "/chapters").form("form[action$=/confirmation]"),
                        Map.of());
        assertEquals(200, page.status());
        assertTrue(visited(chapter.href()).contains(parent.name()));
        assertTrue(visited(parent.href()).contains(chapter.name()));
    }

    @Test
    void anOrganisationThatIsNotInTheRegisterIsAskedForAgain() {
        var chapter = world.organisation("Chapter", "KE");
        var there = chapter.administrator().visits(chapter.href());

        var page =
                there.submit(
                        there.get(chapter.href() + "/chapters").form("form[action$=/parent]"),
                        Map.of("parent", "Nobody at all"));

        assertEquals(422, page.status());
        assertEquals("Nobody at all", page.html().select("#parent").attr("value"));
    }

    @Test
    void onlyAdministratorsOfEitherSideHaveAWord() {
        var parent = world.organisation("Mother", "GB");
        var chapter = world.organisation("Chapter", "KE");
        var member = world.person(chapter).token();
        String above = "/api/v1/organisations/" + parent.id();

        propose(null, chapter, parent).then().statusCode(401);
        propose(member, chapter, parent).then().statusCode(404);
        propose(parent.administrator().token(), chapter, parent).then().statusCode(404);
        propose(chapter.administrator().token(), chapter, parent)
                .then()
                .statusCode(200)
                .body("confirmed", equalTo(false));
        given().get("/api/v1/organisations/" + chapter.id() + "/parent").then().statusCode(404);
        confirm(null, parent, chapter).then().statusCode(401);
        confirm(chapter.administrator().token(), parent, chapter).then().statusCode(404);
        confirm(parent.administrator().token(), parent, chapter).then().statusCode(204);
        given().get(above + "/chapters")
                .then()
                .statusCode(200)
                .body("items.organisation", hasItem(chapter.id().toString()));
        as(member).delete(above + "/chapters/" + chapter.id()).then().statusCode(404);
        as(parent.administrator().token())
                .delete(above + "/chapters/" + chapter.id())
                .then()
                .statusCode(204);
        given().get("/api/v1/organisations/" + chapter.id() + "/parent").then().statusCode(404);
    }

    @Test
    void nobodyBecomesTheirOwnParentWhoeverConfirmsAtTheSameMoment() throws Exception {
        var one = world.organisation("One", "GB");
        var two = world.organisation("Two", "GB");
        String ofOne = one.administrator().token();
        String ofTwo = two.administrator().token();
        propose(ofOne, one, one).then().statusCode(409);
        propose(ofOne, one, two).then().statusCode(200);
        propose(ofTwo, two, one).then().statusCode(200);

        List<Integer> answers = new ArrayList<>();
        try (var threads = new Threads()) {
            for (Future<Response> answer :
                    threads.run(
                            List.of(
                                    () -> confirm(ofTwo, two, one),
                                    () -> confirm(ofOne, one, two)))) {
                answers.add(answer.get().statusCode());
            }
        }

        assertEquals(List.of(204, 409), answers.stream().sorted().toList());
    }

    private record Threads(ExecutorService pool) implements AutoCloseable {
        Threads() {
            this(Executors.newFixedThreadPool(2));
        }

        List<Future<Response>> run(List<Callable<Response>> acts) throws InterruptedException {
            return pool.invokeAll(acts);
        }

        @Override
        public void close() {
            pool.shutdown();
        }
    }

    private static Response propose(String token, World.Body chapter, World.Body parent) {
        return as(token)
                .contentType(ContentType.JSON)
                .body(Map.of("parent", parent.id()))
                .put("/api/v1/organisations/" + chapter.id() + "/parent");
    }

    private static Response confirm(String token, World.Body parent, World.Body chapter) {
        return as(token)
                .contentType(ContentType.JSON)
                .put("/api/v1/organisations/" + parent.id() + "/chapters/" + chapter.id());
    }

    private static RequestSpecification as(String token) {
        return token == null ? given() : given().auth().oauth2(token);
    }

    private static String visited(String path) {
        return WebSession.anonymous().get(path).html().select("main").text();
    }
}
