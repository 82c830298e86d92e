package org.plenary.support;

import io.restassured.RestAssured;
import java.util.HashMap;
import org.eclipse.microprofile.config.ConfigProvider;

/** Signs demo people in; their password is their user name. */
public final class SignedIn {
    private SignedIn() {}

    /**
     * A bearer token for the API, with all the organisations the person belongs to at this moment.
     */
    public static String token(String username) {
        return RestAssured.given()
                .formParam("grant_type", "password")
                .formParam("client_id", "plenary-demo")
                .formParam("username", username)
                .formParam("password", username)
                .formParam("scope", "openid organization:*")
                .post(keycloakUrl() + "/realms/plenary/protocol/openid-connect/token")
                .then()
                .log()
                .ifValidationFails()
                .statusCode(200)
                .extract()
                .path("access_token");
    }

    /**
     * A visitor without a browser who goes through Keycloak's pages when the address asks for it.
     */
    public static WebSession browserless(String username, String path) {
        var session = WebSession.anonymous();
        var page = session.get(path);
        // As soon as the realm has organisations, one page asks for the name and the next for the
        // password.
        for (int i = 0; i < 2 && page.html().selectFirst("form#kc-form-login") != null; i++) {
            var form = page.form("form#kc-form-login");
            var fields = new HashMap<String, String>();
            form.select("input[name=username], input[name=password]")
                    .forEach(field -> fields.put(field.attr("name"), username));
            page = session.submit(form, fields);
        }
        if (page.html().selectFirst("form#kc-form-login") != null) {
            throw new AssertionError(
                    "Keycloak did not let " + username + " in: " + page.html().text());
        }
        return session;
    }

    static String keycloakUrl() {
        return ConfigProvider.getConfig().getValue("plenary.keycloak.url", String.class);
    }
}
