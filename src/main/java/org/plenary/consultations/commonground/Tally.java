package org.plenary.consultations.commonground;

/** How some respondents answered one proposition. */
public record Tally(int agree, int disagree, int pass) {
    static final Tally NOTHING = new Tally(0, 0, 0);

    /** So many of one stand. */
    static Tally of(Stand stand, int many) {
        return switch (stand) {
            case AGREE -> new Tally(many, 0, 0);
            case DISAGREE -> new Tally(0, many, 0);
            case PASS -> new Tally(0, 0, many);
        };
    }

    Tally plus(Tally other) {
        return new Tally(agree + other.agree, disagree + other.disagree, pass + other.pass);
    }

    Tally minus(Tally other) {
        return new Tally(agree - other.agree, disagree - other.disagree, pass - other.pass);
    }

    /** How many answered, a pass included. */
    public int answered() {
        return agree + disagree + pass;
    }

    /**
     * The estimated probability that a member of the group agrees: (agree + 1) / (answered + 2),
     * Laplace's rule of succession. A pass counts against, and few answers pull to one half, so
     * that a small group never decides by chance. As in Small, Bjorkegren, Erkkilä, Shaw and
     * Megill, "Polis: Scaling Deliberation by Mapping High Dimensional Opinion Spaces", Recerca
     * 26(2), 2021.
     */
    public double leaning() {
        return (agree + 1.0) / (answered() + 2.0);
    }

    /** The same for disagreeing. */
    public double rejection() {
        return (disagree + 1.0) / (answered() + 2.0);
    }
}
