package org.plenary.organisations;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.support.PlenaryTest;
import org.plenary.support.WebSession;
import org.plenary.support.World;

@PlenaryTest
class RegisterTest {
    @Inject World world;
    @Inject Organisations organisations;
    @Inject Registering registering;
    @Inject DatabaseClock clock;

    @Test
    void registeredOrganisationIsActedForAtOnce() {
        var person = world.person();
        var session = person.visits("/organisations/new");
        String name = "Réseau " + World.unique();

        var page =
                session.submit(
                        session.get("/organisations/new").form("main form[action=/organisations]"),
                        Map.of(
                                "name", name,
                                "aliases", "RSA\nشبكة",
                                "category", "civil-society",
                                "level", "national",
                                "country", "SN",
                                "languages", "fr"));

        assertEquals(200, page.status());
        assertEquals(name, page.html().select("h1").text());
        assertTrue(page.html().select(".facts").text().contains("Africa"));
        assertTrue(page.html().select(".acting").text().contains(name), page.body());
        assertFalse(page.html().select("a[href$=/members]").isEmpty());
        var found =
                WebSession.anonymous()
                        .get("/organisations?q=" + name.replace("é", "E").replace(" ", "+"));
        assertEquals(1, found.html().select("tbody tr").size());
        assertTrue(found.html().select("tbody").text().contains("شبكة"));
    }

    @Test
    void brokenFormKeepsWhatWasTyped() {
        var session = world.person().visits("/organisations/new");

        var page =
                session.submit(
                        session.get("/organisations/new").form("main form[action=/organisations]"),
                        Map.of("name", "Half typed", "website", "javascript:alert(1)"));

        assertEquals(422, page.status());
        assertEquals("Half typed", page.html().select("#name").attr("value"));
        assertTrue(page.html().title().startsWith("Problem:"));
        var problems = page.html().select(".err-sum a").eachAttr("href");
        assertTrue(problems.containsAll(List.of("#category", "#level", "#website", "#languages")));
    }

    @Test
    void likelyDuplicateIsShownFirstAndMayBeOverridden() {
        var existing = world.organisation("Double", "PH");
        var session = world.person().visits("/organisations/new");
        var fields =
                Map.of(
                        "name", existing.name().toUpperCase(Locale.ROOT),
                        "category", "media",
                        "level", "local",
                        "country", "PH",
                        "languages", "en");

        var page =
                session.submit(
                        session.get("/organisations/new").form("main form[action=/organisations]"),
                        fields);

        assertEquals(422, page.status());
        assertFalse(page.html().select(".note a[href=" + existing.href() + "]").isEmpty());
        page =
                session.submit(
                        page.form("main form[action=/organisations]"), Map.of("notAlike", "true"));
        assertEquals(200, page.status());
        assertEquals(existing.href() + "-2", page.address().getPath());
    }

    @Test
    void registrationsOfOneNameAtOnceGetAddressesOfTheirOwn() throws Exception {
        String name = "Race " + World.unique();
        var actor = new Actor(world.person().id(), "Racer", null, Set.of(), Set.of());
        List<Callable<String>> racers = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            racers.add(
                    () ->
                            QuarkusTransaction.requiringNew()
                                    .call(
                                            () ->
                                                    registering
                                                            .register(
                                                                    World.profile(name, "KE"),
                                                                    actor,
                                                                    clock.now())
                                                            .slug()));
        }
        var pool = Executors.newFixedThreadPool(6);
        var slugs = new HashSet<String>();
        for (Future<String> slug : pool.invokeAll(racers)) {
            slugs.add(slug.get());
        }
        pool.shutdown();

        assertEquals(6, slugs.size());
    }

    @Test
    void registerIsReadInPages() {
        String mark = "zz" + World.unique();
        QuarkusTransaction.requiringNew()
                .run(
                        () -> {
                            for (int i = 0; i < 60; i++) {
                                organisations.persist(
                                        new Organisation(
                                                mark + "-" + i,
                                                World.profile(mark + " " + i, "KE"),
                                                null,
                                                clock.now()));
                            }
                        });

        var first = given().queryParam("q", mark).get("/api/v1/organisations");
        first.then().statusCode(200).body("items.size()", equalTo(50)).body("next", notNullValue());
        var second =
                given().queryParam("q", mark)
                        .queryParam("after", first.<String>path("next"))
                        .get("/api/v1/organisations");
        second.then().body("items.size()", equalTo(10)).body("next", nullValue());
        var ids = new HashSet<String>(first.<List<String>>path("items.id"));
        ids.addAll(second.path("items.id"));
        assertEquals(60, ids.size());

        var page =
                WebSession.anonymous()
                        .get("/organisations?q=" + mark + "&region=002&category=civil-society");
        assertEquals(50, page.html().select("tbody tr").size());
        page = WebSession.anonymous().get(page.html().select("a[rel=next]").attr("href"));
        assertEquals(10, page.html().select("tbody tr").size());
        page = WebSession.anonymous().get("/organisations?q=" + mark + "&region=150");
        assertFalse(page.html().select(".empty").isEmpty());
    }

    @Test
    void apiRegistersOnceForOneKey() {
        var token = world.person().token();
        var body = body("Key " + World.unique());
        String key = UUID.randomUUID().toString();

        var first = post(token, key, body);
        var again = post(token, key, body);

        first.then().statusCode(201).header("Location", endsWith(first.<String>path("id")));
        again.then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .header("Location", first.header("Location"))
                .body("id", equalTo(first.<String>path("id")));
        post(token, key, body("Other " + World.unique())).then().statusCode(422);
        post(world.person().token(), key, body("Somebody else " + World.unique()))
                .then()
                .statusCode(201);
    }

    @Test
    void sameKeyAtOnceRegistersOnce() throws Exception {
        var token = world.person().token();
        var body = body("Keys " + World.unique());
        String key = UUID.randomUUID().toString();
        List<Callable<String>> racers = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            racers.add(() -> post(token, key, body).then().statusCode(201).extract().path("id"));
        }
        var pool = Executors.newFixedThreadPool(5);
        var ids = new HashSet<String>();
        for (Future<String> id : pool.invokeAll(racers)) {
            ids.add(id.get());
        }
        pool.shutdown();

        assertEquals(1, ids.size());
    }

    @Test
    void refusedRequestLeavesItsKeyFree() {
        var token = world.person().token();
        String key = UUID.randomUUID().toString();
        var broken = body("");

        post(token, key, broken).then().statusCode(422).body("errors.pointer", hasItem("/name"));
        post(token, key, body("Mended " + World.unique())).then().statusCode(201);
    }

    @Test
    void entryIsReplacedByItsAdministrator() {
        var organisation = world.organisation("Before", "KE");
        var changed = body("After " + World.unique());
        changed.put("country", "CO");

        given().auth()
                .oauth2(organisation.administrator().token())
                .contentType(ContentType.JSON)
                .body(changed)
                .put("/api/v1/organisations/" + organisation.id())
                .then()
                .statusCode(200)
                .body("name", equalTo(changed.get("name")))
                .body("region", equalTo("019"))
                .body("slug", equalTo(organisation.slug()));
    }

    static Response post(String token, String key, Map<String, Object> body) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/v1/organisations");
    }

    static Map<String, Object> body(String name) {
        return new HashMap<>(
                Map.of(
                        "name", name,
                        "category", "trade-unions",
                        "level", "national",
                        "country", "KE",
                        "languages", List.of("en", "sw")));
    }
}
