package org.plenary.signons;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plenary.signons.counting.Tallies;
import org.plenary.support.PlenaryTest;
import org.plenary.support.WebSession;

/**
 * What a letter's pages take behind a million sign-ons against a thousand, in one run; and what its
 * list takes to stream.
 *
 * <p>Not part of the tests: {@code ./mvnw test -Dtest=MillionBenchmark -DargLine=}; {@code
 * -Dplenary.bench.rows} says how many instead of a million.
 */
@PlenaryTest
class MillionBenchmark {
    private static final int FEW = 1_000;
    private static final int TIMES = 9;

    @Inject OpenedLetters letters;
    @Inject ManySignOns many;
    @Inject Tallies tallies;

    @TestHTTPResource("/")
    URI home;

    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void pagesAndLists() throws Exception {
        int rows = Integer.getInteger("plenary.bench.rows", 1_000_000);
        var small = filled(FEW);
        var large = filled(rows);
        Map<OpenedLetters.Opened, WebSession> coordinators =
                Map.of(
                        small, small.coalition().coordinator().visits(small.page() + "/overview"),
                        large, large.coalition().coordinator().visits(large.page() + "/overview"));
        var visitor = WebSession.anonymous();
        System.out.printf("%-34s %10s %10s %6s%n", "ms (median of 9)", FEW, rows, "ratio");
        compare("overview", small, large, l -> coordinators.get(l).get(l.page() + "/overview"));
        compare("coordinators' table", small, large, l -> table(coordinators.get(l), l, ""));
        compare("its 9th page", small, large, l -> table(coordinators.get(l), l, "&page=9"));
        compare(
                "narrowed to a country",
                small,
                large,
                l -> table(coordinators.get(l), l, "&country=KE"));
        String place =
                String.valueOf(
                                letters.rows(
                                                "select min(name) from sign_on where letter = :id",
                                                small.uuid())
                                        .get(0))
                        .split(" ")[2];
        // One place of 50,000, one kind of eight, a few letters of a place, and what nobody is
        // called.
        for (String words : List.of(place, "women", place.substring(0, 3), "zzyzx")) {
            compare(
                    "table, '" + words + "' searched",
                    small,
                    large,
                    l -> table(coordinators.get(l), l, "&q=" + words));
            compare(
                    "list, '" + words + "' searched",
                    small,
                    large,
                    l -> visitor.get(fresh(l.page() + "/signatories", "q=" + words)));
        }
        compare(
                "public page, a region",
                small,
                large,
                l -> visitor.get(fresh(l.page(), "region=002")));
        for (String order : List.of("country", "name", "region")) {
            compare(
                    "list by " + order,
                    small,
                    large,
                    l -> visitor.get(fresh(l.page() + "/signatories", "order=" + order)));
        }
        compare("tally", small, large, l -> tallies.of(l.uuid()));
        System.out.println("whole files of " + rows);
        stream("sign-ons.csv", large);
        stream("manifest.json", large);
        long began = System.nanoTime();
        assertTrue(tallies.agrees(large.uuid()));
        System.out.printf("reconciled in %,.1f s%n", (System.nanoTime() - began) / 1e9);
    }

    private OpenedLetters.Opened filled(int rows) {
        var letter = letters.publicLetter();
        many.fill(letter.uuid(), rows);
        String waiting = "select count(*) from tally_delta where letter = :id";
        while (!letters.rows(waiting, letter.uuid()).equals(List.of(0L))) {
            tallies.fold();
        }
        return letter;
    }

    private WebSession.Page table(
            WebSession coordinator, OpenedLetters.Opened letter, String more) {
        return coordinator.get(letter.page() + "/sign-ons?x=1" + more);
    }

    // Pages for everybody are kept for two seconds: each time another address.
    private String fresh(String page, String query) {
        return page + "?" + query + "&fresh=" + asked.incrementAndGet();
    }

    private interface Deed {
        Object on(OpenedLetters.Opened letter);
    }

    private static void compare(
            String what, OpenedLetters.Opened small, OpenedLetters.Opened large, Deed deed) {
        time(small, deed);
        time(large, deed);
        double few = time(small, deed);
        double crowd = time(large, deed);
        System.out.printf("%-34s %,10.1f %,10.1f %6.2f%n", what, few, crowd, crowd / few);
    }

    private static double time(OpenedLetters.Opened letter, Deed deed) {
        double[] taken =
                IntStream.range(0, TIMES)
                        .mapToDouble(
                                i -> {
                                    long began = System.nanoTime();
                                    if (deed.on(letter) instanceof WebSession.Page page) {
                                        assertEquals(200, page.status(), page.body());
                                    }
                                    return (System.nanoTime() - began) / 1e6;
                                })
                        .sorted()
                        .toArray();
        return taken[TIMES / 2];
    }

    private void stream(String file, OpenedLetters.Opened letter) throws Exception {
        System.gc();
        long before = kept();
        long most = before;
        long bytes = 0;
        long began = System.nanoTime();
        var answer =
                HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(home.resolve(letter.page() + "/" + file))
                                        .build(),
                                HttpResponse.BodyHandlers.ofInputStream());
        assertEquals(200, answer.statusCode());
        byte[] buffer = new byte[1 << 16];
        long next = 8 << 20;
        try (InputStream body = answer.body()) {
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                bytes += read;
                if (bytes > next) {
                    System.gc();
                    most = Math.max(most, kept());
                    next += 8 << 20;
                }
            }
        }
        System.out.printf(
                "%-34s %,10.1f MB in %,.1f s; live heap %,.0f MB before, %,.0f MB at most%n",
                file, bytes / 1e6, (System.nanoTime() - began) / 1e9, before / 1e6, most / 1e6);
    }

    /** What lives on after a collection, in bytes. */
    private static long kept() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .filter(pool -> pool.getCollectionUsage() != null)
                .mapToLong(pool -> pool.getCollectionUsage().getUsed())
                .sum();
    }
}
