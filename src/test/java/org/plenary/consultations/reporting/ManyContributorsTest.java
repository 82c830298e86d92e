package org.plenary.consultations.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.plenary.consultations.Finders.json;
import static org.plenary.consultations.OpenedConsultations.as;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.plenary.consultations.OpenedConsultations;
import org.plenary.consultations.OpenedConsultations.Opened;
import org.plenary.support.PlenaryTest;

@PlenaryTest
class ManyContributorsTest {
    private static final int MANY = 230;
    private static final String TOLD =
            "select count(*), count(distinct recipient) from outbox_mail"
                    + " where recipient like '%@' || cast(:id as text) || '.example'";

    @Inject OpenedConsultations consultations;
    @Inject TellingContributors telling;

    @Test
    void moreThanAHundredAreToldOnceEachThoughTwoNodesTellThem() throws Exception {
        Opened opened = consultations.toEverybody();
        String convenor = opened.coalition().coordinator().token();
        opened.ask(convenor, "open", "What is the gap?", Map.of("brief", "Gap"));
        written(opened, convenor);
        decided(opened, "'NOT_ADOPTED', 'Not about work.'");
        json(convenor).post(opened.api() + "/outcomes/settlements").then().statusCode(201);

        onTwoNodes(opened);
        onTwoNodes(opened);

        assertEquals(List.of((long) MANY, (long) MANY), told(opened));
        consultations.sql(
                "update disposition set reason = 'Too late.', settled = false"
                        + " where consultation = :id and answer in (select answer from disposition"
                        + " where consultation = :id order by answer limit 120)",
                opened.id());
        json(convenor).post(opened.api() + "/outcomes/settlements").then().statusCode(201);
        onTwoNodes(opened);
        assertEquals(List.of(MANY + 120L, (long) MANY), told(opened));
    }

    private void written(Opened opened, String convenor) {
        StringBuilder csv = new StringBuilder("Form number;E-mail;Q1. Gap\n");
        for (int i = 0; i < MANY; i++) {
            csv.append(i).append(";voice").append(i).append('@').append(opened.id());
            csv.append(".example;Fees\n");
        }
        String file =
                as(convenor)
                        .contentType("text/csv")
                        .body(csv.toString().getBytes(StandardCharsets.UTF_8))
                        .post(opened.api() + "/offline/files")
                        .path("id");
        json(convenor)
                .post(opened.api() + "/offline/files/" + file + "/taking")
                .then()
                .statusCode(200);
    }

    private void decided(Opened opened, String outcomeAndReason) {
        consultations.sql(
                "insert into disposition (id, consultation, answer, outcome, reason, language, paragraph, revision, settled)"
                        + " select gen_random_uuid(), c.consultation, a.id, "
                        + outcomeAndReason
                        + ", 'en', '', 1, false from answer a join contribution c on c.id = a.contribution"
                        + " where c.consultation = :id",
                opened.id());
    }

    // Until nobody is left: the platform's own clock may be at it as a third.
    private void onTwoNodes(Opened opened) throws Exception {
        do {
            together();
        } while (!consultations
                .rows("select 1 from telling_due where consultation = :id", opened.id())
                .isEmpty());
    }

    private void together() throws Exception {
        var nodes = Executors.newFixedThreadPool(2);
        try {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<Integer>> running = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                running.add(
                        nodes.submit(
                                () -> {
                                    start.await();
                                    return telling.tellAll();
                                }));
            }
            start.countDown();
            for (Future<Integer> each : running) {
                each.get();
            }
        } finally {
            nodes.shutdownNow();
        }
    }

    private List<Long> told(Opened opened) {
        Object[] row = (Object[]) consultations.rows(TOLD, opened.id()).get(0);
        return List.of((Long) row[0], (Long) row[1]);
    }
}
