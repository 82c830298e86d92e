package org.plenary.support;

import io.restassured.RestAssured;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.ConfigProvider;

/** Signs demo people in; their password is their user name. */
public final class SignedIn {
    /** Tokens are good for five minutes. */
    private static final Duration FRESH = Duration.ofMinutes(2);

    private static final Map<String, Token> TOKENS = new ConcurrentHashMap<>();

    private SignedIn() {}

    private record Token(String text, long nanos) {
        boolean isFresh() {
            return System.nanoTime() - nanos < FRESH.toNanos();
        }
    }

    /**
     * A bearer token for the API, with the organisations the person belonged to when it was made, a
     * short while ago.
     */
    public static String token(String username) {
        return TOKENS.compute(
                        username,
                        (name, token) ->
                                token != null && token.isFresh()
                                        ? token
                                        : new Token(freshToken(name), System.nanoTime()))
                .text();
    }

    /** From now on tokens are made anew: somebody has joined or left an organisation. */
    static void forgetTokens() {
        TOKENS.clear();
    }

    /** A token with all the organisations the person belongs to at this moment. */
    public static String freshToken(String username) {
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
