package org.plenary.shared.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.http.ContentType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.support.PlenaryTest;

@PlenaryTest
class FramePagesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/nothing/here", "/proof/broken", "/favicon.svg", "/api/v1/nothing"})
    void everyAnswerCarriesTheSecurityHeaders(String path) {
        given().get(path)
                .then()
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("Content-Security-Policy", not(containsString("unsafe")))
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "strict-origin-when-cross-origin")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Permissions-Policy", notNullValue())
                .header("X-Request-Id", notNullValue());
    }

    @Test
    void pagesHaveNothingInline() {
        given().get("/proof/form")
                .then()
                .statusCode(200)
                .body(not(containsString("style=")))
                .body(not(containsString("onclick")))
                .body(not(matchesPattern("(?s).*<script(?![^>]* src=).*")));
    }

    @Test
    void thePublicKeepsNoPageUnlessItIsSaid() {
        given().get("/").then().header("Cache-Control", "private, no-cache");
    }

    @Test
    void aPublicPageIsCachedWithoutCookiesAndAnswers304() {
        var tag =
                given().get("/proof/cached")
                        .then()
                        .statusCode(200)
                        .header("Cache-Control", containsString("stale-while-revalidate"))
                        .header("Set-Cookie", nullValue())
                        .header("Vary", containsString("Accept-Language"))
                        .body(containsString("A &lt;b&gt; title"))
                        .extract()
                        .header("ETag");

        given().header("If-None-Match", tag).get("/proof/cached").then().statusCode(304);
        given().header("If-None-Match", tag)
                .header("Accept-Language", "fr")
                .get("/proof/cached")
                .then()
                .statusCode(200);
    }

    @Test
    void aMissingPageIsDesignedAndSaysWhatToDo() {
        given().get("/nothing/here")
                .then()
                .statusCode(404)
                .contentType(containsString("text/html"))
                .body(containsString("We could not find this page"))
                .body(containsString("class=\"mast\""))
                .body(containsString("Check the address"));
    }

    @Test
    void whatIsHiddenLooksLikeWhatIsMissing() {
        given().get("/proof/hidden")
                .then()
                .statusCode(404)
                .body(containsString("We could not find this page"))
                .body(not(containsString("letter 7")));
    }

    @Test
    void aFaultOfOursTellsTheRequestIdAndNothingElse() {
        given().header("X-Request-Id", "proxy-12345678")
                .get("/proof/broken")
                .then()
                .statusCode(500)
                .header("X-Request-Id", "proxy-12345678")
                .body(containsString("proxy-12345678"))
                .body(not(containsString("secret")))
                .body(not(containsString("Exception")));
    }

    @Test
    void aForgedRequestIdIsReplaced() {
        given().header("X-Request-Id", "<script>alert(1)</script>")
                .get("/")
                .then()
                .header("X-Request-Id", matchesPattern("[0-9a-f-]{36}"));
    }

    @Test
    void aRefusalSaysWhyInTheVisitorsLanguage() {
        given().header("Accept-Language", "de, es;q=0.8, en;q=0.5")
                .get("/proof/refused")
                .then()
                .statusCode(409)
                .body(containsString("lang=\"es\""))
                .body(containsString("Escriba 7 o más"));
    }

    @Test
    void htmxGetsTheMessageWithoutThePage() {
        given().header("HX-Request", "true")
                .get("/proof/forbidden")
                .then()
                .statusCode(403)
                .body(containsString("This is not open to you"))
                .body(not(containsString("<html")));
    }

    @Test
    void programsGetProblems() {
        given().get("/api/v1/proof/broken")
                .then()
                .statusCode(500)
                .contentType("application/problem+json")
                .body("status", equalTo(500))
                .body("title", notNullValue())
                .body("instance", equalTo("/api/v1/proof/broken"))
                .body("requestId", notNullValue());
        given().get("/api/v1/proof/refused")
                .then()
                .statusCode(410)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:plenary:problem:shared.error.taken"));
        given().get("/api/v1/nothing")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
        given().delete("/api/v1/proof")
                .then()
                .statusCode(405)
                .contentType("application/problem+json");
    }

    @Test
    void programsAreToldWhichFieldIsWrong() {
        given().contentType(ContentType.JSON)
                .body("{\"name\":\"\",\"email\":\"x\"}")
                .post("/api/v1/proof")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors.pointer", hasItem("/name"))
                .body("errors.pointer", hasItem("/email"))
                .body("errors.detail", hasItem("Fill in this field"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"name\":", "[1]", "{\"name\":{}}"})
    void unreadableJsonIsABadRequest(String body) {
        given().contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/proof")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("status", equalTo(400));
    }

    @Test
    void programsWithoutATokenAreTold401() {
        given().get("/api/v1/proof/secured")
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
    }

    @Test
    void aFormWithoutItsTokenIsRefusedOnADesignedPage() {
        given().contentType(ContentType.URLENC)
                .formParam("name", "Amina")
                .post("/proof/form")
                .then()
                .statusCode(400)
                .contentType(containsString("text/html"))
                .body(containsString("We could not read this request"));
    }

    @Test
    void aFormWithErrorsComesBackWithWhatWasTyped() {
        var page = given().get("/proof/form").then().statusCode(200).extract();
        var token = page.cookie("csrf-token");

        given().cookie("csrf-token", token)
                .contentType(ContentType.URLENC)
                .formParam("csrf-token", token)
                .formParam("name", " ")
                .formParam("email", "not <an> address")
                .formParam("answer", "much too long an answer")
                .post("/proof/form")
                .then()
                .statusCode(422)
                .body(containsString("<title>Problem: Proof"))
                .body(containsString("<a href=\"#name\">Choose one of the possibilities</a>"))
                .body(containsString("value=\"not &lt;an&gt; address\""))
                .body(containsString("much too long an answer</textarea>"))
                .body(containsString("Shorten this to 10 characters or fewer"))
                .body(
                        allOf(
                                containsString("id=\"email\" name=\"email\" type=\"email\""),
                                containsString("aria-invalid=\"true\""),
                                containsString("aria-describedby=\"email-h email-e\"")));
        given().cookie("csrf-token", token)
                .header("HX-Request", "true")
                .contentType(ContentType.URLENC)
                .formParam("csrf-token", token)
                .formParam("name", "")
                .post("/proof/form")
                .then()
                .statusCode(422)
                .body(not(containsString("<html")))
                .body(containsString("name-e"));
        given().cookie("csrf-token", token)
                .redirects()
                .follow(false)
                .contentType(ContentType.URLENC)
                .formParam("csrf-token", token)
                .formParam("name", "Amina")
                .post("/proof/form")
                .then()
                .statusCode(303)
                .header("Location", containsString("/proof/form"));
    }

    @Test
    void arabicRunsFromRightToLeft() {
        given().header("Accept-Language", "ar-EG")
                .get("/")
                .then()
                .body(containsString("<html lang=\"ar\" dir=\"rtl\""))
                .body(containsString("الرسائل المفتوحة"));
    }

    @Test
    void theLanguageMenuIsRememberedAndASharedLinkIsNot() {
        given().header("Sec-Fetch-Site", "same-origin")
                .get("/?lang=fr")
                .then()
                .cookie("plenary_lang", "fr")
                .body(containsString("lang=\"fr\""));
        given().header("Sec-Fetch-Site", "cross-site")
                .get("/?lang=fr")
                .then()
                .header("Set-Cookie", not(containsString("plenary_lang")))
                .body(containsString("lang=\"fr\""));
        given().cookie("plenary_lang", "ru")
                .header("Accept-Language", "en")
                .get("/")
                .then()
                .body(containsString("lang=\"ru\""));
        given().get("/?lang=%22%3E").then().statusCode(200).body(containsString("lang=\"en\""));
    }

    @Test
    void theThemeIsKeptAndLeadsBackToThePage() {
        given().redirects()
                .follow(false)
                .header("Sec-Fetch-Site", "same-origin")
                .contentType(ContentType.URLENC)
                .formParam("theme", "dark")
                .formParam("return", "/about?x=1")
                .post("/preferences/theme")
                .then()
                .statusCode(303)
                .header("Location", "/about?x=1")
                .cookie("plenary_theme", "dark");
        given().cookie("plenary_theme", "dark")
                .get("/about")
                .then()
                .body(containsString("data-theme=\"dark\""));
        given().cookie("plenary_theme", "\"><script>")
                .get("/about")
                .then()
                .body(not(containsString("data-theme")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"//evil.example", "https://evil.example", "/\\evil.example", "javascript:x"})
    void nobodyIsLedAway(String elsewhere) {
        given().redirects()
                .follow(false)
                .header("Sec-Fetch-Site", "same-origin")
                .contentType(ContentType.URLENC)
                .formParam("theme", "dark")
                .formParam("return", elsewhere)
                .post("/preferences/theme")
                .then()
                .statusCode(303)
                .header("Location", "/");
    }

    @Test
    void anotherSiteCannotChangePreferences() {
        given().header("Sec-Fetch-Site", "cross-site")
                .contentType(ContentType.URLENC)
                .formParam("theme", "dark")
                .post("/preferences/theme")
                .then()
                .statusCode(403);
        given().contentType(ContentType.URLENC)
                .formParam("theme", "dark")
                .post("/preferences/theme")
                .then()
                .statusCode(403);
    }

    @Test
    void stylesAndFontsAreServedForEverFromHere() {
        var page = given().get("/").then().extract().asString();
        var css = page.replaceAll("(?s).*href=\"(/static/bundle/app-[^\"]+\\.css)\".*", "$1");
        var sheet =
                given().get(css)
                        .then()
                        .statusCode(200)
                        .header("Cache-Control", containsString("immutable"))
                        .extract()
                        .asString();
        var font = sheet.replaceAll("(?s).*?url\\(\"?([^)\"]+\\.woff2)\"?\\).*", "$1");
        given().get(java.net.URI.create(css).resolve(font))
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("immutable"));
    }
}
