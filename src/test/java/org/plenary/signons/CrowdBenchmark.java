package org.plenary.signons;

import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.RestAssured;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.plenary.organisations.Power;
import org.plenary.support.Crowd;
import org.plenary.support.PlenaryTest;
import org.plenary.support.World;

/**
 * How many readers a node serves what everybody may see, against a server that does nothing but
 * answer the same bytes, in one run; and how long signing takes while they read. The readers run in
 * the same process, so both figures are those of a machine that has to do their work as well.
 *
 * <p>Not part of the tests: {@code ./mvnw test -Dtest=CrowdBenchmark}.
 */
@PlenaryTest
class CrowdBenchmark {
    private static final int READERS = 64;
    private static final Duration WARM_UP = Duration.ofSeconds(5);
    private static final Duration WHILE = Duration.ofSeconds(8);
    private static final int SIGNERS = 40;
    private static final int ROUNDS = 5;

    /** As often as 80,000 people ask whose open pages look for new counts every half minute. */
    private static final int PATIENT = 1_000;

    private static final Duration PAUSE = Duration.ofSeconds(30).dividedBy(80);

    @Inject World world;
    @Inject OpenedLetters letters;
    @Inject EnteredSignOns signOns;

    @TestHTTPResource("/")
    URI home;

    @Test
    void crowdsOfReaders() throws Exception {
        var letter = letters.letter("public", Map.of("goal", 300));
        for (int i = 0; i < 200; i++) {
            signOns.enter(letter.uuid(), "Organisation " + i, "KE", NameVisibility.EVERYBODY);
        }
        Map<String, Map<String, String>> cases = new LinkedHashMap<>();
        cases.put(letter.page() + "/count", Map.of());
        cases.put(letter.api() + "/tally", Map.of());
        cases.put(letter.page(), Map.of("Accept-Encoding", "gzip"));
        // What is measured first is not what everything is cold for.
        try (var first = new Crowd(home.resolve(letter.page() + "/count"), Map.of(), READERS)) {
            first.measure(WHILE);
        }
        cases.forEach((path, headers) -> compare(path, headers));

        signingWhileTheyRead();
    }

    /** In turns, so that neither is the one for which everything was still cold. */
    private void signingWhileTheyRead() throws Exception {
        List<String> tokens = new ArrayList<>();
        for (int i = 0; i < SIGNERS; i++) {
            tokens.add(world.person(world.organisation("S", "CO"), Power.SIGN).token());
        }
        for (int i = 0; i < ROUNDS; i++) {
            signing(anotherLetter(), tokens);
        }
        List<Double> alone = new ArrayList<>();
        List<Double> elsewhere = new ArrayList<>();
        List<Double> here = new ArrayList<>();
        List<Double> all = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            alone.addAll(signing(anotherLetter(), tokens));
            // What the readers themselves take of these two cores is not the application's.
            var letter = anotherLetter();
            byte[] bytes = RestAssured.get(letter.page() + "/count").asByteArray();
            elsewhere.addAll(
                    atAConstant(
                            bytes, address -> whileRead(letter, tokens, address, PATIENT, PAUSE)));
            var read = anotherLetter();
            URI count = home.resolve(read.page() + "/count");
            here.addAll(whileRead(read, tokens, count, PATIENT, PAUSE));
            var crowded = anotherLetter();
            URI its = home.resolve(crowded.page() + "/count");
            all.addAll(whileRead(crowded, tokens, its, READERS, Duration.ZERO));
        }
        say("Signing while nobody reads", alone);
        say("… 80,000 look elsewhere   ", elsewhere);
        say("… 80,000 look             ", here);
        say("… all that can be is read ", all);
    }

    private OpenedLetters.Opened anotherLetter() {
        return letters.letter("public", Map.of("goal", 300));
    }

    private static List<Double> whileRead(
            OpenedLetters.Opened letter,
            List<String> tokens,
            URI address,
            int readers,
            Duration pause)
            throws InterruptedException {
        try (var crowd = new Crowd(address, Map.of(), readers, pause)) {
            crowd.measure(WARM_UP);
            return signing(letter, tokens);
        }
    }

    private void compare(String path, Map<String, String> headers) {
        byte[] same = RestAssured.given().headers(headers).get(path).asByteArray();
        try {
            Crowd.Result ours = served(home.resolve(path), headers);
            Crowd.Result constant =
                    atAConstant(
                            new byte[(int) Math.max(1, ours.bytesEach())],
                            address -> served(address, Map.of()));
            System.out.println(path.replaceAll("[0-9a-f]{8}-[0-9a-f-]+", "…") + " " + same.length);
            System.out.println("  ours      " + ours);
            System.out.println("  constant  " + constant);
            System.out.printf("  ratio     %.2f%n", ours.perSecond() / constant.perSecond());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Crowd.Result served(URI address, Map<String, String> headers)
            throws InterruptedException {
        try (var crowd = new Crowd(address, headers, READERS)) {
            crowd.measure(WARM_UP);
            return crowd.measure(WHILE);
        }
    }

    private interface Deed<T> {
        T at(URI address) throws InterruptedException;
    }

    private static <T> T atAConstant(byte[] body, Deed<T> deed) throws InterruptedException {
        Vertx vertx = Vertx.vertx();
        try {
            HttpServer server =
                    vertx.createHttpServer()
                            .requestHandler(request -> request.response().end(Buffer.buffer(body)))
                            .listen(0, "127.0.0.1")
                            .toCompletionStage()
                            .toCompletableFuture()
                            .join();
            return deed.at(URI.create("http://127.0.0.1:" + server.actualPort() + "/"));
        } finally {
            vertx.close();
        }
    }

    private static List<Double> signing(OpenedLetters.Opened letter, List<String> tokens) {
        return tokens.stream()
                .map(
                        token -> {
                            long began = System.nanoTime();
                            OpenedLetters.sign(token, letter, letter.signature())
                                    .then()
                                    .statusCode(201);
                            return (System.nanoTime() - began)
                                    / (double) TimeUnit.MILLISECONDS.toNanos(1);
                        })
                .toList();
    }

    private static void say(String when, List<Double> times) {
        List<Double> sorted = times.stream().sorted().toList();
        System.out.printf(
                "%s %d signatures, p50 %.1f ms, p95 %.1f ms, slowest %.1f ms%n",
                when,
                sorted.size(),
                sorted.get(sorted.size() / 2),
                sorted.get(sorted.size() * 95 / 100),
                sorted.get(sorted.size() - 1));
    }
}
