package org.plenary.organisations.logos;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.plenary.support.PlenaryTest;
import org.plenary.support.World;

@PlenaryTest
class LogoTest {
    @Inject World world;

    @Test
    void aLogoIsSentSeenAndRemovedByAdministratorsOnly() throws Exception {
        var organisation = world.organisation("Tierra Viva", "CO");
        String api = "/api/v1/organisations/" + organisation.id() + "/logo";
        String token = organisation.administrator().token();
        byte[] red = PictureTest.file("jpeg", 400, 200);

        given().contentType("image/jpeg").body(red).put(api).then().statusCode(401);
        given().auth()
                .oauth2(world.person(organisation).token())
                .contentType("image/jpeg")
                .body(red)
                .put(api)
                .then()
                .statusCode(404);
        String href =
                given().auth()
                        .oauth2(token)
                        .contentType("image/jpeg")
                        .body(red)
                        .put(api)
                        .then()
                        .statusCode(200)
                        .body("width", equalTo(256))
                        .extract()
                        .path("href");

        given().get(href)
                .then()
                .statusCode(200)
                .contentType("image/png")
                .header("Cache-Control", containsString("immutable"))
                .header("X-Content-Type-Options", "nosniff");
        given().get(organisation.href()).then().body(containsString(href));
        given().get(organisation.href() + "/logo/" + "0".repeat(64) + ".png")
                .then()
                .statusCode(404);
        given().auth().oauth2(token).delete(api).then().statusCode(204);
        given().get(href).then().statusCode(404);
    }

    @Test
    void theFormSaysWhatIsWrongWithAFile() {
        var organisation = world.organisation("Tierra Viva", "CO");
        var page = organisation.administrator().visits(organisation.href() + "/logo");

        var answer =
                given().cookies(page.cookies())
                        .multiPart(
                                "csrf-token", token(page.get(organisation.href() + "/logo").body()))
                        .multiPart("file", "logo.svg", "<svg/>".getBytes(UTF_8))
                        .post(organisation.href() + "/logo");

        assertEquals(422, answer.statusCode(), answer.body().asString());
        assertTrue(answer.body().asString().contains("Choose a PNG, JPEG or GIF picture"));
        assertEquals(
                404,
                world.person().visits("/").get(organisation.href() + "/logo").status(),
                "nobody else knows the form");
    }

    private static String token(String html) {
        return Jsoup.parse(html).selectFirst("input[name=csrf-token]").attr("value");
    }
}
