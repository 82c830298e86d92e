package org.plenary.consultations.coding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plenary.consultations.OpenedConsultations.as;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;
import org.plenary.consultations.OpenedConsultations;
import org.plenary.consultations.OpenedConsultations.Opened;
import org.plenary.support.PlenaryTest;

/**
 * 10,000 contributions with 500 words and answers to 20 questions: pages, filters, counts, exports
 * and clustering. Not one of the tests; run with {@code -Dtest=CodingBenchmark}.
 */
@PlenaryTest
class CodingBenchmark {
    private static final int CONTRIBUTIONS =
            Integer.getInteger("plenary.bench.contributions", 10_000);
    private static final int WORDS = 500;
    private static final int QUESTIONS = 20;

    @Inject OpenedConsultations consultations;
    @Inject EntityManager database;
    @Inject EntityManagerFactory factory;

    @Test
    void manyContributions() {
        Opened opened = consultations.toMembers();
        String token = opened.coalition().coordinator().token();
        String open = opened.ask(token, "open", "What stands in the way?", Map.of());
        for (int i = 1; i < QUESTIONS; i++) {
            opened.ask(
                    token,
                    i % 2 == 0 ? "single" : "ranking",
                    "Which of these? " + i,
                    Map.of("choices", List.of("City", "Land", "Sea")));
        }
        fill(opened, UUID.fromString(open));
        List<String> codes =
                IntStream.range(0, 30).mapToObj(i -> code(opened, token, "Code " + i)).toList();
        encode(opened, codes);
        String page = opened.page();
        var session = opened.coalition().coordinator().visits(page);
        for (String place :
                List.of(
                        "/contributions",
                        "/contributions?question=" + open + "&region=002&language=en",
                        "/coding",
                        "/coding?question=" + open + "&code=none",
                        "/coding?question=" + open + "&code=" + codes.get(3),
                        "/coding?question=" + open + "&region=002&language=en&work=open",
                        "/codebook",
                        "/counts",
                        "/counts?by=category",
                        "/clusters")) {
            measure(place, () -> assertEquals(200, session.get(page + place).status(), place));
        }
        for (String extension : List.of("csv", "json", "xlsx")) {
            long begun = System.nanoTime();
            int size = as(token).get(opened.api() + "/answers." + extension).asByteArray().length;
            report("answers." + extension + " " + size / 1024 + " kB", begun);
        }
        cluster(opened, token, open);
        measure("/clusters, found", () -> session.get(page + "/clusters"));
    }

    private void cluster(Opened opened, String token, String question) {
        long begun = System.nanoTime();
        String id =
                as(token)
                        .contentType(ContentType.JSON)
                        .body(Map.of("question", question))
                        .post(opened.api() + "/clusterings")
                        .path("id");
        String state = "waiting";
        while (state.equals("waiting") || state.equals("running")) {
            state = as(token).get(opened.api() + "/clusterings/" + id).path("state");
        }
        report("clustering " + state, begun);
        assertEquals("done", state);
        assertTrue(System.nanoTime() - begun < 60_000_000_000L);
        System.out.println(
                as(token)
                        .get(opened.api() + "/clusterings/" + id + "/clusters")
                        .jsonPath()
                        .getList("items.size"));
    }

    private void measure(String what, Runnable act) {
        act.run();
        var statistics = factory.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        act.run();
        long statements = statistics.getPrepareStatementCount();
        long[] times = new long[7];
        for (int i = 0; i < times.length; i++) {
            long begun = System.nanoTime();
            act.run();
            times[i] = (System.nanoTime() - begun) / 1_000_000;
        }
        Arrays.sort(times);
        System.out.println(
                what.replaceAll("[0-9a-f-]{36}", "…")
                        + ": "
                        + times[3]
                        + " ms (worst "
                        + times[6]
                        + "), "
                        + statements
                        + " statements");
    }

    private static void report(String what, long begun) {
        System.out.println(what + ": " + (System.nanoTime() - begun) / 1_000_000 + " ms");
    }

    private static String code(Opened opened, String token, String name) {
        return as(token)
                .contentType(ContentType.JSON)
                .body(Map.of("name", name))
                .post(opened.api() + "/codes")
                .path("id");
    }

    // Words as texts have them: few of them often, many seldom; each answer about one of 40 things.
    private void fill(Opened opened, UUID open) {
        Random random = new Random(7);
        QuarkusTransaction.requiringNew()
                .timeout(600)
                .run(
                        () -> {
                            database.createNativeQuery(
                                            """
                                            insert into contribution (id, public_id, consultation, bearer, state,
                                                publication, number, shown_on, region, category)
                                            select gen_random_uuid(), gen_random_uuid(), :id, 'ORGANISATION', 'SENT',
                                                'WITHOUT_NAME', 1, current_date - 1,
                                                (array['002','019','150','142','009'])[1 + n % 5], 'civil-society'
                                            from generate_series(1, :rows) n
                                            """)
                                    .setParameter("id", opened.id())
                                    .setParameter("rows", CONTRIBUTIONS)
                                    .executeUpdate();
                            database.createNativeQuery(
                                            """
                                            insert into answer (id, contribution, number, question, question_version,
                                                given, language, current)
                                            select gen_random_uuid(), c.id, 1, q.id, 1,
                                                jsonb_build_object('words', '', 'chosen',
                                                    case when random() < 0.5 then '["a","b","c"]'::jsonb else '["b","c","a"]'::jsonb end),
                                                'en', true
                                            from contribution c join question q on q.consultation = c.consultation
                                            where c.consultation = :id and q.id <> :open
                                            """)
                                    .setParameter("id", opened.id())
                                    .setParameter("open", open)
                                    .executeUpdate();
                        });
        List<?> ids =
                consultations.rows(
                        "select cast(id as text) from contribution where consultation = :id",
                        opened.id());
        for (int i = 0; i < ids.size(); i += 500) {
            List<?> some = ids.subList(i, Math.min(ids.size(), i + 500));
            QuarkusTransaction.requiringNew()
                    .timeout(300)
                    .run(
                            () -> {
                                for (Object id : some) {
                                    database.createNativeQuery(
                                                    "insert into answer (id, contribution, number, question, question_version, given, language, current)"
                                                            + " values (gen_random_uuid(), :c, 1, :q, 1, jsonb_build_object('words', cast(:words as text)), 'en', true)")
                                            .setParameter("c", UUID.fromString((String) id))
                                            .setParameter("q", open)
                                            .setParameter("words", said(random))
                                            .executeUpdate();
                                }
                            });
        }
        consultations.sql("update answer set language = language where id = :id", open);
        QuarkusTransaction.requiringNew()
                .run(
                        () -> {
                            database.createNativeQuery("analyze answer").executeUpdate();
                            database.createNativeQuery("analyze contribution").executeUpdate();
                        });
    }

    private static String said(Random random) {
        int topic = random.nextInt(40);
        return IntStream.range(0, WORDS)
                .mapToObj(
                        i -> {
                            String word =
                                    random.nextInt(10) == 0
                                            ? "topic" + topic + "x" + random.nextInt(30)
                                            : "w" + (int) Math.pow(30_000, random.nextDouble());
                            return i % 15 == 14 ? word + "." : word;
                        })
                .collect(Collectors.joining(" "));
    }

    private void encode(Opened opened, List<String> codes) {
        for (int i = 0; i < codes.size(); i++) {
            consultations.sql(
                    "insert into coding (id, consultation, answer, starts, ends, code, coder, comment)"
                            + " select gen_random_uuid(), c.consultation, a.id, 0, 40, '"
                            + codes.get(i)
                            + "', '"
                            + opened.coalition().coordinator().id()
                            + "', '' from answer a join contribution c on c.id = a.contribution"
                            + " where c.consultation = :id and length(a.given ->> 'words') > 100 and random() < 0.05",
                    opened.id());
        }
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("analyze coding").executeUpdate());
    }
}
