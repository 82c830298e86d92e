package org.plenary.bench;

/**
 * One figure.
 *
 * @param subject what was done, such as Comparison
 * @param on the input's name
 * @param by {@code ours}, or the name of a baseline
 * @param milliseconds for once, of the fastest iteration; NaN if it did not come to an end
 */
record Measured(String subject, String on, String by, double milliseconds) {
    static final String OURS = "ours";

    boolean isOurs() {
        return by.equals(OURS);
    }

    boolean ended() {
        return !Double.isNaN(milliseconds);
    }
}
