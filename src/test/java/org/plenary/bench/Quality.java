package org.plenary.bench;

import org.plenary.text.diff.BlockChange;
import org.plenary.text.diff.Comparison;
import org.plenary.text.diff.WordChange;

/**
 * What a comparison tells its readers, against the least that could be told.
 *
 * @param wordsFrom words of the older text, between white space
 * @param wordsTo words of the newer one
 * @param changed words in what we show as removed or added; of paragraphs that moved, those inside
 *     that changed
 * @param fewest the same of a longest common subsequence of all words, which knows no paragraphs
 * @param moves paragraphs found at another place
 */
record Quality(String pair, int wordsFrom, int wordsTo, int changed, int fewest, int moves) {
    static Quality of(TextPair pair) {
        var from = TextPair.words(pair.from());
        var to = TextPair.words(pair.to());
        int changed = 0;
        int moves = 0;
        for (BlockChange block : Comparison.between(pair.from(), pair.to()).changes()) {
            if (block.kind() == BlockChange.Kind.MOVED_AWAY) {
                moves++;
                continue;
            }
            for (WordChange words : block.words()) {
                if (words.kind() != WordChange.Kind.SAME) {
                    changed += TextPair.words(words.text()).size();
                }
            }
        }
        return new Quality(
                pair.name(),
                from.size(),
                to.size(),
                changed,
                CommonWords.fewestChanged(from, to),
                moves);
    }
}
