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
 * Groups vectors that point the same way, in three passes over a list of the leaders of each word.
 * First, each in its order joins the leader it is most like, or becomes one if it is like none: the
 * leader algorithm of John Hartigan, "Clustering Algorithms" (1975), chapter 3. Those whom nobody
 * joined, and who joined somebody they are not close to, do the same once more among themselves,
 * and whom another is close to leads, too. Then, each is brought to the leader it is most like
 * among those that others had joined, so that little hangs on the order. The same answers in the
 * same order always give the same groups.
 */
final class Clusters {
    /** How alike an answer and the first of its group are at least. */
    static final double ALIKE = 0.22;

    /** How alike two are that belong together whatever else there is. */
    private static final double CLOSE = 0.5;

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
    private final float alike;
    private final float[] near;
    private final List<Integer> leaders = new ArrayList<>();
    private float nearness;

    private Clusters(List<Vector> vectors, int vocabulary, double alike) {
        this.vectors = vectors;
        this.near = new float[vectors.size()];
        this.alike = (float) alike;
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
     * @param goesOn is told how many steps of thrice the number of vectors are done, and says
     *     whether to go on; nothing comes of it if not
     */
    static List<List<Member>> of(List<Vector> vectors, int vocabulary, IntPredicate goesOn) {
        int all = vectors.size();
        Clusters clusters = new Clusters(vectors, vocabulary, ALIKE);
        boolean[] followed = new boolean[all];
        if (!clusters.lead(followed, goesOn)
                || !clusters.leadAgain(followed, step -> goesOn.test(all + step))) {
            return List.of();
        }
        return clusters.gather(followed, step -> goesOn.test(2 * all + step));
    }

    /** The first pass: notes who leads, whom others follow, and how near each came to a leader. */
    private boolean lead(boolean[] followed, IntPredicate goesOn) {
        for (int i = 0; i < near.length; i++) {
            if (!goesOn.test(i)) {
                return false;
            }
            int best = nearest(vectors.get(i), null);
            if (best < 0) {
                add(i);
            } else {
                followed[best] = true;
                near[i] = nearness;
            }
        }
        return true;
    }

    private boolean leadAgain(boolean[] followed, IntPredicate goesOn) {
        List<Integer> loose =
                IntStream.range(0, near.length)
                        .filter(i -> near[i] < CLOSE && !followed[i])
                        .boxed()
                        .toList();
        Clusters among =
                new Clusters(loose.stream().map(vectors::get).toList(), leadersWith.length, CLOSE);
        boolean[] joined = new boolean[loose.size()];
        if (!among.lead(joined, goesOn)) {
            return false;
        }
        for (int i = 0; i < joined.length; i++) {
            int leader = loose.get(i);
            if (joined[i]) {
                followed[leader] = true;
                if (near[leader] > 0) {
                    add(leader);
                }
            }
        }
        return true;
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
            if (!goesOn.test(i)) {
                return List.of();
            }
            int best = followed[i] && group[i] >= 0 ? i : nearest(vectors.get(i), followed);
            if (best >= 0 && best != i) {
                groups.get(group[best]).add(member(i, best));
            }
        }
        // Whom all have left for somebody more like them follows, too.
        List<Integer> left =
                leaders.stream()
                        .filter(i -> group[i] >= 0 && groups.get(group[i]).size() < 2)
                        .toList();
        left.forEach(i -> followed[i] = false);
        for (int i : left) {
            int best = nearest(vectors.get(i), followed);
            if (best >= 0) {
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
        float most = alike;
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
        nearness = most;
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
