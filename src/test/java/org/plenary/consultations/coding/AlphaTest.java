package org.plenary.consultations.coding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class AlphaTest {
    @Example
    void twoCodersAndTenUnitsOfTheLiterature() {
        // Krippendorff 2011, section A: two observers, ten units, two values, alpha 0.095.
        List<List<Integer>> units = new ArrayList<>();
        int[] one = {0, 1, 0, 0, 0, 0, 0, 0, 1, 0};
        int[] other = {1, 1, 1, 0, 0, 1, 0, 0, 0, 0};
        for (int i = 0; i < one.length; i++) {
            units.add(List.of(one[i], other[i]));
        }

        assertEquals(0.095, Alpha.nominal(units).orElseThrow(), 0.0005);
    }

    @Example
    void fourCodersWhoMissedSomeUnitsOfTheLiterature() {
        // Krippendorff 2011, section C: four observers, twelve units, missing data, alpha 0.743.
        List<List<Integer>> units =
                List.of(
                        List.of(1, 1, 1),
                        List.of(2, 2, 3, 2),
                        List.of(3, 3, 3, 3),
                        List.of(3, 3, 3, 3),
                        List.of(2, 2, 2, 2),
                        List.of(1, 2, 3, 4),
                        List.of(4, 4, 4, 4),
                        List.of(1, 1, 2, 1),
                        List.of(2, 2, 2, 2),
                        List.of(5, 5, 5),
                        List.of(1, 1),
                        List.of(3));

        assertEquals(0.743, Alpha.nominal(units).orElseThrow(), 0.0005);
    }

    @Example
    void whatNeverDiffersOrWasSeenByOneIsNotComputable() {
        assertEquals(OptionalDouble.empty(), Alpha.nominal(List.of()));
        assertEquals(OptionalDouble.empty(), Alpha.nominal(List.of(List.of(1), List.of(2))));
        assertEquals(OptionalDouble.empty(), Alpha.nominal(List.of(List.of(1, 1), List.of(1, 1))));
    }

    @Property(tries = 200)
    void perfectAgreementIsOne(
            @ForAll @Size(min = 2, max = 30) List<@IntRange(max = 4) Integer> values,
            @ForAll @IntRange(min = 2, max = 5) int coders) {
        List<List<Integer>> units =
                values.stream().map(value -> Collections.nCopies(coders, value)).toList();

        OptionalDouble alpha = Alpha.nominal(units);

        assertEquals(values.stream().distinct().count() > 1, alpha.isPresent());
        alpha.ifPresent(a -> assertEquals(1, a, 1e-12));
    }

    @Property(tries = 200)
    void whoSaidItAndInWhichOrderChangesNothing(
            @ForAll @Size(max = 20) List<@Size(max = 4) List<@IntRange(max = 3) Integer>> units,
            @ForAll long seed) {
        List<List<Integer>> otherwise = new ArrayList<>();
        for (List<Integer> unit : units) {
            List<Integer> shuffled = new ArrayList<>(unit);
            Collections.shuffle(shuffled, new Random(seed));
            otherwise.add(shuffled);
        }
        Collections.shuffle(otherwise, new Random(seed));

        OptionalDouble one = Alpha.nominal(units);
        OptionalDouble other = Alpha.nominal(otherwise);

        assertEquals(one.isPresent(), other.isPresent());
        one.ifPresent(a -> assertEquals(a, other.getAsDouble(), 1e-9));
        one.ifPresent(a -> assertTrue(a <= 1 + 1e-12));
    }
}
