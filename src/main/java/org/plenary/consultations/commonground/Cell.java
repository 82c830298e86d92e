package org.plenary.consultations.commonground;

/**
 * How one group answered one proposition.
 *
 * @param group its key; {@link #REST} for the small groups together
 */
public record Cell(String group, Tally tally) {
    /** The groups that are too small to be shown, taken together. */
    public static final String REST = "rest";

    /** Whether it is the small groups together. */
    public boolean isRest() {
        return REST.equals(group);
    }
}
