package org.plenary.signons;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plenary.signons.Campaigns.sent;

import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.plenary.shared.geo.Geo;
import org.plenary.support.PlenaryTest;

/** Long lists of those who are asked, and letters signed in every country. */
@PlenaryTest
class CampaignBudgetTest {
    private static final int BUDGET = 30_000;
    private static final List<String> LANGUAGES = List.of("en", "fr", "es", "ar", "zh", "ru");

    @Inject OpenedLetters letters;

    @Test
    void aThousandInvitationsAndEveryCountryStayWithinTheBudget() throws IOException {
        var letter = letters.letter("public", Map.of("goal", 1500));
        var countries = Geo.countries(Locale.ENGLISH);
        var invited = new StringBuilder("Organisation,Country,Contact,Email,Language,Reason\n");
        var signed = new StringBuilder("Organisation,Country\n");
        for (int i = 0; i < 1000; i++) {
            var name =
                    "Réseau des travailleuses "
                            + i
                            + ",\""
                            + countries.get(i % countries.size()).name()
                            + "\"";
            invited.append(name)
                    .append(",Contact ")
                    .append(i)
                    .append(",c")
                    .append(i)
                    .append('@')
                    .append(letter.id())
                    .append(".example,")
                    .append(LANGUAGES.get(i % 6))
                    .append(",Signed in 2024\n");
            if (i % 3 == 0) {
                signed.append(name).append('\n');
            }
        }
        int asked =
                Campaigns.list(letter, invited.toString())
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("added");
        // Lists know some countries by other names than ICU.
        assertTrue(asked > 990, () -> "only " + asked);
        OpenedLetters.as(Campaigns.token(letter))
                .contentType("text/csv")
                .body(signed.toString())
                .post(letter.api() + "/sign-on-imports")
                .then()
                .statusCode(200);
        var session = letter.coalition().coordinator().visits("/letters");

        for (String path : List.of("/overview", "/invitations", "/overview?which=all&page=40")) {
            var page = session.get(letter.page() + path);
            assertEquals(200, page.status(), path);
            int rows = page.html().select("#chase tbody tr").size();
            assertEquals(path.endsWith("40") ? asked - 39 * 25 : 25, rows, path);
            int size = compressed(page.body());
            assertTrue(size <= BUDGET, path + " has " + size + " bytes compressed");
        }
        var overview = session.get(letter.page() + "/overview").html();
        int signatures = Integer.parseInt(overview.selectFirst(".kpis dd b").text());
        assertTrue(signatures > 330, () -> "only " + signatures);
        assertTrue(overview.select("#chase .panel-h").text().contains(asked + " organisations"));
        assertFalse(overview.html().contains("⟦"));
        // Each in their language, in one round, within one transaction.
        assertEquals(asked - signatures, sent(Campaigns.remind(letter)));
        // Other tests wait for mails of theirs, which would stand behind all these.
        letters.sql(
                "update outbox_mail set posted_at = clock_timestamp(), body = '' where posted_at is null"
                        + " and recipient like '%@' || cast(:id as text) || '.example'",
                letter.uuid());
        assertEquals(
                25,
                session.get(letter.page() + "/invitations?which=unopened&page=2")
                        .html()
                        .select("#chase tbody tr")
                        .size());
    }

    private static int compressed(String html) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(html.getBytes(StandardCharsets.UTF_8));
        }
        return out.size();
    }
}
