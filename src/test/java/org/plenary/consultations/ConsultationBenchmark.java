package org.plenary.consultations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plenary.consultations.OpenedConsultations.as;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plenary.consultations.OpenedConsultations.Opened;
import org.plenary.support.CountedStatements;
import org.plenary.support.PlenaryTest;
import org.plenary.support.WebSession;

/**
 * 10,000 contributions with 500 words and answers to 20 questions: pages, files and clustering,
 * each against the smallest page of the same run. Not one of the tests; run with {@code
 * -Dtest=ConsultationBenchmark}.
 */
@PlenaryTest
class ConsultationBenchmark {
    private static final int CONTRIBUTIONS =
            Integer.getInteger("plenary.bench.contributions", 10_000);
    private static final int TIMES = Integer.getInteger("plenary.bench.times", 20);
    private static final int MOST = 500;

    @Inject OpenedConsultations consultations;
    @Inject ManyVoices voices;
    @Inject EntityManager database;

    private final List<String> slow = new ArrayList<>();
    private double baseline;

    @Test
    void manyContributions() throws Exception {
        Opened opened = consultations.toEverybody();
        String token = opened.coalition().coordinator().token();
        UUID open = voices.ask(opened, 20);
        long begun = System.nanoTime();
        voices.speak(opened, open, CONTRIBUTIONS, 7);
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            codes.add(code(opened, token, "Code " + i));
        }
        voices.encode(opened, 0.05);
        UUID finding = voices.find(opened, open, CONTRIBUTIONS / 10);
        voices.flag(opened, open, CONTRIBUTIONS / 20);
        report(opened, token);
        System.out.printf("%nfilled in %d s%n", (System.nanoTime() - begun) / 1_000_000_000);
        pages(opened, token, open, codes, finding);
        files(opened, token);
        cluster(opened, token, open);
        assertTrue(slow.isEmpty(), "slower than " + MOST + " ms: " + slow);
    }

    private void pages(Opened opened, String token, UUID open, List<String> codes, UUID finding) {
        var convenor = opened.coalition().coordinator().visits("/privacy");
        var anybody = WebSession.anonymous().with("Accept", "*/*");
        String said = "/contributions?question=" + open;
        String like =
                (String)
                        consultations
                                .rows(
                                        "select cast(min(cast(a.id as text)) as text) from answer a join contribution c on c.id = a.contribution"
                                                + " where c.consultation = :id and a.hidden is null group by a.alike order by count(*) desc limit 1",
                                        opened.id())
                                .get(0);
        String line = "%-58s %8s %8s %8s %8s %7s%n";
        System.out.printf(line, "", "first", "p50 ms", "p95 ms", "queries", "ratio");
        sql();
        baseline = 0;
        baseline = measure("a page that never changes", anybody, "/privacy");
        for (String place :
                List.of(
                        "",
                        "/contributions",
                        said + "&region=002&language=es",
                        said + "&region=002&after=80000000-0000-4000-8000-000000000000",
                        said + "&like=" + like,
                        "/contributions.atom",
                        "/coverage",
                        "/findings",
                        "/findings/" + finding,
                        "/findings/" + finding + "/provenance",
                        "/outcomes",
                        "/report")) {
            measure("everybody: " + place, anybody, opened.page() + place);
        }
        String coding = "/coding?question=" + open;
        for (String place :
                List.of(
                        "",
                        "/manage",
                        "/contributions",
                        said + "&region=002&language=es",
                        said + "&like=" + like,
                        "/coding",
                        coding + "&code=none",
                        coding + "&code=" + codes.get(3),
                        coding + "&region=002&category=academia",
                        coding + "&region=002&language=es&work=open",
                        "/coding/agreement",
                        "/codebook",
                        "/counts",
                        "/counts?by=category",
                        "/counts?by=level",
                        "/clusters",
                        "/findings",
                        "/findings/" + finding,
                        "/findings/" + finding + "/edit",
                        "/findings/" + finding + "/evidence?question=" + open,
                        "/moderation?show=flags",
                        "/moderation?show=hidden",
                        "/outcomes",
                        "/outcomes/answers",
                        "/report",
                        "/report/edit")) {
            measure("convenor:  " + place, convenor, opened.page() + place);
        }
        var program =
                WebSession.anonymous()
                        .with("Accept", "application/json")
                        .with("Authorization", "Bearer " + token);
        for (String place :
                List.of(
                        "/contributions?grouped=true",
                        "/contributions?region=002",
                        "/counts",
                        "/findings")) {
            measure("API:       " + place, program, opened.api() + place);
        }
    }

    private void sql() {
        double[] times = new double[TIMES];
        for (int i = 0; i < TIMES; i++) {
            long begun = System.nanoTime();
            QuarkusTransaction.requiringNew()
                    .run(() -> database.createNativeQuery("select 1").getSingleResult());
            times[i] = (System.nanoTime() - begun) / 1e6;
        }
        print("the smallest SQL", times[0], times, 1);
    }

    private double measure(String what, WebSession session, String place) {
        Runnable act = () -> assertEquals(200, session.get(place).status(), what);
        long asked = System.nanoTime();
        act.run();
        double first = (System.nanoTime() - asked) / 1e6;
        int statements =
                CountedStatements.of(
                        name -> {
                            session.with(CountedStatements.HEADER, name);
                            act.run();
                        });
        double[] times = new double[TIMES];
        for (int i = 0; i < TIMES; i++) {
            long begun = System.nanoTime();
            act.run();
            times[i] = (System.nanoTime() - begun) / 1e6;
        }
        return print(what.replaceAll("[0-9a-f-]{36}", "…"), first, times, statements);
    }

    private double print(String what, double first, double[] times, int statements) {
        Arrays.sort(times);
        double middle = times[TIMES / 2];
        double late = times[Math.min(TIMES - 1, (int) Math.ceil(TIMES * 0.95) - 1)];
        System.out.printf(
                Locale.ROOT,
                "%-58s %8.1f %8.1f %8.1f %8d %7s%n",
                what,
                first,
                middle,
                late,
                statements,
                baseline == 0 ? "" : String.format(Locale.ROOT, "%.1f", middle / baseline));
        if (late > MOST) {
            slow.add(what);
        }
        return middle;
    }

    /** Read as a stream that is thrown away, while the memory that stays in use is looked at. */
    private static void files(Opened opened, String token)
            throws IOException, InterruptedException {
        for (String extension : List.of("csv", "json", "xlsx")) {
            System.gc();
            Runtime memory = Runtime.getRuntime();
            long before = memory.totalMemory() - memory.freeMemory();
            long begun = System.nanoTime();
            long size = 0;
            long most = 0;
            try (InputStream file = download(opened.api() + "/answers." + extension, token)) {
                byte[] buffer = new byte[1 << 16];
                long looked = 0;
                for (int read = file.read(buffer); read >= 0; read = file.read(buffer)) {
                    size += read;
                    if (size - looked > 4 << 20) {
                        looked = size;
                        System.gc();
                        most = Math.max(most, memory.totalMemory() - memory.freeMemory() - before);
                    }
                }
            }
            System.out.printf(
                    "answers.%-50s %8d ms, %d MB, %d MB held%n",
                    extension, (System.nanoTime() - begun) / 1_000_000, size >> 20, most >> 20);
        }
    }

    private static InputStream download(String place, String token)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + place))
                        .header("Authorization", "Bearer " + token)
                        .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream()).body();
    }

    private static void cluster(Opened opened, String token, UUID question)
            throws InterruptedException {
        String cancelled = begin(opened, token, question);
        long begun = System.nanoTime();
        as(token).delete(opened.api() + "/clusterings/" + cancelled).then().statusCode(204);
        System.out.println("cancelled: " + ended(opened, token, cancelled));
        System.out.printf("… after %d ms%n", (System.nanoTime() - begun) / 1_000_000);
        begun = System.nanoTime();
        String id = begin(opened, token, question);
        String state = ended(opened, token, id);
        long took = (System.nanoTime() - begun) / 1_000_000;
        System.out.printf("clustering %s: %d ms%n", state, took);
        System.out.println(
                as(token)
                        .get(opened.api() + "/clusterings/" + id + "/clusters")
                        .jsonPath()
                        .getList("items.size"));
        assertEquals("done", state);
        assertTrue(took < Duration.ofSeconds(60).toMillis(), took + " ms");
    }

    private static String begin(Opened opened, String token, UUID question) {
        return as(token)
                .contentType(ContentType.JSON)
                .body(Map.of("question", question))
                .post(opened.api() + "/clusterings")
                .path("id");
    }

    private static String ended(Opened opened, String token, String id)
            throws InterruptedException {
        String last = "";
        while (true) {
            var search = as(token).get(opened.api() + "/clusterings/" + id).jsonPath();
            String state = search.getString("state");
            if (!state.equals("waiting") && !state.equals("running")) {
                return state;
            }
            String now = search.getString("done") + " of " + search.getString("total");
            if (!now.equals(last)) {
                System.out.println("  " + state + ", " + now);
                last = now;
            }
            Thread.sleep(200);
        }
    }

    private static void report(Opened opened, String token) {
        as(token)
                .contentType(ContentType.JSON)
                .body(Map.of())
                .post(opened.api() + "/reports")
                .then()
                .statusCode(201);
    }

    private static String code(Opened opened, String token, String name) {
        return as(token)
                .contentType(ContentType.JSON)
                .body(Map.of("name", name))
                .post(opened.api() + "/codes")
                .path("id");
    }
}
