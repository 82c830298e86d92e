package org.plenary.consultations.coding;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Krippendorff's alpha for nominal data: how far coders agree beyond what chance would bring.
 *
 * <p>After Klaus Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), section C, by
 * way of coincidences: every pair of values of a unit counts one over the unit's values less one,
 * so that units which not everybody has coded are weighed fairly. With o the coincidences on the
 * diagonal, n all values that can be paired and n_c those of one kind, alpha is
 *
 * <pre>1 - (n - 1) (n - o) / (n² - Σ n_c²)</pre>
 */
final class Alpha {
    private Alpha() {}

    /**
     * @param units for each unit what each of its coders said; units with fewer than two values are
     *     left out, for nothing can be compared there
     * @return 1 for agreement throughout, 0 for what chance brings, below for less; empty if there
     *     is nothing to compare or all values are the same, where chance cannot be told
     */
    static OptionalDouble nominal(Collection<? extends Collection<?>> units) {
        Map<Object, Long> ofAKind = new HashMap<>();
        double same = 0;
        long n = 0;
        for (Collection<?> unit : units) {
            int size = unit.size();
            if (size < 2) {
                continue;
            }
            Map<Object, Long> here = new HashMap<>();
            unit.forEach(value -> here.merge(value, 1L, Long::sum));
            for (Map.Entry<Object, Long> each : here.entrySet()) {
                long count = each.getValue();
                same += (double) count * (count - 1) / (size - 1);
                ofAKind.merge(each.getKey(), count, Long::sum);
            }
            n += size;
        }
        double squares = ofAKind.values().stream().mapToDouble(c -> (double) c * c).sum();
        double chance = (double) n * n - squares;
        return chance == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(1 - (n - 1) * (n - same) / chance);
    }
}
