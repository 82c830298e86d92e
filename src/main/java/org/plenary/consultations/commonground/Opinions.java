package org.plenary.consultations.commonground;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Groups of those who answered alike, whoever they are. Agree is 1, disagree −1, pass 0; what is
 * missing is the mean of all who answered, and a row with few answers is stretched by the root of
 * what it misses so that silence does not make it look moderate (as Polis does, see {@link
 * Tally#leaning}). The rows are drawn in the plane by {@link Components} and grouped by {@link
 * Clusters}. Who answered less than a third is not placed.
 *
 * @param placed how many are placed
 * @param sizes of the groups, the largest first; empty if answers do not fall into groups
 * @param dots what can be drawn
 * @param undrawn how many are placed but not drawn, because fewer than the least stand together
 */
record Opinions(
        int placed, List<Integer> sizes, List<Dot> dots, int undrawn, List<Integer> groupOf) {
    private static final int GRID = 14;

    /** Several who stand close to each other, in hundredths of the plane's width and height. */
    record Dot(int group, int x, int y, int many) {}

    static final Opinions NONE = new Opinions(0, List.of(), List.of(), 0, List.of());

    /** The key of a group in cells: a, b, c… */
    static String key(int group) {
        return String.valueOf((char) ('a' + group));
    }

    /**
     * Finds the groups.
     *
     * @param sheets in the order of {@link Sheet#key}; {@code groupOf} follows it, −1 for none
     */
    static Opinions of(List<Sheet> sheets, int propositions, int least) {
        int[] placed =
                IntStream.range(0, sheets.size())
                        .filter(i -> sheets.get(i).answered() * 3 >= propositions)
                        .toArray();
        if (placed.length < 2 * least || propositions < 2) {
            return NONE;
        }
        double[][] points =
                new Components(
                                rows(
                                        IntStream.of(placed).mapToObj(sheets::get).toList(),
                                        propositions))
                        .points();
        List<Integer> of = new ArrayList<>(Collections.nCopies(sheets.size(), -1));
        return Clusters.best(points, least)
                .map(
                        clusters -> {
                            int[] rank = bySize(clusters, points);
                            int[] sizes = new int[clusters.groups()];
                            int[] group = new int[placed.length];
                            for (int i = 0; i < placed.length; i++) {
                                group[i] = rank[clusters.of()[i]];
                                sizes[group[i]]++;
                                of.set(placed[i], group[i]);
                            }
                            List<Dot> dots = dots(points, group, least);
                            return new Opinions(
                                    placed.length,
                                    IntStream.of(sizes).boxed().toList(),
                                    dots,
                                    placed.length - dots.stream().mapToInt(Dot::many).sum(),
                                    List.copyOf(of));
                        })
                .orElse(new Opinions(placed.length, List.of(), List.of(), 0, List.of()));
    }

    private static double[][] rows(List<Sheet> sheets, int propositions) {
        double[] means = new double[propositions];
        for (int j = 0; j < propositions; j++) {
            Tally all = Tally.NOTHING;
            for (Sheet sheet : sheets) {
                all = all.plus(sheet.at(j));
            }
            means[j] =
                    all.answered() == 0
                            ? 0
                            : (double) (all.agree() - all.disagree()) / all.answered();
        }
        double[][] rows = new double[sheets.size()][propositions];
        for (int i = 0; i < rows.length; i++) {
            Sheet sheet = sheets.get(i);
            double stretch = Math.sqrt((double) propositions / Math.max(1, sheet.answered()));
            for (int j = 0; j < propositions; j++) {
                Tally own = sheet.at(j);
                rows[i][j] =
                        own.answered() == 0
                                ? 0
                                : (own.agree() - own.disagree() - means[j]) * stretch;
            }
        }
        return rows;
    }

    // The largest group is the first; of equal ones the one further to the left.
    private static int[] bySize(Clusters clusters, double[][] points) {
        double[] left = new double[clusters.groups()];
        int[] sizes = new int[clusters.groups()];
        for (int i = 0; i < points.length; i++) {
            sizes[clusters.of()[i]]++;
            left[clusters.of()[i]] += points[i][0];
        }
        List<Integer> order =
                IntStream.range(0, clusters.groups())
                        .boxed()
                        .sorted(
                                Comparator.comparingInt((Integer g) -> -sizes[g])
                                        .thenComparingDouble(g -> left[g]))
                        .toList();
        int[] rank = new int[clusters.groups()];
        for (int place = 0; place < order.size(); place++) {
            rank[order.get(place)] = place;
        }
        return rank;
    }

    // Nobody is drawn alone: a dot stands in the middle of a square of the grid in which at least
    // the least of one group stand.
    private static List<Dot> dots(double[][] points, int[] group, int least) {
        double[] from = {Double.MAX_VALUE, Double.MAX_VALUE};
        double[] to = {-Double.MAX_VALUE, -Double.MAX_VALUE};
        for (double[] point : points) {
            for (int d = 0; d < 2; d++) {
                from[d] = Math.min(from[d], point[d]);
                to[d] = Math.max(to[d], point[d]);
            }
        }
        double span = Math.max(1e-9, Math.max(to[0] - from[0], to[1] - from[1]));
        Map<List<Integer>, Integer> squares =
                new TreeMap<>(
                        Comparator.comparing((List<Integer> s) -> s.get(0))
                                .thenComparing(s -> s.get(1))
                                .thenComparing(s -> s.get(2)));
        for (int i = 0; i < points.length; i++) {
            List<Integer> square =
                    List.of(
                            group[i],
                            square(points[i][0], from[0], to[0], span),
                            square(points[i][1], from[1], to[1], span));
            squares.merge(square, 1, Integer::sum);
        }
        return squares.entrySet().stream()
                .filter(s -> s.getValue() >= least)
                .map(
                        s ->
                                new Dot(
                                        s.getKey().get(0),
                                        middle(s.getKey().get(1)),
                                        middle(s.getKey().get(2)),
                                        s.getValue()))
                .toList();
    }

    private static int square(double at, double from, double to, double span) {
        double shifted = at - from + (span - (to - from)) / 2;
        return Math.min(GRID - 1, (int) (shifted / span * GRID));
    }

    private static int middle(int square) {
        return (100 * square + 50) / GRID;
    }
}
