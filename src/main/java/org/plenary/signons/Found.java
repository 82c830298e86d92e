package org.plenary.signons;

/**
 * How many were found.
 *
 * @param count at most as many as anybody counts, see {@link #most}
 * @param more whether there are more than that
 */
public record Found(long count, boolean more) {
    private static final int MOST = 10_000;
    static final int MOST_OF_WORDS = 1_000;

    /** How far is counted: names in which words are found one by one less than others. */
    static int most(SignOnFilter filter) {
        return filter.words().isEmpty() ? MOST : MOST_OF_WORDS;
    }

    static Found of(long count, int most) {
        return new Found(Math.min(count, most), count > most);
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
