package org.plenary.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Drafts as negotiators leave them, in words of no language: headings, a preamble, numbered
 * paragraphs with items of two levels, brackets, options, tables and footnotes. The same size and
 * seed give the same draft.
 */
final class NegotiatedDraft {
    private static final String[] ONSETS = {"b", "d", "f", "k", "l", "m", "n", "p", "r", "s", "t"};
    private static final String[] RHYMES = {"a", "e", "i", "o", "u", "an", "el", "or", "ist"};
    private static final String[] SMALL = {
        "ta", "no", "ke", "li", "sa", "mo", "de", "in", "ro", "pa", "ul", "e"
    };
    private static final String[] OPENINGS = {"Renolan", "Talerist", "Dosakel", "Minoran"};
    private static final int VOCABULARY = 5_000;

    private final Random random;

    private NegotiatedDraft(long seed) {
        this.random = new Random(seed);
    }

    /** A draft of at least so many words, and few more. */
    static List<Passage> of(int words, long seed) {
        return new NegotiatedDraft(seed).passages(words);
    }

    /** Some new words, for example to put in somewhere. */
    static String words(int count, Random random) {
        var words = new StringBuilder();
        for (int i = 0; i < count; i++) {
            words.append(i == 0 ? "" : " ").append(word(random));
        }
        return words.toString();
    }

    private List<Passage> passages(int words) {
        var passages = new ArrayList<Passage>();
        int length = add(passages, Passage.Sort.TITLE, words(6, random));
        for (int i = 0; i < 12 && length < words / 5; i++) {
            String opening = OPENINGS[i % OPENINGS.length];
            length += add(passages, Passage.Sort.PREAMBLE, opening + " " + sentence(15, 60) + ",");
        }
        var notes = new ArrayList<Passage>();
        while (length < words) {
            length += section(passages, notes);
        }
        passages.addAll(notes);
        return passages;
    }

    private int section(List<Passage> passages, List<Passage> notes) {
        int length = add(passages, Passage.Sort.HEADING, words(2 + random.nextInt(5), random));
        int paragraphs = 4 + random.nextInt(8);
        for (int i = 0; i < paragraphs; i++) {
            if (random.nextInt(12) == 0) {
                length += add(passages, Passage.Sort.OPTION, "Option " + (1 + random.nextInt(3)));
            }
            String words = sentence(20, 90);
            if (random.nextInt(25) == 0) {
                int label = notes.size() + 1;
                words += "[^" + label + "]";
                length += add(notes, Passage.Sort.NOTE, sentence(8, 25) + ".");
            }
            length += add(passages, Passage.Sort.NUMBERED, words + ";");
            int items = random.nextInt(3) == 0 ? 2 + random.nextInt(4) : 0;
            for (int k = 0; k < items; k++) {
                length += add(passages, Passage.Sort.LETTERED, sentence(8, 35) + ";");
                if (random.nextInt(5) == 0) {
                    length += add(passages, Passage.Sort.ROMAN, sentence(5, 20) + ";");
                    length += add(passages, Passage.Sort.ROMAN, sentence(5, 20) + ";");
                }
            }
        }
        if (random.nextInt(4) == 0) {
            for (int row = 0; row < 4; row++) {
                String cells = words(3, random) + " | " + random.nextInt(10_000);
                length += add(passages, Passage.Sort.ROW, cells);
            }
        }
        return length;
    }

    private static int add(List<Passage> passages, Passage.Sort sort, String words) {
        passages.add(new Passage(sort, words));
        return words.split(" ").length;
    }

    /** Words with commas and brackets, and now and then two wordings to choose from. */
    private String sentence(int fewest, int most) {
        int count = fewest + random.nextInt(most - fewest);
        var sentence = new StringBuilder();
        int open = 0;
        for (int i = 0; i < count; i++) {
            sentence.append(i == 0 ? "" : " ");
            if (open == 0 && random.nextInt(20) == 0) {
                sentence.append('[');
                open = 1 + random.nextInt(6);
            }
            sentence.append(word(random));
            if (open > 0 && --open == 0) {
                boolean choice = random.nextInt(3) == 0;
                sentence.append(choice ? "][" + word(random) + "]" : "]");
            } else if (open == 0 && random.nextInt(10) == 0 && i < count - 1) {
                sentence.append(',');
            }
        }
        return sentence.append(open > 0 ? "]" : "").toString();
    }

    /** Two in five are one of a few small words; of the others some are far commoner, as usual. */
    private static String word(Random random) {
        if (random.nextInt(5) < 2) {
            return SMALL[random.nextInt(SMALL.length)];
        }
        double rank = random.nextDouble();
        return spelt((int) (VOCABULARY * rank * rank * rank));
    }

    private static String spelt(int number) {
        var word = new StringBuilder();
        int rest = number + 7;
        while (rest > 0) {
            int syllable = rest % (ONSETS.length * RHYMES.length);
            word.append(ONSETS[syllable % ONSETS.length]).append(RHYMES[syllable / ONSETS.length]);
            rest /= ONSETS.length * RHYMES.length;
        }
        return word.append("en").toString();
    }
}
