package org.plenary.signons.lists;

import java.util.Locale;

/** Why a row of a list was not simply taken over. */
public enum Reason {
    /** No name stands in it. */
    NAME_EMPTY(Outcome.LEFT_OUT),
    /** The name has more than 300 characters. */
    NAME_TOO_LONG(Outcome.LEFT_OUT),
    /** The same name and country stand further up in the file. */
    TWICE_IN_FILE(Outcome.LEFT_OUT),
    /** The organisation is on the letter's list. */
    ALREADY_SIGNED(Outcome.ALREADY_THERE),
    /** The name has no letter in it. */
    NAME_IS_A_NUMBER(Outcome.DOUBTFUL),
    /** No country is known by what is written. */
    COUNTRY_UNKNOWN(Outcome.DOUBTFUL),
    /** What is written is nearly the name of a country. */
    COUNTRY_MISSPELT(Outcome.DOUBTFUL),
    /** A national organisation without its country. */
    COUNTRY_MISSING(Outcome.DOUBTFUL),
    /** The same name stands on the list or in the file with another country, or with none. */
    SAME_NAME_ELSEWHERE(Outcome.DOUBTFUL),
    /** The register has several organisations of this name. */
    SEVERAL_IN_REGISTER(Outcome.DOUBTFUL),
    /** The category is none of ours. */
    CATEGORY_UNKNOWN(Outcome.DOUBTFUL);

    private final Outcome outcome;

    Reason(Outcome outcome) {
        this.outcome = outcome;
    }

    /**
     * Whether it is in doubt who signs: such a row is never taken over before somebody has looked,
     * for it might count an organisation twice.
     */
    public boolean isAboutIdentity() {
        return this == SAME_NAME_ELSEWHERE || this == SEVERAL_IN_REGISTER;
    }

    Outcome outcome() {
        return outcome;
    }

    /** The reason's name in JSON, CSV and message keys. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
