package org.plenary.text.merge;

import java.util.List;

/**
 * A place where parties want different things, for people to decide.
 *
 * @param block id of the block in the base where it begins, empty for the text as a whole
 * @param kind what it is about
 * @param words the words in the base that it is about; empty where something would only be put in
 * @param sides what the parties want instead, at least one
 */
public record Conflict(String block, Kind kind, String words, List<Side> sides) {
    /** What parties disagree about. */
    public enum Kind {
        /** How words should read, or where a paragraph should be divided. */
        WORDS,
        /** Whether a block should be there, or which of several at one place. */
        BLOCKS,
        /** What a block is, how it is numbered, or where it should stand. */
        FORM,
        /** Each could be had, but the text could not hold them together: a list would be empty. */
        STRUCTURE
    }

    /**
     * What some parties want.
     *
     * @param parties in alphabetical order
     * @param words how the place would read
     */
    public record Side(List<String> parties, String words) {
        public Side {
            parties = List.copyOf(parties);
        }
    }

    public Conflict {
        sides = List.copyOf(sides);
    }

    /** Everybody whose wish is in it. */
    public List<String> parties() {
        return sides.stream().flatMap(side -> side.parties().stream()).distinct().sorted().toList();
    }
}
