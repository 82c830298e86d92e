package org.plenary.shared.abuse;

import java.time.Duration;

/**
 * One of the counts that a deed adds to.
 *
 * @param kind of what is counted, "address"
 * @param value what is counted, "192.0.2.1"; kept as a keyed hash only
 * @param most how often it may come
 * @param per in each span of this length
 */
public record Use(String kind, String value, int most, Duration per) {
    /** The same, counted for each letter, say, by itself. */
    public Use within(Object place) {
        return new Use(kind, value + "@" + place, most, per);
    }
}
