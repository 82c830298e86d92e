package org.plenary.signons;

/**
 * How many were found.
 *
 * @param count at most {@value #MOST}
 * @param more whether there are more than that
 */
public record Found(long count, boolean more) {
    static final int MOST = 10_000;

    static Found of(long count) {
        return new Found(Math.min(count, MOST), count > MOST);
    }

    /** Whether something comes after so many. */
    boolean goesOnAfter(long seen) {
        return more || seen < count;
    }

    /** The message that says it. */
    public String messageKey() {
        return more ? "signons.found-more" : "signons.found";
    }
}
