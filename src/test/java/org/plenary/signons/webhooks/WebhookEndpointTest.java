package org.plenary.signons.webhooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plenary.organisations.Actor;
import org.plenary.organisations.Role;
import org.plenary.shared.audit.By;

class WebhookEndpointTest {
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final Duration PATIENCE = Duration.ofDays(5);

    private final WebhookEndpoint endpoint =
            new WebhookEndpoint(
                    UUID.randomUUID(),
                    URI.create("https://receiver.example/plenary"),
                    Set.of(EventType.LETTER_OPENED),
                    new byte[] {1},
                    new Actor(UUID.randomUUID(), "Amina", null, Set.of(), Set.of(Role.COORDINATOR)),
                    NOW);

    @Test
    void pausesGrowUntilItIsGivenUp() {
        Instant now = NOW;
        List<Duration> pauses = new ArrayList<>();
        boolean disabled = false;
        while (!disabled) {
            disabled = endpoint.failed(Answer.of(503), 0, PATIENCE, now).isPresent();
            pauses.add(Duration.between(now, endpoint.dueAt()));
            now = endpoint.dueAt();
        }

        assertEquals(
                List.of("PT5S", "PT5M", "PT30M", "PT2H", "PT5H", "PT10H", "PT14H", "PT20H"),
                pauses.stream().limit(8).map(Duration::toString).toList());
        assertEquals(Duration.ofHours(24), pauses.get(pauses.size() - 1));
        assertFalse(endpoint.isEnabled());
        assertTrue(Duration.between(NOW, now).compareTo(PATIENCE) > 0);
    }

    @Test
    void aLittleChanceKeepsReceiversApart() {
        endpoint.failed(Answer.of(500), 0, PATIENCE, NOW);
        endpoint.failed(Answer.of(500), 0.5, PATIENCE, NOW);

        assertEquals(NOW.plus(Duration.ofSeconds(330)), endpoint.dueAt());
    }

    @Test
    void aSuccessForgetsEveryFailure() {
        endpoint.failed(Answer.none("ConnectException"), 0, PATIENCE, NOW);
        endpoint.succeeded(NOW.plusSeconds(9));

        assertEquals(0, endpoint.failures());
        assertTrue(
                endpoint.failed(Answer.of(500), 0, PATIENCE, NOW.plus(Duration.ofDays(9)))
                        .isEmpty());
    }

    @Test
    void aReceiverThatSaysItIsGoneIsAskedNoMore() {
        var disabled = endpoint.failed(Answer.of(410), 0, PATIENCE, NOW).orElseThrow();

        assertEquals("GONE", disabled.because());
        assertFalse(endpoint.isEnabled());
        endpoint.enable(By.platform(), NOW.plusSeconds(1));
        assertTrue(endpoint.isEnabled());
        assertEquals(0, endpoint.failures());
    }

    @Test
    void theOldSecretSignsForADayAfterItWasReplaced() {
        endpoint.rotate(new byte[] {2}, By.platform(), NOW);

        assertEquals(2, endpoint.sealedSecrets(NOW.plus(Duration.ofHours(23))).size());
        assertEquals(2, endpoint.sealedSecrets(NOW).get(0)[0]);
        assertEquals(1, endpoint.sealedSecrets(NOW.plus(Duration.ofHours(24))).size());
    }

    @Test
    void aRedirectIsNoSuccess() {
        assertFalse(Answer.of(302).isSuccess());
        assertFalse(Answer.none("TimeoutException").isSuccess());
        assertTrue(Answer.of(202).isSuccess());
    }

    @Test
    void onlyWhatWasAskedForIsTold() {
        assertTrue(endpoint.wants(EventType.LETTER_OPENED));
        assertTrue(endpoint.wants(EventType.TEST));
        assertFalse(endpoint.wants(EventType.SIGN_ON_EFFECTIVE));
    }
}
