package org.plenary.consultations.commonground;

import java.util.List;

/**
 * What a round found: counts of groups that are large enough, and nothing about anybody.
 *
 * @param respondents how many answered
 * @param least the smallest group of which anything is told
 * @param each every proposition, in the order in which they were written
 */
record Results(int respondents, int least, List<One> each, Opinions opinions) {
    /** By what a group is a group. */
    enum Dimension {
        REGION,
        CATEGORY,
        OPINION;

        String slug() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** What all groups think of a proposition. */
    enum Ground {
        AGREED,
        REJECTED,
        NONE;

        String slug() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * A proposition.
     *
     * @param place from 0
     * @param all null if too few answered to tell
     * @param consensus the product of the opinion groups' estimates: group-informed consensus
     * @param weakest the lowest estimate of agreement of any group
     * @param regionGap the difference between the regions that agree most and least
     */
    record One(
            int place,
            Tally all,
            int silent,
            List<Cell> regions,
            List<Cell> categories,
            List<Cell> opinions,
            Ground ground,
            double consensus,
            double weakest,
            double regionGap,
            double categoryGap) {
        boolean told() {
            return all != null;
        }

        double gap() {
            return Math.max(regionGap, categoryGap);
        }

        List<Cell> by(Dimension dimension) {
            return switch (dimension) {
                case REGION -> regions;
                case CATEGORY -> categories;
                case OPINION -> opinions;
            };
        }
    }

    /** What is typical of an opinion group: it holds this far more than the others do. */
    record Typical(int place, boolean agrees, double own, double others) {}
}
