package org.plenary.shared.abuse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.plenary.shared.ids.Ids;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.support.PlenaryTest;

@PlenaryTest
class OneTimeTokensTest {
    @Inject OneTimeTokens tokens;
    @Inject EntityManager database;
    @Inject DatabaseClock clock;

    private final UUID subject = Ids.next();

    @Test
    void aTokenWorksOnceHoweverManyComeAtTheSameMoment() throws Exception {
        String token = in(() -> tokens.issue("confirm", subject, Duration.ofHours(1)));
        var together = new CyclicBarrier(6);
        Callable<Optional<UUID>> use =
                () -> {
                    together.await();
                    return in(() -> tokens.redeem("confirm", token));
                };

        int used = 0;
        var threads = Executors.newFixedThreadPool(6);
        try {
            for (var each : threads.invokeAll(Collections.nCopies(6, use))) {
                used += each.get().isPresent() ? 1 : 0;
            }
        } finally {
            threads.shutdownNow();
        }

        assertEquals(1, used);
        assertEquals(
                OneTimeTokens.State.USED,
                in(() -> tokens.look("confirm", token)).orElseThrow().state());
    }

    @Test
    void lookingUsesNothingUp() {
        String token = in(() -> tokens.issue("confirm", subject, Duration.ofHours(1)));

        for (int i = 0; i < 3; i++) {
            assertTrue(in(() -> tokens.look("confirm", token)).orElseThrow().isGood());
        }

        assertEquals(Optional.of(subject), in(() -> tokens.redeem("confirm", token)));
    }

    @Test
    void aTokenForOneThingOpensNothingElse() {
        String token = in(() -> tokens.issue("confirm", subject, Duration.ofHours(1)));

        assertEquals(Optional.empty(), in(() -> tokens.look("manage", token)));
        assertEquals(Optional.empty(), in(() -> tokens.redeem("manage", token)));
        assertEquals(Optional.empty(), in(() -> tokens.redeem("confirm", token + "x")));
        assertEquals(Optional.empty(), in(() -> tokens.redeem("confirm", null)));
    }

    @Test
    void anExpiredTokenIsKnownButOpensNothing() {
        String token = in(() -> tokens.issue("confirm", subject, Duration.ZERO));

        assertEquals(
                OneTimeTokens.State.EXPIRED,
                in(() -> tokens.look("confirm", token)).orElseThrow().state());
        assertEquals(Optional.empty(), in(() -> tokens.redeem("confirm", token)));
        in(() -> tokens.forgetExpiredBefore(clock.now()));
        assertEquals(Optional.empty(), in(() -> tokens.look("confirm", token)));
    }

    @Test
    void aNewerLinkVoidsTheOlder() {
        String older = in(() -> tokens.issue("confirm", subject, Duration.ofHours(1)));
        in(
                () -> {
                    tokens.revoke("confirm", subject);
                    return null;
                });
        String newer = in(() -> tokens.issue("confirm", subject, Duration.ofHours(1)));

        assertEquals(Optional.empty(), in(() -> tokens.look("confirm", older)));
        assertEquals(Optional.of(subject), in(() -> tokens.redeem("confirm", newer)));
    }

    @Test
    void theTokenItselfIsNowhereInTheDatabase() {
        String token = in(() -> tokens.issue("confirm", subject, Duration.ofHours(1)));

        String row =
                in(
                        () ->
                                (String)
                                        database.createNativeQuery(
                                                        "select cast(t as text) from one_time_token t where subject = :id")
                                                .setParameter("id", subject)
                                                .getSingleResult());

        assertNotEquals(-1, row.indexOf(subject.toString()));
        assertEquals(-1, row.indexOf(token));
        assertEquals(43, token.length(), "256 bits");
    }

    private static <T> T in(Callable<T> act) {
        return QuarkusTransaction.requiringNew().call(act);
    }
}
