package org.plenary.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.difflib.algorithm.myers.MyersDiff;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.plenary.text.NumberedBlock;

class BenchmarkInputsTest {
    @Test
    void theSameNameMakesTheSameTexts() {
        TextPair once = TextPair.named("2000 reordering");
        TextPair again = TextPair.named("2000 reordering");

        assertEquals(once.from().sha256(), again.from().sha256());
        assertEquals(once.to().sha256(), again.to().sha256());
    }

    @Test
    void aDraftIsAsLongAsItWasAskedForAndHasEverythingNegotiatorsUse() {
        TextPair pair = TextPair.named("20000 light");

        int words = TextPair.words(pair.from()).size();
        assertTrue(words >= 19_000 && words <= 21_500, () -> words + " words");
        var kinds =
                pair.from().numbered().stream()
                        .map(NumberedBlock::kind)
                        .collect(
                                Collectors.toCollection(
                                        () -> EnumSet.noneOf(NumberedBlock.Kind.class)));
        assertEquals(
                EnumSet.complementOf(EnumSet.of(NumberedBlock.Kind.QUOTE, NumberedBlock.Kind.RULE)),
                kinds);
        assertTrue(pair.from().statistics().bracketsOpen() > 100);
    }

    @Test
    void lightAndHeavyEditsChangeTheShareOfWordsTheySay() {
        for (String words : List.of("2000", "20000", "60000")) {
            assertEquals(0.02, changed(words + " light"), 0.01, words);
            assertEquals(0.40, changed(words + " heavy"), 0.08, words);
        }
        assertTrue(changed("20000 unrelated") > 0.5);
    }

    @Property(tries = 200)
    void theFewestChangedWordsAreThoseOfAShortestEditScript(
            @ForAll @Size(max = 150) List<@CharRange(from = 'a', to = 'e') Character> a,
            @ForAll @Size(max = 150) List<@CharRange(from = 'a', to = 'e') Character> b) {
        List<String> from = a.stream().map(String::valueOf).toList();
        List<String> to = b.stream().map(String::valueOf).toList();

        int script =
                new MyersDiff<String>()
                        .computeDiff(from, to, null).stream()
                                .mapToInt(
                                        c ->
                                                c.endOriginal
                                                        - c.startOriginal
                                                        + c.endRevised
                                                        - c.startRevised)
                                .sum();
        assertEquals(script, CommonWords.fewestChanged(from, to));
    }

    /** Of the words of both sides. */
    private static double changed(String name) {
        TextPair pair = TextPair.named(name);
        var from = TextPair.words(pair.from());
        var to = TextPair.words(pair.to());
        return (double) CommonWords.fewestChanged(from, to) / (from.size() + to.size());
    }
}
