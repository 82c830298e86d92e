package org.plenary.statements.drafting;

import java.util.List;
import org.plenary.text.Text;

/**
 * A change somebody wants to make to the working text.
 *
 * @param seen the text they had before them
 * @param wanted what it should be, with the ids of the blocks they had before them
 * @param block the paragraph it is about, null for the whole text
 * @param note what they say about it, may be empty
 * @param decisions what they decided on the conflicts they were shown, or null
 */
record Edit(Seen seen, Text wanted, String block, String note, Decisions decisions) {
    Edit(Seen seen, Text wanted, String block, String note) {
        this(seen, wanted, block, note, null);
    }

    /**
     * Decisions on conflicts.
     *
     * @param against the text that the conflicts were with; on another one they would be others
     * @param sides for each conflict the index of a side, or {@link
     *     org.plenary.text.merge.Merge#NEITHER}
     */
    record Decisions(Seen against, List<Integer> sides) {}
}
