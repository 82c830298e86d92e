package org.plenary.consultations.coding.clustering;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.plenary.consultations.coding.clustering.Corpus.Vector;

/**
 * Groups vectors that point the same way, in two passes over a list of the leaders of each word.
 * First, each in its order joins the leader it is most like, or becomes one if it is like none: the
 * leader algorithm of John Hartigan, "Clustering Algorithms" (1975), chapter 3. Then, each is
 * brought to the leader it is most like among those that others had joined, so that little hangs on
 * the order. The same answers in the same order always give the same groups.
 */
final class Clusters {
    /** How alike an answer and the first of its group are at least. */
    static final double ALIKE = 0.22;

    /** How alike two are that share a single word: they say nothing else that counts. */
    private static final float THE_SAME = 0.9f;

    /** How many of the words that two share are shown. */
    static final int SHARED = 8;

    /**
     * An answer in a group.
     *
     * @param likeness to the first of the group, from 0 to 1
     * @param words where its weightiest words stand that the first has, too: pairs of from and to
     */
    record Member(UUID answer, float likeness, int[] words) {}

    private final List<Vector> vectors;
    private final int[][] leadersWith;
    private final float[][] weightsOf;
    private final int[] many;
    private final float[] likeness;
    private final int[] inCommon;
    private final List<Integer> leaders = new ArrayList<>();

    private Clusters(List<Vector> vectors, int vocabulary) {
        this.vectors = vectors;
        this.leadersWith = new int[vocabulary][];
        this.weightsOf = new float[vocabulary][];
        this.many = new int[vocabulary];
        this.likeness = new float[vectors.size()];
        this.inCommon = new int[vectors.size()];
    }

    /**
     * Groups of two or more, the largest first; each begins with the answer it formed around, then
     * those most like it. Who is like nobody is in none.
     *
     * @param goesOn is told how many steps of twice the number of vectors are done, and whether to
     *     go on; nothing comes of it if not
     */
    static List<List<Member>> of(List<Vector> vectors, int vocabulary, IntPredicate goesOn) {
        Clusters clusters = new Clusters(vectors, vocabulary);
        int[] first = clusters.lead(goesOn);
        if (first == null) {
            return List.of();
        }
        boolean[] followed = new boolean[vectors.size()];
        for (int i = 0; i < first.length; i++) {
            followed[first[i]] |= first[i] != i;
        }
        return clusters.gather(followed, goesOn);
    }

    private int[] lead(IntPredicate goesOn) {
        int[] leader = new int[vectors.size()];
        for (int i = 0; i < leader.length; i++) {
            if (!goesOn.test(i)) {
                return null;
            }
            int best = nearest(vectors.get(i), null);
            if (best < 0) {
                add(i);
                best = i;
            }
            leader[i] = best;
        }
        return leader;
    }

    private List<List<Member>> gather(boolean[] followed, IntPredicate goesOn) {
        List<List<Member>> groups = new ArrayList<>();
        int[] group = new int[vectors.size()];
        Arrays.fill(group, -1);
        for (int leader : leaders) {
            if (followed[leader]) {
                group[leader] = groups.size();
                groups.add(new ArrayList<>(List.of(member(leader, leader))));
            }
        }
        for (int i = 0; i < vectors.size(); i++) {
            if (!goesOn.test(vectors.size() + i)) {
                return List.of();
            }
            int best = followed[i] && group[i] >= 0 ? i : nearest(vectors.get(i), followed);
            if (best >= 0 && best != i) {
                groups.get(group[best]).add(member(i, best));
            }
        }
        for (List<Member> each : groups) {
            each.subList(1, each.size())
                    .sort(
                            Comparator.comparingDouble((Member m) -> -m.likeness())
                                    .thenComparing(Member::answer));
        }
        groups.removeIf(each -> each.size() < 2);
        groups.sort(
                Comparator.comparingInt((List<Member> each) -> -each.size())
                        .thenComparing(each -> each.get(0).answer()));
        return groups;
    }

    private void add(int leader) {
        Vector vector = vectors.get(leader);
        for (int i = 0; i < vector.words().length; i++) {
            int word = vector.words()[i];
            if (many[word] == 0) {
                leadersWith[word] = new int[4];
                weightsOf[word] = new float[4];
            } else if (many[word] == leadersWith[word].length) {
                leadersWith[word] = Arrays.copyOf(leadersWith[word], many[word] * 2);
                weightsOf[word] = Arrays.copyOf(weightsOf[word], many[word] * 2);
            }
            leadersWith[word][many[word]] = leader;
            weightsOf[word][many[word]++] = vector.weights()[i];
        }
        leaders.add(leader);
    }

    // The leader most like it, the earliest of several; -1 if it is like none.
    private int nearest(Vector vector, boolean[] allowed) {
        int[] touched = new int[16];
        int count = 0;
        for (int i = 0; i < vector.words().length; i++) {
            int word = vector.words()[i];
            float weight = vector.weights()[i];
            for (int j = 0; j < many[word]; j++) {
                int leader = leadersWith[word][j];
                if (likeness[leader] == 0) {
                    if (count == touched.length) {
                        touched = Arrays.copyOf(touched, count * 2);
                    }
                    touched[count++] = leader;
                }
                likeness[leader] += weight * weightsOf[word][j];
                inCommon[leader]++;
            }
        }
        int best = -1;
        float most = (float) ALIKE;
        for (int i = 0; i < count; i++) {
            int leader = touched[i];
            boolean better = likeness[leader] > most || likeness[leader] == most && leader < best;
            boolean enough = inCommon[leader] > 1 || likeness[leader] > THE_SAME;
            if (better && enough && (allowed == null || allowed[leader])) {
                best = leader;
                most = likeness[leader];
            }
            likeness[leader] = 0;
            inCommon[leader] = 0;
        }
        return best;
    }

    private Member member(int at, int leader) {
        Vector one = vectors.get(at);
        Vector other = vectors.get(leader);
        float[] shared = new float[one.words().length];
        double sum = 0;
        for (int i = 0; i < shared.length; i++) {
            int there = Arrays.binarySearch(other.words(), one.words()[i]);
            shared[i] = there < 0 ? 0 : one.weights()[i] * other.weights()[there];
            sum += shared[i];
        }
        int[] words =
                IntStream.range(0, shared.length)
                        .filter(i -> shared[i] > 0)
                        .boxed()
                        .sorted(Comparator.comparingDouble((Integer i) -> -shared[i]))
                        .limit(SHARED)
                        .flatMapToInt(i -> IntStream.of(one.from()[i], one.to()[i]))
                        .toArray();
        return new Member(one.answer(), (float) Math.min(1, sum), words);
    }
}
