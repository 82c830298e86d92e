package org.plenary.text.change;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.plenary.text.Node;

class MappingTest {
    @Test
    void aPositionKnowsWhatWasDeletedAroundIt() {
        StepMap deletion = StepMap.of(2, 4, 0);
        assertTrue(deletion.mapResult(2, 1).deletedAfter());
        assertFalse(deletion.mapResult(2, -1).deleted());
        assertTrue(deletion.mapResult(4, 1).deletedAcross());
        assertTrue(deletion.mapResult(6, -1).deletedBefore());
        assertEquals(2, deletion.map(5, 1));
        assertEquals(3, deletion.map(7, 1));
        assertEquals(6, deletion.invert().map(2, 1));
    }

    @Test
    void aMirrorRecoversWhatItsImageDeleted() {
        var mapping = new Mapping();
        mapping.append(StepMap.of(2, 0, 4).invert());
        mapping.append(StepMap.of(0, 0, 10));
        mapping.append(StepMap.of(12, 0, 4), 0);
        assertEquals(14, mapping.map(4, 1));
        assertFalse(mapping.mapResult(4, 1).deleted());
        assertEquals(12, mapping.slice(0, 2).map(4, 1));
    }

    @Property(tries = 300)
    void manyPositionsAreMappedAsOneByOne(@ForAll long seed) {
        var random = new Random(seed);
        Node document = Node.of(Documents.of(random.nextInt(500)));
        var mapping = new Mapping();
        new Steps(random)
                .fitting(document, 12)
                .forEach(
                        step -> {
                            mapping.append(step.map());
                            if (random.nextInt(6) == 0) {
                                mapping.append(step.map().invert());
                                mapping.append(step.map());
                            }
                        });
        int[] all = random.ints(60, 0, document.content().size() + 3).toArray();
        compareAll(mapping, all);

        // With mirrors as well: back and forth again.
        int last = mapping.maps().size();
        var there = mapping.slice(0).maps();
        for (int i = last - 1; i >= 0; i--) {
            mapping.append(there.get(i).invert(), i);
        }
        compareAll(mapping, all);
        compareAll(mapping.slice(last / 2, last), all);
    }

    @Property(tries = 300)
    void manyPositionsAreMappedThroughAnyRangesAsOneByOne(@ForAll long seed) {
        var random = new Random(seed);
        var mapping = new Mapping();
        for (int i = random.nextInt(30); i > 0; i--) {
            int start = random.nextInt(80);
            int before = random.nextInt(6);
            int after = random.nextInt(6);
            int second = start + before + random.nextInt(4);
            StepMap map =
                    switch (random.nextInt(5)) {
                        case 0 -> StepMap.of(start, before, after);
                        case 1 ->
                                StepMap.of(start, before, after, second, random.nextInt(4), after);
                        case 2 -> StepMap.of(start, before, 0, second, 0, after).invert();
                        case 3 -> StepMap.of(start, before - 1, after);
                        default -> new MoveMap(start, start + 1 + before, second + 1);
                    };
            mapping.append(map);
        }
        compareAll(mapping, random.ints(50, 0, 100).toArray());
        compareAll(mapping, new int[0]);
        compareAll(mapping, new int[] {7, 7, -3});
    }

    private static void compareAll(Mapping mapping, int[] positions) {
        for (int side : new int[] {-1, 1}) {
            int[] expected = Arrays.stream(positions).map(at -> mapping.map(at, side)).toArray();
            assertArrayEquals(expected, mapping.mapAll(positions, side), mapping.maps()::toString);
        }
    }

    @Test
    void tenThousandAnchorsGoThroughTenThousandStepsAtOnce() {
        var random = new Random(7);
        var mapping = new Mapping();
        int size = 400_000;
        for (int i = 0; i < 10_000; i++) {
            int before = random.nextInt(4);
            int after = random.nextInt(6);
            mapping.append(StepMap.of(random.nextInt(size - 10), before, after));
            size += after - before;
        }
        int[] anchors = random.ints(10_000, 0, 400_000).toArray();

        int[] mapped = assertTimeout(Duration.ofSeconds(5), () -> mapping.mapAll(anchors, 1));

        for (int i = 0; i < anchors.length; i += 500) {
            assertEquals(mapping.map(anchors[i], 1), mapped[i]);
        }
    }
}
