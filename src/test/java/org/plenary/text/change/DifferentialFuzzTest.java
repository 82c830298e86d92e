package org.plenary.text.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.plenary.text.Texts;
import org.plenary.text.format.TextFormat;

/**
 * Random operations, done by us and by the library that browsers run: as many as the interpreter
 * does in some seconds, or a number of them as in {@code -Dplenary.fuzz=100000 -Dplenary.seed=7}.
 */
class DifferentialFuzzTest {
    private static final int OPERATIONS = Integer.getInteger("plenary.fuzz", 0);
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(10);
    private static final int LEAST = 1_000;
    private static final long SEED = Long.getLong("plenary.seed", 2026);

    @Test
    void aTextIsWrittenAsTheLibraryWritesIt() {
        try (var library = new Library()) {
            String draft = TextFormat.MARKDOWN.read(Texts.DRAFT).text().toJson();
            assertEquals(library.written(draft), draft);
            for (int seed = 0; seed < 200; seed++) {
                String json = Documents.of(seed).toJson();
                assertEquals(library.written(json), json);
            }
        }
    }

    @Test
    void randomOperationsGiveWhatTheLibraryGives() throws Exception {
        try (var library = new Library()) {
            var fuzz = new Fuzz(library);
            var random = new Random(SEED);
            long start = System.nanoTime();
            Duration taken = Duration.ZERO;
            while (fuzz.operations() < Math.max(LEAST, OPERATIONS)
                    || OPERATIONS == 0 && taken.compareTo(LONG_ENOUGH) < 0) {
                fuzz.session(random.nextInt(), 25);
                fuzz.authors(random.nextInt(), 2 + random.nextInt(4), 6);
                taken = Duration.ofNanos(System.nanoTime() - start);
            }
            System.out.printf(
                    "%d operations as the library does them, %d of them fitting, seed %d, %d s%n",
                    fuzz.operations(), fuzz.fitting(), SEED, taken.toSeconds());
            assertTrue(fuzz.fitting() > fuzz.operations() / 2, "most operations should fit");
        }
    }
}
