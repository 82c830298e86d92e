package org.plenary.shared.abuse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.plenary.shared.secrecy.Vault;
import org.plenary.support.PlenaryTest;
import org.plenary.support.World;

@PlenaryTest
class AllowanceTest {
    @Inject Allowance allowance;
    @Inject EntityManager database;
    @Inject Vault vault;
    @Inject Clock clock;

    @Test
    void eachKindIsCountedByItself() {
        var address = new Use("address", World.unique(), 2, Duration.ofDays(1));
        var letter = new Use("letter", World.unique(), 3, Duration.ofDays(1));

        assertEquals(Set.of(), allowance.take(List.of(address, letter)));
        assertEquals(Set.of(), allowance.take(List.of(address, letter)));
        assertEquals(Set.of("address"), allowance.take(List.of(address, letter)));
        assertEquals(Set.of("address", "letter"), allowance.take(List.of(address, letter)));
        assertEquals(
                Set.of(), allowance.take(List.of(address.within("elsewhere"))), "another place");
    }

    @Test
    void twoNodesTogetherAllowNoMoreThanOne() throws Exception {
        var use = new Use("address", World.unique(), 30, Duration.ofDays(1));
        var other = new Use("network", World.unique(), 1000, Duration.ofDays(1));
        var nodes =
                List.of(
                        new Allowance(database, vault, clock),
                        new Allowance(database, vault, clock));
        var tries = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < 80; i++) {
            var node = nodes.get(i % 2);
            // Named in either order, as the rows would be locked if nobody put them in order.
            var uses = i % 3 == 0 ? List.of(use, other) : List.of(other, use);
            tries.add(() -> node.take(uses).isEmpty());
        }

        int allowed = 0;
        var threads = Executors.newFixedThreadPool(8);
        try {
            for (var each : threads.invokeAll(tries)) {
                allowed += each.get() ? 1 : 0;
            }
        } finally {
            threads.shutdownNow();
        }

        assertEquals(30, allowed);
    }

    @Test
    void whatIsUsedUpNoLongerReachesTheDatabase() {
        String sender = World.unique();
        var use = new Use("address", sender, 3, Duration.ofDays(1));
        for (int i = 0; i < 3; i++) {
            allowance.take(List.of(use));
        }

        for (int i = 0; i < 10_000; i++) {
            assertEquals(Set.of("address"), allowance.take(List.of(use)));
        }

        assertEquals(
                3,
                count(
                        "select used from allowance_use where mark = :mark",
                        vault.mark("allowance", "address", sender, "PT24H")));
    }

    @Test
    void countsOfSpansThatAreOverAreForgotten() {
        String sender = World.unique();
        allowance.take(List.of(new Use("address", sender, 3, Duration.ofDays(1))));
        String mark = vault.mark("allowance", "address", sender, "PT24H");
        QuarkusTransaction.requiringNew()
                .run(
                        () ->
                                database.createNativeQuery(
                                                "update allowance_use set span_ends = clock_timestamp() - interval '1 second' where mark = :mark")
                                        .setParameter("mark", mark)
                                        .executeUpdate());

        assertTrue(allowance.forgetOver() >= 1);

        assertEquals(0, count("select count(*) from allowance_use where mark = :mark", mark));
    }

    private long count(String query, String mark) {
        return QuarkusTransaction.requiringNew()
                .call(
                        () ->
                                ((Number)
                                                database.createNativeQuery(query)
                                                        .setParameter("mark", mark)
                                                        .getSingleResult())
                                        .longValue());
    }
}
