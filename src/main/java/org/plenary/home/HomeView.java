package org.plenary.home;

import java.time.Instant;
import java.util.List;

/**
 * What the home page shows.
 *
 * @param letters open letters that can be signed, the most urgent first
 * @param statements statements that are being written or have been published, the newest first
 */
record HomeView(List<Letter> letters, List<Statement> statements) {
    HomeView {
        letters = List.copyOf(letters);
        statements = List.copyOf(statements);
    }

    /**
     * An open letter.
     *
     * @param signed how many organisations have signed; the page is silent about none
     * @param percent of the goal, 0 to 100; 0 if it has no goal
     * @param goal 0 if there is none
     */
    record Letter(
            String href,
            String title,
            String lang,
            String dir,
            String addressee,
            Instant closes,
            long signed,
            long goal,
            int percent) {}

    /**
     * A statement.
     *
     * @param state as a word for the tag, in the visitor's language
     * @param stateKind of the tag: open, warn, bad, brand or empty
     */
    record Statement(
            String href,
            String title,
            String lang,
            String dir,
            String state,
            String stateKind,
            String stateIcon,
            Instant at) {}
}
