package org.plenary.shared.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.not;

import org.junit.jupiter.api.Test;
import org.plenary.support.PlenaryTest;

@PlenaryTest
class OwnSiteOnlyTest {
    @Test
    void whatAnotherSiteSendsToAPageIsRefusedWithoutAForm() {
        given().header("Sec-Fetch-Site", "cross-site").post("/statements").then().statusCode(403);
    }

    @Test
    void followingALinkFromAnotherSiteIsFine() {
        given().header("Sec-Fetch-Site", "cross-site").get("/statements").then().statusCode(200);
    }

    @Test
    void ourOwnFormsPass() {
        given().header("Sec-Fetch-Site", "same-origin")
                .formParam("theme", "dark")
                .redirects()
                .follow(false)
                .post("/preferences/theme")
                .then()
                .statusCode(not(403));
    }
}
