package org.plenary.consultations.coding.clustering;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Answers as vectors of their words. A word weighs the more the oftener an answer says it and the
 * fewer answers say it (TF-IDF); only the weightiest words of an answer are kept, and a vector is
 * as long as 1, so that the product of two is the cosine between them.
 *
 * <p>After Gerard Salton and Christopher Buckley, "Term-weighting approaches in automatic text
 * retrieval" (1988): (1 + log tf) × log (N / df), normalised.
 */
final class Corpus {
    /** Enough to tell what an answer is about; the rest costs time and brings noise. */
    static final int WORDS_OF_AN_ANSWER = 48;

    /** A word in more than this share of many answers says nothing about any of them. */
    static final double COMMON = 0.4;

    private static final int FEW = 10;

    /** An answer's words: which, how often, and where each stands first. */
    private record Read(UUID answer, int[] words, int[] counts, int[] from, int[] to) {}

    /**
     * An answer as a vector.
     *
     * @param words by number, rising
     * @param weights of them
     * @param from where each stands first
     */
    record Vector(UUID answer, int[] words, float[] weights, int[] from, int[] to) {}

    private static final class Seen {
        private int count;
        private int from;
        private int to;
    }

    private final Tokens tokens = new Tokens();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Read> answers = new ArrayList<>();
    private int[] answersWith = new int[1024];

    /** Reads one more answer; one without words is left out. */
    void read(UUID answer, String text) {
        Map<Integer, Seen> seen = new HashMap<>();
        tokens.of(
                text,
                (token, from, to) -> {
                    int number = numbers.computeIfAbsent(token, none -> numbers.size());
                    Seen here = seen.computeIfAbsent(number, none -> new Seen());
                    if (here.count++ == 0) {
                        here.from = from;
                        here.to = to;
                    }
                });
        if (seen.isEmpty()) {
            return;
        }
        if (numbers.size() > answersWith.length) {
            answersWith = Arrays.copyOf(answersWith, numbers.size() * 2);
        }
        int[] words = seen.keySet().stream().mapToInt(Integer::intValue).sorted().toArray();
        int[] counts = new int[words.length];
        int[] from = new int[words.length];
        int[] to = new int[words.length];
        for (int i = 0; i < words.length; i++) {
            Seen here = seen.get(words[i]);
            answersWith[words[i]]++;
            counts[i] = here.count;
            from[i] = here.from;
            to[i] = here.to;
        }
        answers.add(new Read(answer, words, counts, from, to));
    }

    int size() {
        return answers.size();
    }

    int vocabulary() {
        return numbers.size();
    }

    /** In the order in which they were read. */
    List<Vector> vectors() {
        return answers.stream().map(this::vector).toList();
    }

    private Vector vector(Read read) {
        double[] weights = new double[read.words.length];
        int many = answers.size();
        for (int i = 0; i < weights.length; i++) {
            int with = answersWith[read.words[i]];
            boolean telling = with > 1 && (many < FEW || with <= COMMON * many);
            weights[i] =
                    telling ? (1 + Math.log(read.counts[i])) * Math.log((1.0 + many) / with) : 0;
        }
        int[] best =
                IntStream.range(0, weights.length)
                        .filter(i -> weights[i] > 0)
                        .boxed()
                        .sorted(
                                Comparator.comparingDouble((Integer i) -> -weights[i])
                                        .thenComparing(i -> read.words[i]))
                        .limit(WORDS_OF_AN_ANSWER)
                        .mapToInt(Integer::intValue)
                        .sorted()
                        .toArray();
        double length =
                Math.sqrt(Arrays.stream(best).mapToDouble(i -> weights[i] * weights[i]).sum());
        float[] even = new float[best.length];
        for (int i = 0; i < best.length; i++) {
            even[i] = (float) (weights[best[i]] / length);
        }
        return new Vector(
                read.answer,
                pick(read.words, best),
                even,
                pick(read.from, best),
                pick(read.to, best));
    }

    private static int[] pick(int[] all, int[] places) {
        return Arrays.stream(places).map(place -> all[place]).toArray();
    }
}
