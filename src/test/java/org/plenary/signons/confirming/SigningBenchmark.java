package org.plenary.signons.confirming;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plenary.signons.confirming.PublicForm.address;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.plenary.shared.abuse.NetworkAddress;
import org.plenary.shared.abuse.OneTimeTokens;
import org.plenary.shared.ids.Ids;
import org.plenary.shared.secrecy.Vault;
import org.plenary.signons.Letter;
import org.plenary.signons.ManySignOns;
import org.plenary.signons.NameVisibility;
import org.plenary.signons.OpenedLetters;
import org.plenary.signons.SignOnKind;
import org.plenary.signons.counting.Tallies;
import org.plenary.support.PlenaryTest;

/**
 * How many confirmed sign-ons a second come in through HTTP from 64 clients, against the same rows
 * (sign-on, journal, delta) written by 64 connections in plain SQL on the same database, in one
 * run; at once and behind a million sign-ons.
 *
 * <p>Not part of the tests: {@code ./mvnw test -Dtest=SigningBenchmark -Dplenary.durable=true
 * -DargLine=}; {@code -Dplenary.bench.rows} says how many stand already in the second round.
 */
@PlenaryTest
class SigningBenchmark {
    private static final int CLIENTS = 64;
    private static final int EACH = Integer.getInteger("plenary.bench.each", 200);
    // For so long compiling takes up to half of what Java has of the cores.
    private static final Duration WARM =
            Duration.ofSeconds(Integer.getInteger("plenary.bench.warm", 90));

    @Inject OpenedLetters letters;
    @Inject OneTimeTokens tokens;
    @Inject Tallies tallies;
    @Inject ManySignOns many;
    @Inject EntityManager database;
    @Inject ObjectMapper json;
    @Inject Vault vault;

    @TestHTTPResource("/")
    URI home;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @Test
    void confirmedSignOns() throws Exception {
        int rows = Integer.getInteger("plenary.bench.rows", 1_000_000);
        var letter = letters.publicLetter();
        long warm = System.nanoTime() + WARM.toNanos();
        while (System.nanoTime() < warm) {
            http(letter);
        }
        Rates few = inTurns(letter);
        many.fill(letter.uuid(), rows);
        Rates behind = inTurns(letter);

        System.out.printf(
                """
                plain SQL, %d connections          %,8.0f /s
                confirmed through HTTP               %,8.0f /s  ratio %.2f
                confirmed behind %,d rows       %,8.0f /s  %.2f of that before
                plain SQL behind %,d rows       %,8.0f /s%n""",
                CLIENTS,
                few.sql(),
                few.http(),
                few.http() / few.sql(),
                rows,
                behind.http(),
                behind.http() / few.http(),
                rows,
                behind.sql());
        while (tallies.of(letter.uuid()).total() < rows) {
            tallies.fold();
        }
        assertTrue(tallies.agrees(letter.uuid()));
    }

    private record Rates(double sql, double http) {}

    /** Both three times in turns, and of each the middle one. */
    private Rates inTurns(OpenedLetters.Opened letter) throws Exception {
        double[] sql = new double[3];
        double[] http = new double[3];
        for (int i = 0; i < 3; i++) {
            sql[i] = sql(letter);
            http[i] = http(letter);
        }
        Arrays.sort(sql);
        Arrays.sort(http);
        return new Rates(sql[1], http[1]);
    }

    private double http(OpenedLetters.Opened letter) throws Exception {
        HttpClient client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(Duration.ofSeconds(10))
                        .build();
        List<List<String>> asked = submitted(letter);
        URI address = home.resolve(letter.api() + "/confirmations");
        long began = System.nanoTime();
        atOnce(
                i -> {
                    for (String token : asked.get(i)) {
                        post(
                                client,
                                address,
                                Map.of("token", token, "sha256", letter.sha256()),
                                201);
                    }
                    return null;
                });
        return perSecond(began);
    }

    private void post(HttpClient client, URI address, Object said, int expected) throws Exception {
        var request =
                HttpRequest.newBuilder(address)
                        .header("Content-Type", "application/json")
                        .header("X-Forwarded-For", PublicForm.host())
                        .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(said)))
                        .build();
        var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        assertEquals(expected, answer.statusCode(), answer.body());
    }

    /** As many submissions as will be confirmed, kept as the public form keeps them. */
    private List<List<String>> submitted(OpenedLetters.Opened letter) {
        List<List<String>> asked = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            asked.add(QuarkusTransaction.requiringNew().call(() -> submittedByOne(letter.uuid())));
        }
        return asked;
    }

    private List<String> submittedByOne(UUID id) {
        Letter letter = database.find(Letter.class, id);
        List<UUID> waiting = new ArrayList<>();
        for (int n = 0; n < EACH; n++) {
            Said said = said();
            byte[] text = json.valueToTree(said).toString().getBytes(StandardCharsets.UTF_8);
            var submission =
                    new Submission(
                            letter,
                            letter.sha256(),
                            vault.seal(text),
                            Submission.Traces.of(
                                    vault,
                                    id,
                                    said.email(),
                                    said,
                                    NetworkAddress.of(PublicForm.host())),
                            EnumSet.noneOf(Doubt.class),
                            Evidence.NONE,
                            Instant.now());
            database.persist(submission);
            waiting.add(submission.id());
        }
        database.flush();
        return List.copyOf(tokens.issue(Submitting.CONFIRM, waiting, Duration.ofHours(1)).values());
    }

    private static Said said() {
        return new Said(
                SignOnKind.ORGANISATION,
                "Organisation " + UUID.randomUUID(),
                "CO",
                "civil-society",
                "",
                "Lucía Quintero",
                "Director",
                address(),
                "en",
                NameVisibility.EVERYBODY,
                0,
                "");
    }

    private double sql(OpenedLetters.Opened letter) throws Exception {
        List<Connection> connections = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            Connection connection = DriverManager.getConnection(url, "plenary", "plenary");
            connection.setAutoCommit(false);
            connections.add(connection);
        }
        long began = System.nanoTime();
        atOnce(
                i -> {
                    for (int n = 0; n < EACH; n++) {
                        write(connections.get(i), letter);
                    }
                    return null;
                });
        double rate = perSecond(began);
        for (Connection connection : connections) {
            connection.close();
        }
        return rate;
    }

    private static void write(Connection connection, OpenedLetters.Opened letter)
            throws SQLException {
        UUID id = Ids.next();
        try (PreparedStatement signOn =
                        connection.prepareStatement(
                                """
                                insert into sign_on (id, letter, kind, state, moved_at, visibility, name, name_key,
                                    search, country, region, category, version, sha256, language, at, source,
                                    name_mark, email_mark, sealed)
                                values (?, ?, 'ORGANISATION', 'EFFECTIVE', clock_timestamp(), 'EVERYBODY', ?, ?, ?,
                                    'CO', '019', 'CIVIL_SOCIETY', 1, ?, 'en', clock_timestamp(), 'FORM', ?, ?, ?)
                                """);
                PreparedStatement journal =
                        connection.prepareStatement(
                                """
                                insert into journal (id, kind, subject, person, organisation, details)
                                values (?, 'sign-on-made', ?, null, null, '{"signOn": "x", "sha256": "y"}')
                                """);
                PreparedStatement delta =
                        connection.prepareStatement(
                                """
                                insert into tally_delta (letter, from_state, to_state, visibility, kind, region, country,
                                    category, language, version, from_day, to_day, amount)
                                values (?, null, 'EFFECTIVE', 'EVERYBODY', 'ORGANISATION', '019', 'CO',
                                    'civil-society', 'en', 1, null, (clock_timestamp() at time zone 'UTC')::date, 1)
                                """)) {
            String name = "organisation " + id;
            signOn.setObject(1, id);
            signOn.setObject(2, letter.uuid());
            signOn.setString(3, name);
            signOn.setString(4, name);
            signOn.setString(5, name);
            signOn.setString(6, letter.sha256());
            signOn.setString(7, "mark of " + id);
            signOn.setString(8, "mail of " + id);
            signOn.setBytes(9, new byte[160]);
            signOn.executeUpdate();
            journal.setObject(1, Ids.next());
            journal.setObject(2, letter.uuid());
            journal.executeUpdate();
            delta.setObject(1, letter.uuid());
            delta.executeUpdate();
            connection.commit();
        }
    }

    private interface Work<T> {
        T by(int client) throws Exception;
    }

    private static <T> List<T> atOnce(Work<T> work) throws Exception {
        var together = new CyclicBarrier(CLIENTS);
        List<Callable<T>> clients = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            int client = i;
            clients.add(
                    () -> {
                        together.await();
                        return work.by(client);
                    });
        }
        var threads = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> each : threads.invokeAll(clients)) {
                results.add(each.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    private static double perSecond(long began) {
        return CLIENTS * EACH / ((System.nanoTime() - began) / 1e9);
    }
}
