package org.plenary.administration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RequiredSettingsTest {
    private static final Map<String, String> COMPLETE =
            Map.of(
                    "plenary.url", "https://plenary.example",
                    "plenary.keycloak.url", "https://id.plenary.example",
                    "plenary.web-secret", "one",
                    "plenary.service-secret", "two",
                    "plenary.session-secret", "a".repeat(32),
                    "plenary.vault-secret", "b".repeat(32),
                    "quarkus.datasource.jdbc.url", "jdbc:postgresql://db/plenary",
                    "quarkus.datasource.username", "plenary",
                    "quarkus.datasource.password", "three",
                    "quarkus.mailer.host", "mail");

    @Test
    void completeSettingsLetProductionStart() {
        assertEquals(List.of(), complaints(COMPLETE));
    }

    @Test
    void everyMissingSettingIsNamedAtOnce() {
        assertEquals(COMPLETE.size(), complaints(Map.of()).size());
        assertTrue(
                complaints(Map.of()).stream()
                        .anyMatch(c -> c.startsWith("PLENARY_WEB_SECRET is not set")));
    }

    @Test
    void aBlankSecretIsAMissingSecret() {
        assertEquals(1, complaints(with("plenary.service-secret", " ")).size());
    }

    @Test
    void aShortSecretOfSessionsOrTheVaultIsRefused() {
        assertTrue(
                complaints(with("plenary.session-secret", "short")).get(0).contains("at least 32"));
        assertTrue(
                complaints(with("plenary.vault-secret", "short")).get(0).contains("at least 32"));
    }

    @Test
    void theDemoSecretsAreRefusedInProduction() {
        assertTrue(
                complaints(with("plenary.web-secret", "demo-web-secret"))
                        .get(0)
                        .contains("everybody knows"));
    }

    @Test
    void theApplicationsOwnDefaultIsNobodysChoice() {
        var settings =
                new SmallRyeConfigBuilder()
                        .withSources(
                                new PropertiesConfigSource(COMPLETE, "application.properties", 250))
                        .build();

        assertEquals(COMPLETE.size(), RequiredSettings.complaints(settings).size());
    }

    @Test
    void theDemoNeedsNoSettings() {
        assertEquals(List.of(), complaints(Map.of("quarkus.profile", "demo")));
    }

    private static Map<String, String> with(String key, String value) {
        Map<String, String> settings = new HashMap<>(COMPLETE);
        settings.put(key, value);
        return settings;
    }

    private static List<String> complaints(Map<String, String> settings) {
        return RequiredSettings.complaints(
                new SmallRyeConfigBuilder()
                        .withSources(new PropertiesConfigSource(settings, "environment", 300))
                        .build());
    }
}
