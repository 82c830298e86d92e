package org.plenary.signons.lists;

import java.util.List;

/**
 * What a list brings, or would bring: {@code imported + alreadyThere + leftOut = rows}.
 *
 * @param imported rows that became sign-ons, doubtful ones among them if so chosen
 * @param listed every row that was not simply taken over, with the reason
 */
public record ImportReport(
        int rows, int imported, int alreadyThere, int leftOut, List<RowFinding> listed) {
    /** Adds up findings under a choice. */
    static ImportReport of(List<RowFinding> findings, DoubtfulRows choice) {
        int imported = 0;
        int there = 0;
        int out = 0;
        for (RowFinding finding : findings) {
            if (becomesSignOn(finding, choice)) {
                imported++;
            } else if (finding.outcome() == Outcome.ALREADY_THERE) {
                there++;
            } else {
                out++;
            }
        }
        return new ImportReport(
                findings.size(),
                imported,
                there,
                out,
                findings.stream().filter(f -> f.reason().isPresent()).toList());
    }

    /** Whether a row is taken over at once. */
    static boolean becomesSignOn(RowFinding finding, DoubtfulRows choice) {
        return finding.outcome() == Outcome.RECOGNISED
                || (finding.outcome() == Outcome.DOUBTFUL
                        && choice == DoubtfulRows.IMPORT_FOR_REVIEW
                        && !finding.reason().orElseThrow().isAboutIdentity());
    }
}
