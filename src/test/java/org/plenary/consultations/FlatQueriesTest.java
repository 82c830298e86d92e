package org.plenary.consultations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plenary.consultations.OpenedConsultations.as;

import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plenary.consultations.OpenedConsultations.Opened;
import org.plenary.support.CountedStatements;
import org.plenary.support.PlenaryTest;
import org.plenary.support.WebSession;

/** How often pages ask the database does not hang on how much was said. */
@PlenaryTest
class FlatQueriesTest {
    @Inject OpenedConsultations consultations;
    @Inject ManyVoices voices;

    @Test
    void tenTimesAsMuchIsReadWithAsManyQueries() {
        Opened opened = consultations.toEverybody();
        String token = opened.coalition().coordinator().token();
        UUID open = voices.ask(opened, 3);
        String code =
                as(token)
                        .contentType(ContentType.JSON)
                        .body(Map.of("name", "Code"))
                        .post(opened.api() + "/codes")
                        .path("id");
        var convenor = opened.coalition().coordinator().visits("/privacy");
        var anybody = WebSession.anonymous();
        UUID finding = more(opened, open, 15);

        var few = counted(opened, open, code, finding, convenor, anybody);
        var fewAgain = counted(opened, open, code, finding, convenor, anybody);
        more(opened, open, 135);
        var many = counted(opened, open, code, finding, convenor, anybody);
        var manyAgain = counted(opened, open, code, finding, convenor, anybody);

        assertEquals(few, many);
        assertEquals(fewAgain, manyAgain);
        assertTrue(
                sum(fewAgain) < sum(few),
                "what was counted is counted once: " + few + " then " + fewAgain);
    }

    private static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private UUID more(Opened opened, UUID open, int times) {
        voices.speak(opened, open, times, times);
        voices.encode(opened, 1);
        voices.flag(opened, open, times);
        return voices.find(opened, open, times);
    }

    private static Map<String, Integer> counted(
            Opened opened,
            UUID open,
            String code,
            UUID finding,
            WebSession convenor,
            WebSession anybody) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        String said = "/contributions?question=" + open;
        for (String place :
                List.of(
                        "",
                        said,
                        said + "&region=002",
                        "/coverage",
                        "/findings",
                        "/findings/" + finding,
                        "/outcomes")) {
            counts.put("anybody " + place, count(anybody, opened.page() + place));
        }
        for (String place :
                List.of(
                        said,
                        "/coding",
                        "/coding?code=" + code,
                        "/codebook",
                        "/counts",
                        "/counts?by=category",
                        "/findings",
                        "/findings/" + finding + "/evidence",
                        "/moderation?show=flags",
                        "/moderation?show=hidden",
                        "/outcomes",
                        "/outcomes/answers")) {
            counts.put("convenor " + place, count(convenor, opened.page() + place));
        }
        return counts;
    }

    private static int count(WebSession session, String place) {
        return CountedStatements.of(
                name ->
                        assertEquals(
                                200,
                                session.with(CountedStatements.HEADER, name).get(place).status(),
                                place));
    }
}
