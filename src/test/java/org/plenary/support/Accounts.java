package org.plenary.support;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Accounts in Keycloak for tests, made with the platform's own account. */
final class Accounts {
    // Keycloak's own tokens last longer.
    private static final Duration KEPT = Duration.ofSeconds(30);
    private static String token;
    private static long obtained;

    private Accounts() {}

    static World.Somebody create(
            String username, String firstName, String lastName, List<String> roles) {
        String email = username + "@people.example";
        String location =
                admin().contentType(ContentType.JSON)
                        .body(
                                Map.of(
                                        "username", username,
                                        "email", email,
                                        "emailVerified", true,
                                        "enabled", true,
                                        "firstName", firstName,
                                        "lastName", lastName,
                                        "credentials",
                                                List.of(
                                                        Map.of(
                                                                "type",
                                                                "password",
                                                                "value",
                                                                username,
                                                                "temporary",
                                                                false))))
                        .post(adminUrl() + "/users")
                        .then()
                        .statusCode(201)
                        .extract()
                        .header("Location");
        UUID id = UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
        if (!roles.isEmpty()) {
            String mappings = adminUrl() + "/users/" + id + "/role-mappings/realm";
            List<Map<String, Object>> offered =
                    admin().get(mappings + "/available").then().statusCode(200).extract().path("");
            admin().contentType(ContentType.JSON)
                    .body(offered.stream().filter(r -> roles.contains(r.get("name"))).toList())
                    .post(mappings)
                    .then()
                    .statusCode(204);
        }
        return new World.Somebody(id, username, firstName + " " + lastName, email);
    }

    private static synchronized RequestSpecification admin() {
        if (token == null || System.nanoTime() - obtained > KEPT.toNanos()) {
            token =
                    given().formParam("grant_type", "client_credentials")
                            .formParam("client_id", "plenary-service")
                            .formParam("client_secret", "demo-service-secret")
                            .post(
                                    SignedIn.keycloakUrl()
                                            + "/realms/plenary/protocol/openid-connect/token")
                            .then()
                            .statusCode(200)
                            .extract()
                            .path("access_token");
            obtained = System.nanoTime();
        }
        return given().auth().oauth2(token);
    }

    private static String adminUrl() {
        return SignedIn.keycloakUrl() + "/admin/realms/plenary";
    }
}
