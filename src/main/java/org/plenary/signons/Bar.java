package org.plenary.signons;

import java.util.List;
import java.util.Map;

/**
 * A line of a breakdown.
 *
 * @param key a region's or category's code; empty for "not said"
 * @param width of the bar in percent of the longest
 */
record Bar(String key, long count, double width) {
    static List<Bar> of(Map<String, Long> counts) {
        long most = counts.values().stream().mapToLong(Long::longValue).max().orElse(1);
        return counts.entrySet().stream()
                .map(
                        e ->
                                new Bar(
                                        e.getKey(),
                                        e.getValue(),
                                        Math.round(e.getValue() * 1000.0 / most) / 10.0))
                .toList();
    }

    /** Names the category in messages. */
    public String categoryKey() {
        return "signons.category." + (key.isEmpty() ? "none" : key);
    }
}
