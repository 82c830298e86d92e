package org.plenary.consultations.contributing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plenary.consultations.OpenedConsultations.as;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plenary.consultations.OpenedConsultations;
import org.plenary.support.PlenaryTest;

@PlenaryTest
class ForgettingDraftsTest {
    @Inject OpenedConsultations consultations;
    @Inject ForgettingDrafts forgetting;

    @Test
    void whatNobodySentIsErasedAfterAWhileAndNothingElse() {
        var opened = consultations.toEverybody();
        String question =
                opened.ask(
                        opened.coalition().coordinator().token(),
                        "open",
                        "What is the gap?",
                        Map.of());
        String abandoned = Answering.begin(opened, null, "nobody");
        Answering.save(abandoned, null, question, 0, "Abandoned.").then().statusCode(200);
        String sent = Voices.sent(opened, question, "Sent.", Map.of());
        long ago = 91;
        consultations.sql(
                "update draft_answer set saved_at = saved_at - interval '"
                        + ago
                        + " days'"
                        + " where contribution in (select id from contribution where consultation = :id)",
                opened.id());
        consultations.sql(
                "update one_time_token set issued_at = issued_at - interval '"
                        + ago
                        + " days'"
                        + " where subject in (select id from contribution where consultation = :id)",
                opened.id());
        String fresh = Answering.begin(opened, null, "nobody");

        assertTrue(forgetting.forget() >= 1);

        as(null).get(abandoned).then().statusCode(404);
        assertEquals(List.of(), consultations.tablesThatSay("Abandoned."));
        as(null).get(sent).then().statusCode(200);
        as(null).get(fresh).then().statusCode(200);
    }
}
