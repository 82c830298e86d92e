package org.plenary.statements.drafting;

import org.plenary.text.Text;
import org.plenary.text.merge.Merge;

/** What became of an edit. */
sealed interface Edited {
    /**
     * It is in the working text.
     *
     * @param revision the working text's number now
     * @param meanwhile whether others had changed the text meanwhile, and both were brought
     *     together
     */
    record Saved(int revision, boolean meanwhile) implements Edited {}

    /** There was nothing to change. */
    record Nothing() implements Edited {}

    /**
     * Others changed the same words meanwhile: nothing was saved, people have to decide.
     *
     * @param seen the text that the edit was made on
     * @param against the text as it is now
     * @param textNow its words
     */
    record Clash(Merge merge, Seen seen, Seen against, Text textNow) implements Edited {}
}
