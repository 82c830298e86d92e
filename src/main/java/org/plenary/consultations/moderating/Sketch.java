package org.plenary.consultations.moderating;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.Normalizer2;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.plenary.consultations.questions.Mask;

/**
 * What an answer's words look like from far away: the smallest of the hashes of its runs of three
 * words, for {@value #MARKS} hash functions (A. Broder, "On the resemblance and containment of
 * documents", 1997). The share of marks that two sketches have in common estimates which share of
 * the runs both texts have in common. Words are folded and cut by Unicode's rules, so that case,
 * accents, punctuation and white space do not matter and Chinese and Thai work. Hashes are keyed:
 * nobody tries words out on them without the platform's secret.
 */
record Sketch(int[] marks) {
    static final int MARKS = 64;

    /** From this share of common runs on, two texts say the same. */
    static final double NEAR = 0.7;

    private static final int RUN = 3;
    private static final int ROWS = 4;
    private static final Normalizer2 FOLD = Normalizer2.getNFKCCasefoldInstance();
    private static final Normalizer2 APART = Normalizer2.getNFDInstance();

    /** The sketch of some words; empty for words without a letter or a digit. */
    static Sketch of(String words, long key) {
        List<String> tokens = tokens(words);
        int[] marks = new int[MARKS];
        Arrays.fill(marks, Integer.MAX_VALUE);
        int runs = tokens.isEmpty() ? 0 : Math.max(1, tokens.size() - RUN + 1);
        for (int i = 0; i < runs; i++) {
            long hash = key;
            for (int j = i; j < Math.min(i + RUN, tokens.size()); j++) {
                String token = tokens.get(j);
                for (int k = 0; k < token.length(); k++) {
                    hash = mixed(hash ^ token.charAt(k));
                }
                hash = mixed(hash + 0x9E3779B97F4A7C15L);
            }
            for (int m = 0; m < MARKS; m++) {
                int mark = (int) (mixed(hash + m * 0xD1342543DE82EF95L) >>> 33);
                marks[m] = Math.min(marks[m], mark);
            }
        }
        return new Sketch(marks);
    }

    // The finalizer of SplitMix64 (G. Steele and others, 2014).
    private static long mixed(long z) {
        long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
        return b ^ (b >>> 31);
    }

    static List<String> tokens(String words) {
        String folded =
                FOLD.normalize(
                        APART.normalize(FOLD.normalize(words))
                                .replaceAll("\\p{Mn}+", "")
                                .replace(Mask.SIGN, ' '));
        BreakIterator cut = BreakIterator.getWordInstance(Locale.ROOT);
        cut.setText(folded);
        List<String> tokens = new ArrayList<>();
        int start = cut.first();
        for (int end = cut.next(); end != BreakIterator.DONE; start = end, end = cut.next()) {
            if (cut.getRuleStatus() != BreakIterator.WORD_NONE) {
                tokens.add(folded.substring(start, end));
            }
        }
        return tokens;
    }

    /** Whether there was anything to compare. */
    boolean saysSomething() {
        return marks[0] != Integer.MAX_VALUE;
    }

    /** The share of marks that both have. */
    double likeness(Sketch other) {
        int same = 0;
        for (int i = 0; i < MARKS; i++) {
            if (marks[i] == other.marks[i]) {
                same++;
            }
        }
        return (double) same / MARKS;
    }

    /** Texts that are near share at least one of these, but for one in a hundred at the limit. */
    Long[] bands() {
        Long[] bands = new Long[MARKS / ROWS];
        for (int b = 0; b < bands.length; b++) {
            long hash = b;
            for (int r = 0; r < ROWS; r++) {
                hash = mixed(hash * 31 + marks[b * ROWS + r]);
            }
            bands[b] = hash;
        }
        return bands;
    }

    byte[] bytes() {
        ByteBuffer bytes = ByteBuffer.allocate(MARKS * Integer.BYTES);
        bytes.asIntBuffer().put(marks);
        return bytes.array();
    }

    static Sketch read(byte[] bytes) {
        int[] marks = new int[MARKS];
        ByteBuffer.wrap(bytes).asIntBuffer().get(marks);
        return new Sketch(marks);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sketch sketch && Arrays.equals(marks, sketch.marks);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(marks);
    }

    @Override
    public String toString() {
        return "Sketch";
    }
}
