package org.plenary.text.brackets;

import org.plenary.text.Bracket;

/**
 * What stands between an opening bracket and the closing one that belongs to it.
 *
 * @param opening where it opens
 * @param closing where it closes, in the same block or a later one
 * @param depth 1 for an outermost passage, 2 for one inside it, and so on
 * @param words inside it, by Unicode word segmentation, those of inner passages included
 * @param option of passages that stand directly side by side, as in {@code [shall][should]}, 1 for
 *     the first, 2 for the second, and so on; 0 for one that stands alone
 * @param placeholder whether it only keeps a place: {@code [ ]}, {@code […]}, {@code [X]}
 */
public record Passage(
        Bracket opening, Bracket closing, int depth, int words, int option, boolean placeholder) {
    /** Whether no other passage is around it. */
    public boolean isOutermost() {
        return depth == 1;
    }

    /** Whether it opens and closes in the same block. */
    public boolean isWithinOneBlock() {
        return opening.block().equals(closing.block());
    }
}
