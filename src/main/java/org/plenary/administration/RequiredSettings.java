package org.plenary.administration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigValue;

/**
 * What must be set outside the profiles demo, dev and test, where everything has a harmless
 * default. Nothing secret has a default in production.
 */
final class RequiredSettings {
    private static final Set<String> HARMLESS_PROFILES = Set.of("demo", "dev", "test");
    private static final int SECRET_LENGTH = 32;

    /** The ordinal of application.properties inside the application. */
    private static final int OWN_DEFAULTS = 250;

    private static final Map<String, String> REQUIRED =
            new TreeMap<>(
                    Map.of(
                            "plenary.url",
                                    "the address people open, for example https://plenary.example",
                            "plenary.keycloak.url", "the address of Keycloak as browsers reach it",
                            "plenary.web-secret", "the secret of Keycloak's client plenary-web",
                            "plenary.service-secret",
                                    "the secret of Keycloak's client plenary-service",
                            "plenary.session-secret",
                                    "at least 32 random characters that encrypt session cookies",
                            "plenary.vault-secret",
                                    "at least 32 random characters that encrypt withheld names",
                            "quarkus.datasource.jdbc.url", "the address of the database",
                            "quarkus.datasource.username", "the database user",
                            "quarkus.datasource.password", "the database password",
                            "quarkus.mailer.host", "the mail server"));

    private RequiredSettings() {}

    /** What is wrong with these settings, a sentence each; empty if the application may start. */
    static List<String> complaints(Config config) {
        String profile = config.getOptionalValue("quarkus.profile", String.class).orElse("prod");
        if (HARMLESS_PROFILES.contains(profile)) {
            return List.of();
        }
        List<String> complaints = new ArrayList<>();
        REQUIRED.forEach(
                (key, meaning) -> {
                    if (value(config, key).isEmpty()) {
                        complaints.add(environmentName(key) + " is not set: " + meaning);
                    }
                });
        for (String key : List.of("plenary.session-secret", "plenary.vault-secret")) {
            value(config, key)
                    .filter(secret -> secret.length() < SECRET_LENGTH)
                    .ifPresent(
                            secret ->
                                    complaints.add(
                                            "%s has %d characters and needs at least %d"
                                                    .formatted(
                                                            environmentName(key),
                                                            secret.length(),
                                                            SECRET_LENGTH)));
        }
        for (String key :
                List.of(
                        "plenary.web-secret",
                        "plenary.service-secret",
                        "plenary.session-secret",
                        "plenary.vault-secret")) {
            value(config, key)
                    .filter(secret -> secret.startsWith("demo-"))
                    .ifPresent(
                            secret ->
                                    complaints.add(
                                            environmentName(key)
                                                    + " is the demo's, which everybody knows"));
        }
        return complaints;
    }

    // The application's own defaults do not count: an address that nobody chose is as wrong as
    // none.
    private static Optional<String> value(Config config, String key) {
        ConfigValue found = config.getConfigValue(key);
        return Optional.ofNullable(found.getValue())
                .filter(value -> !value.isBlank() && found.getSourceOrdinal() > OWN_DEFAULTS);
    }

    private static String environmentName(String key) {
        return key.toUpperCase(java.util.Locale.ROOT).replaceAll("[.-]", "_");
    }
}
