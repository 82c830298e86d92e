package org.plenary.consultations.coding;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Numbers of a row that protect people: a small one is not told, nor one that could be reckoned
 * from the rest of its row and the sum.
 */
final class Cells {
    private Cells() {}

    /**
     * A row.
     *
     * @param sum null if it is not told
     * @param counts a number is null if it is not told
     */
    record Row(Long sum, Map<String, Long> counts) {}

    /**
     * @param counts by kind; none is 0, which says of nobody anything
     * @param least what may be told
     */
    static Row told(Map<String, Long> counts, long least) {
        long sum = counts.values().stream().mapToLong(Long::longValue).sum();
        Set<String> kept = new HashSet<>();
        long hidden = 0;
        List<Map.Entry<String, Long>> rising =
                counts.entrySet().stream()
                        .filter(e -> e.getValue() > 0)
                        .sorted(
                                Map.Entry.<String, Long>comparingByValue()
                                        .thenComparing(
                                                Map.Entry.comparingByKey(
                                                        Comparator.naturalOrder())))
                        .toList();
        for (Map.Entry<String, Long> each : rising) {
            boolean small = each.getValue() < least;
            boolean reckonable = !kept.isEmpty() && (kept.size() < 2 || hidden < least);
            if (small || reckonable) {
                kept.add(each.getKey());
                hidden += each.getValue();
            }
        }
        boolean sumTold =
                sum == 0 || sum >= least && (kept.isEmpty() || kept.size() > 1 && hidden >= least);
        Map<String, Long> told = new LinkedHashMap<>();
        counts.forEach((kind, count) -> told.put(kind, kept.contains(kind) ? null : count));
        return new Row(sumTold ? sum : null, told);
    }
}
