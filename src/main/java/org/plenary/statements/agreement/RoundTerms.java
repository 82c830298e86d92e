package org.plenary.statements.agreement;

import java.util.List;
import org.plenary.shared.time.Deadline;

/**
 * What a coordinator sets for a consent round.
 *
 * @param version the number of the version it is about
 * @param blocks the paragraphs that are each asked about; none for the text as a whole
 * @param namesAtOnce whether the coalition sees who answered what while the round is open, or only
 *     afterwards
 */
public record RoundTerms(
        int version, String question, List<String> blocks, boolean namesAtOnce, Deadline deadline) {
    public RoundTerms {
        blocks = List.copyOf(blocks);
    }
}
