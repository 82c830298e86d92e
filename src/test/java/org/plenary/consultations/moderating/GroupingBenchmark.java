package org.plenary.consultations.moderating;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plenary.consultations.OpenedConsultations.as;

import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.plenary.consultations.OpenedConsultations;
import org.plenary.support.PlenaryTest;

/**
 * 10,000 contributions of 500 words, a fifth of them one campaign: how long grouping takes, and how
 * fast the grouped list answers. Run by name; not part of the suite.
 */
@PlenaryTest
class GroupingBenchmark {
    private static final Logger LOG = Logger.getLogger(GroupingBenchmark.class);

    @Inject OpenedConsultations consultations;
    @Inject Grouping grouping;

    @Test
    void tenThousandContributions() {
        var opened = consultations.toEverybody();
        String question =
                opened.ask(opened.coalition().coordinator().token(), "open", "What?", Map.of());
        consultations.sql(
                """
                with made as (insert into contribution (id, public_id, consultation, bearer, state, publication, number, sha256, shown_on, region)
                    select gen_random_uuid(), gen_random_uuid(), :id, 'NOBODY', 'SENT', 'WITHOUT_NAME', 1, md5(n::text), current_date - 1, '202'
                    from generate_series(1, 10000) as n returning id)
                insert into answer (id, contribution, number, question, question_version, given, language, current)
                select gen_random_uuid(), m.id, 1, cast('%s' as uuid), 1, jsonb_build_object('words',
                    case when m.place %% 5 = 0 then 'Dear all, ' || m.place || ' ' || (select string_agg('campaign' || w, ' ') from generate_series(1, 500) as w)
                    else (select string_agg('word' || (hashtext(m.place || '-' || w) %% 3000), ' ') from generate_series(1, 500) as w) end), 'en', true
                from (select id, row_number() over () as place from made) as m
                """
                        .formatted(question)
                        .replace("n::text", "cast(n as text)"),
                opened.id());

        long start = System.nanoTime();
        int grouped = grouping.groupNew();
        long took = (System.nanoTime() - start) / 1_000_000;
        String page = opened.page() + "/contributions?question=" + UUID.fromString(question);
        as(null).get(page);
        long slowest = 0;
        for (int i = 0; i < 10; i++) {
            long asked = System.nanoTime();
            as(null).get(page + "&language=" + (i % 2 == 0 ? "en" : "")).then().statusCode(200);
            slowest = Math.max(slowest, (System.nanoTime() - asked) / 1_000_000);
        }

        LOG.infof("grouped %d answers in %d ms; slowest page of ten %d ms", grouped, took, slowest);
        assertTrue(grouped >= 10_000, "grouped " + grouped);
        assertTrue(as(null).get(page).asString().contains("8,001 of them different"));
    }
}
