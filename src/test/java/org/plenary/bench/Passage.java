package org.plenary.bench;

import java.util.List;

/**
 * A line of a generated draft: what stands together on it, without its number.
 *
 * @param words words and punctuation with single spaces between them
 */
record Passage(Sort sort, String words) {
    /** What it is; numbers come at printing, so that passages can be moved. */
    enum Sort {
        TITLE,
        PREAMBLE,
        HEADING,
        OPTION,
        NUMBERED,
        LETTERED,
        ROMAN,
        ROW,
        NOTE
    }

    private static final String[] ROMAN = {"i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"};

    /** Whether it goes where the passage before it goes. */
    boolean isBelowAnother() {
        return sort == Sort.LETTERED || sort == Sort.ROMAN || sort == Sort.ROW;
    }

    Passage saying(String other) {
        return new Passage(sort, other);
    }

    /** The draft in Markdown, numbered from the top. */
    static String markdown(List<Passage> passages) {
        var out = new StringBuilder();
        int number = 0;
        int letter = 0;
        int roman = 0;
        int note = 0;
        Sort last = null;
        for (Passage passage : passages) {
            String words = passage.words;
            boolean followsRow = last == Sort.ROW && passage.sort == Sort.ROW;
            out.append(followsRow ? "" : "\n");
            switch (passage.sort) {
                case TITLE -> out.append("# ").append(words);
                case HEADING -> out.append("## ").append(words);
                case OPTION -> out.append("**").append(words).append("**");
                case PREAMBLE -> out.append(words.replaceFirst("^(\\S+)", "*$1*"));
                case NUMBERED -> {
                    out.append(++number).append(". ").append(words);
                    letter = 0;
                    roman = 0;
                }
                case LETTERED -> {
                    out.append("    (").append((char) ('a' + letter++ % 26)).append(") ");
                    out.append(words);
                    roman = 0;
                }
                case ROMAN -> {
                    out.append("        (").append(ROMAN[roman++ % ROMAN.length]).append(") ");
                    out.append(words);
                }
                case ROW -> {
                    out.append("| ").append(words).append(" |");
                    out.append(followsRow ? "" : "\n| --- | --- |");
                }
                case NOTE -> out.append("[^").append(++note).append("]: ").append(words);
            }
            out.append('\n');
            last = passage.sort;
        }
        return out.toString();
    }
}
