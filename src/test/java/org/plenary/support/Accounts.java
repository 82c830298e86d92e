package org.plenary.support;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;

/**
 * Accounts in Keycloak for tests. One request makes some that are alike, since most of its cost is
 * the same for one and for many; those that nobody has asked for yet belong to nothing.
 */
final class Accounts {
    private static final int AT_ONCE = 12;
    private static final Map<String, Queue<World.Somebody>> READY = new HashMap<>();

    private Accounts() {}

    /** An account that nobody else was given; the password is the user name. */
    static synchronized World.Somebody next(String what, List<String> roles) {
        Queue<World.Somebody> ready =
                READY.computeIfAbsent(what + roles, none -> new ArrayDeque<>());
        if (ready.isEmpty()) {
            for (int i = 0; i < AT_ONCE; i++) {
                String suffix = World.unique();
                String username = what.toLowerCase(Locale.ROOT) + "-" + suffix;
                ready.add(
                        new World.Somebody(
                                UUID.randomUUID(),
                                username,
                                what + " Of-" + suffix,
                                username + "@people.example"));
            }
            create(ready.stream().map(somebody -> account(somebody, what, roles)).toList());
        }
        return ready.remove();
    }

    private static Map<String, Object> account(
            World.Somebody somebody, String firstName, List<String> roles) {
        var all = new ArrayList<>(roles);
        // What is imported gets no role by default.
        all.add("default-roles-plenary");
        Map<String, Object> account = new HashMap<>();
        account.put("id", somebody.id().toString());
        account.put("username", somebody.username());
        account.put("email", somebody.email());
        account.put("emailVerified", true);
        account.put("enabled", true);
        account.put("firstName", firstName);
        account.put("lastName", somebody.name().substring(firstName.length() + 1));
        account.put("realmRoles", all);
        account.put(
                "credentials",
                List.of(
                        Map.of(
                                "type",
                                "password",
                                "value",
                                somebody.username(),
                                "temporary",
                                false)));
        return account;
    }

    private static void create(List<Map<String, Object>> accounts) {
        String token =
                given().formParam("grant_type", "password")
                        .formParam("client_id", "admin-cli")
                        .formParam("username", "admin")
                        .formParam("password", "admin")
                        .post(
                                SignedIn.keycloakUrl()
                                        + "/realms/master/protocol/openid-connect/token")
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("access_token");
        int added =
                given().auth()
                        .oauth2(token)
                        .contentType(ContentType.JSON)
                        .body(Map.of("ifResourceExists", "FAIL", "users", accounts))
                        .post(SignedIn.keycloakUrl() + "/admin/realms/plenary/partialImport")
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("added");
        if (added != accounts.size()) {
            throw new AssertionError("Keycloak made " + added + " accounts");
        }
    }
}
