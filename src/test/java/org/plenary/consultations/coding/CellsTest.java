package org.plenary.consultations.coding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class CellsTest {
    @Example
    void aSmallNumberIsNotToldNorCanItBeReckonedFromTheRest() {
        Cells.Row row = Cells.told(Map.of("002", 9L, "142", 1L, "150", 5L, "019", 0L), 3);

        assertEquals(15, row.sum());
        assertNull(row.counts().get("142"));
        assertNull(row.counts().get("150"));
        assertEquals(9, row.counts().get("002"));
        assertEquals(0, row.counts().get("019"));
    }

    @Example
    void whereNothingElseCouldHideItTheSumIsNotToldEither() {
        assertNull(Cells.told(Map.of("002", 2L), 3).sum());
        assertNull(Cells.told(Map.of("002", 1L, "142", 1L), 3).sum());
    }

    @Property(tries = 300)
    void whatIsNotToldIsNeverOneSmallNumberAlone(
            @ForAll @Size(max = 6) List<@LongRange(max = 8) Long> counts) {
        Map<String, Long> row = new LinkedHashMap<>();
        counts.forEach(count -> row.put("r" + row.size(), count));

        Cells.Row told = Cells.told(row, 3);

        told.counts().values().forEach(c -> assertTrue(c == null || c == 0 || c >= 3));
        long hidden = told.counts().entrySet().stream().filter(e -> e.getValue() == null).count();
        if (told.sum() != null && hidden > 0) {
            long rest =
                    told.sum()
                            - told.counts().values().stream()
                                    .filter(c -> c != null)
                                    .mapToLong(Long::longValue)
                                    .sum();
            assertTrue(hidden > 1 && rest >= 3, told.toString());
        }
    }
}
