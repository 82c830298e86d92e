package org.plenary.organisations.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.organisations.Role;
import org.plenary.support.PlenaryTest;
import org.plenary.support.SignedIn;
import org.plenary.support.WebSession;
import org.plenary.support.World;

@PlenaryTest
class SignInPagesTest {
    @Inject World world;

    @Test
    void signInLeadsBackToThePageOneCameFrom() {
        var organisation = world.organisation("Return", "KE");
        var session = organisation.administrator().visits("/organisations/mine");

        var page = session.get("/sign-in?return=/organisations%3Fq%3Dx");

        assertEquals("/organisations", page.address().getPath());
        assertEquals("q=x", page.address().getQuery());
        assertTrue(page.html().select(".acting").text().contains(organisation.name()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example",
                "/\\evil.example",
                "javascript:alert(1)",
                "/%0d%0aSet-Cookie:x=y",
                "\\\\evil.example"
            })
    void signInNeverLeadsElsewhere(String wanted) {
        var session = world.person().visits("/");

        var page =
                session.get("/sign-in?return=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8));

        assertEquals("localhost", page.address().getHost());
        assertEquals(RestAssured.port, page.address().getPort());
    }

    @Test
    void privatePageAsksForSignInAndIsShownAfterwards() {
        var session = SignedIn.browserless(world.person().username(), "/organisations/new");

        var page = session.get("/organisations/new");

        assertEquals(200, page.status());
        assertEquals("/organisations/new", page.address().getPath());
    }

    @Test
    void signingOutEndsTheSession() {
        var session = world.person().visits("/organisations/new");

        session.get("/sign-out");

        var page = session.get("/organisations");
        assertFalse(page.html().select("a[href^=/sign-in]").isEmpty());
    }

    @Test
    void failedSignInIsExplained() {
        var page = WebSession.anonymous().get("/sign-in/failed?error=access_denied");

        assertEquals(401, page.status());
        assertTrue(page.html().select("h1").text().contains("did not work"));
    }

    @Test
    void apiRefusesBadTokensAndLetsVisitorsRead() {
        given().auth()
                .oauth2("nonsense")
                .get("/api/v1/organisations")
                .then()
                .statusCode(401)
                .contentType(startsWith("application/problem+json"));
        given().get("/api/v1/me")
                .then()
                .statusCode(401)
                .contentType(startsWith("application/problem+json"));
        given().get("/api/v1/organisations").then().statusCode(200);
    }

    @Test
    void meSaysWhoIAmAndForWhomIMayAct() {
        var coalition = world.coalition();

        given().auth()
                .oauth2(coalition.coordinator().token())
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .body("person", equalTo(coalition.coordinator().id().toString()))
                .body("email", equalTo(coalition.coordinator().email()))
                .body("roles", hasItem("coordinator"))
                .body("actingFor", equalTo(coalition.secretariat().id().toString()))
                .body("organisations[0].slug", equalTo(coalition.secretariat().slug()));
    }

    @Test
    void membershipYoungerThanTheTokenCountsAtOnce() {
        var person = world.person();
        String token = person.token();
        var organisation = world.organisation("Young", "KE");

        world.join(person, organisation, false);

        given().auth()
                .oauth2(token)
                .get("/api/v1/me")
                .then()
                .body("actingFor", equalTo(organisation.id().toString()));
        world.leave(person, organisation);
        given().auth()
                .oauth2(token)
                .get("/api/v1/me")
                .then()
                .body("organisations.size()", equalTo(0));
    }

    @Test
    void whoeverBelongsToSeveralChooses() {
        var first = world.organisation("First", "KE");
        var second = world.organisation("Second", "CO");
        var person = world.person(first);
        world.join(person, second, false);
        var session = person.visits("/acting-for");

        given().auth()
                .oauth2(person.token())
                .get("/api/v1/me")
                .then()
                .body("actingFor", nullValue());
        given().auth()
                .oauth2(person.token())
                .header(CurrentActor.HEADER, second.slug())
                .get("/api/v1/me")
                .then()
                .body("actingFor", equalTo(second.id().toString()));

        var page = session.get("/acting-for?return=/organisations/mine");
        page =
                session.submit(
                        page.form("form[action=/acting-for]"),
                        Map.of("organisation", second.id().toString()));

        assertEquals(second.href(), page.address().getPath());
        assertTrue(page.html().select(".acting").text().contains(second.name()));
    }

    @Test
    void nobodyActsForAnOrganisationOfOthers() {
        var stranger = world.organisation("Stranger", "KE");
        var own = world.organisation("Own", "KE");
        var session = own.administrator().visits("/acting-for");
        session.get("/acting-for");

        var page = session.post("/acting-for", Map.of("organisation", stranger.id().toString()));

        assertEquals(422, page.status());
        given().auth()
                .oauth2(own.administrator().token())
                .header(CurrentActor.HEADER, stranger.slug())
                .get("/api/v1/organisations/" + stranger.id() + "/members")
                .then()
                .statusCode(404);
    }

    @Test
    void healthTellsOfKeycloakWithoutDependingOnIt() {
        given().get("/q/health")
                .then()
                .statusCode(200)
                .body("checks.name", hasItem("keycloak"))
                .body("checks.find { it.name == 'keycloak' }.data.reachable", equalTo(true));
        given().get("/q/health/ready").then().statusCode(200).body(containsString("UP"));
    }

    @Test
    void rolesComeFromTheToken() {
        given().auth()
                .oauth2(world.person(Role.PLATFORM_ADMIN).token())
                .get("/api/v1/me")
                .then()
                .body("roles", hasItem("platform-admin"));
    }
}
