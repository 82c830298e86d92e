package org.plenary.text.merge;

import java.util.List;
import org.plenary.text.Text;
import org.plenary.text.brackets.Passage;
import org.plenary.text.change.Change;

/** What became of something made for an older text in the newer one: a proposal, or an anchor. */
public final class Carried {
    private Carried() {}

    /** Why something cannot be carried. */
    public enum Reason {
        /** The whole block is gone. */
        BLOCK_GONE,
        /** The block is there, the words are not. */
        WORDS_GONE,
        /** The words are there, without the brackets that were around them. */
        BRACKETS_LIFTED,
        /** Other words stand there now. */
        WORDS_CHANGED,
        /** Other blocks stand there now, or the block has another form or place. */
        BLOCKS_CHANGED
    }

    /**
     * A proposal on the newer text.
     *
     * @param text the newer text with everything of the proposal that could be carried
     * @param change from the newer text to that
     * @param already how many edits of the proposal the newer text has already
     * @param lost what could not be carried; the newer text stands
     */
    public record Proposed(Text text, Change change, int already, List<Lost> lost) {
        public Proposed {
            lost = List.copyOf(lost);
        }

        /** Whether nothing was lost. */
        public boolean isWhole() {
            return lost.isEmpty();
        }
    }

    /**
     * A part of a proposal that could not be carried.
     *
     * @param block id of the block in the older text
     * @param words the words it was about in the older text
     * @param wanted what the proposal wanted there
     * @param now what the newer text has there
     */
    public record Lost(Reason reason, String block, String words, String wanted, String now) {}

    /**
     * A bracketed passage in the newer text.
     *
     * @param passage there, null if it is gone
     * @param reason why it is gone, else null
     */
    public record Bracketed(Passage passage, Reason reason) {}

    /** An anchor on the newer text. */
    public sealed interface Anchored permits Kept, Gone {}

    /**
     * It still holds.
     *
     * @param changed whether the words it holds on to are other ones now
     */
    public record Kept(Anchor anchor, boolean changed) implements Anchored {}

    /**
     * It holds on to nothing any more.
     *
     * @param words what it held on to in the older text
     */
    public record Gone(Reason reason, String words) implements Anchored {}
}
