package org.plenary.statements.comparing;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.plenary.bench.TextPair;
import org.plenary.statements.DraftedStatement;
import org.plenary.support.PlenaryTest;
import org.plenary.support.World;
import org.plenary.text.format.TextFormat;

/** What a comparison weighs on its way to somebody with a slow line. */
@PlenaryTest
class ComparisonWeightTest {
    private static final int BUDGET = 150_000;

    @Inject World world;

    @Test
    void everyLayoutOfAHeavilyEditedLongDraftStaysWithinTheBudget() throws IOException {
        // The longest drafts that were negotiated in the open have 17,000 words, and theirs repeat.
        staysWithinTheBudget(
                "20000 heavy",
                "?view=clean",
                "",
                "?context=all",
                "?view=side",
                "?view=side&context=all");
    }

    @Test
    void changesInTheTextStayWithinTheBudgetForHalfAsMuchMore() throws IOException {
        staysWithinTheBudget("30000 heavy", "", "?context=all");
    }

    private void staysWithinTheBudget(String drafts, String... layouts) throws IOException {
        var pair = TextPair.named(drafts);
        var statement =
                DraftedStatement.begun(world.coalition(), "public")
                        .with("Zero draft", TextFormat.MARKDOWN.write(pair.from()))
                        .with("Rev. 1", TextFormat.MARKDOWN.write(pair.to()));

        List<Executable> weights = new ArrayList<>();
        for (String layout : layouts) {
            String address = statement.href() + "/compare/1..2" + layout;
            int weight = weight(address);
            weights.add(
                    () ->
                            assertTrue(
                                    weight < BUDGET,
                                    "%s weighs %,d bytes".formatted(address, weight)));
        }
        assertAll(weights);
    }

    private static int weight(String address) throws IOException {
        byte[] page =
                DraftedStatement.as(null)
                        .accept(ContentType.HTML)
                        .get(address)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asByteArray();
        var compressed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(compressed)) {
            gzip.write(page);
        }
        return compressed.size();
    }
}
