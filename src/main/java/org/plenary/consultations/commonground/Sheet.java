package org.plenary.consultations.commonground;

import java.util.Arrays;
import java.util.Objects;

/**
 * All that somebody answered in a round, without saying who.
 *
 * @param region M49, empty for people
 * @param category a slug
 * @param stands by the proposition's place; null where there is no answer
 */
@SuppressWarnings("ArrayRecordComponent") // never compared but by its own equals
record Sheet(String region, String category, Stand[] stands) {
    /**
     * Reads a sheet.
     *
     * @param answers such as {@code 1A,12D}: the place of a proposition from 1, and the stand
     */
    static Sheet of(String region, String category, String answers, int propositions) {
        Stand[] stands = new Stand[propositions];
        for (String answer : answers.split(",", -1)) {
            int last = answer.length() - 1;
            for (Stand stand : Stand.ALL) {
                if (stand.name().charAt(0) == answer.charAt(last)) {
                    stands[Integer.parseInt(answer, 0, last, 10) - 1] = stand;
                }
            }
        }
        return new Sheet(region, category, stands);
    }

    Tally at(int place) {
        return stands[place] == null ? Tally.NOTHING : Tally.of(stands[place], 1);
    }

    long answered() {
        return Arrays.stream(stands).filter(Objects::nonNull).count();
    }

    /**
     * By this the sheets of a round are put in order, so that nothing depends on when they came.
     */
    String key() {
        StringBuilder key = new StringBuilder();
        for (Stand stand : stands) {
            key.append(stand == null ? '-' : stand.name().charAt(0));
        }
        return key.toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sheet sheet
                && region.equals(sheet.region)
                && category.equals(sheet.category)
                && Arrays.equals(stands, sheet.stands);
    }

    @Override
    public int hashCode() {
        return Objects.hash(region, category, Arrays.hashCode(stands));
    }
}
