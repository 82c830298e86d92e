package org.plenary.consultations.commonground;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.plenary.consultations.commonground.Results.Dimension;
import org.plenary.consultations.commonground.Results.Ground;
import org.plenary.consultations.commonground.Results.One;
import org.plenary.consultations.commonground.Results.Typical;

/**
 * From answers to results. Common ground is where in every region, every category and every opinion
 * group that is large enough (and in the smaller ones taken together) more than half are estimated
 * to agree, by {@link Tally#leaning}; propositions are ranked by group-informed consensus, the
 * product of the opinion groups' estimates (Small et al. 2021), so that no majority outvotes a
 * group. Nothing depends on the order of the answers.
 */
final class Analysis {
    private static final double HALF = 0.5;

    /**
     * By what share of answers a group differs at least from the others in what is typical of it.
     */
    private static final double TYPICALLY = 0.2;

    private static final int TYPICAL = 3;

    private final List<Sheet> sheets;
    private final int propositions;
    private final int least;
    private final Opinions opinions;

    private Analysis(List<Sheet> sheets, int propositions, int least) {
        this.sheets =
                sheets.stream()
                        .sorted(
                                Comparator.comparing(Sheet::key)
                                        .thenComparing(Sheet::region)
                                        .thenComparing(Sheet::category))
                        .toList();
        this.propositions = propositions;
        this.least = least;
        this.opinions = Opinions.of(this.sheets, propositions, least);
    }

    /**
     * What was found.
     *
     * @param propositions how many were asked
     * @param least the smallest group of which anything is told
     */
    static Results of(List<Sheet> sheets, int propositions, int least) {
        Analysis analysis = new Analysis(sheets, propositions, least);
        return new Results(
                sheets.size(),
                least,
                IntStream.range(0, propositions).mapToObj(analysis::one).toList(),
                analysis.opinions);
    }

    private One one(int place) {
        Tally all = Tally.NOTHING;
        for (Sheet sheet : sheets) {
            all = all.plus(sheet.at(place));
        }
        int silent = sheets.size() - all.answered();
        if (all.answered() < least) {
            return new One(
                    place, null, silent, List.of(), List.of(), List.of(), Ground.NONE, 0, 0, 0, 0);
        }
        List<Cell> regions = cells(place, i -> region(sheets.get(i)));
        List<Cell> categories = categoriesBeside(regions, place);
        List<Cell> groups =
                opinions.sizes().isEmpty()
                        ? List.of()
                        : cells(
                                place,
                                i -> {
                                    int group = opinions.groupOf().get(i);
                                    return group < 0 ? "-" : Opinions.key(group);
                                });
        List<Tally> every =
                Stream.of(
                                Stream.of(new Cell("", all)),
                                regions.stream(),
                                categories.stream(),
                                groups.stream())
                        .flatMap(Function.identity())
                        .map(Cell::tally)
                        .toList();
        Ground ground =
                every.stream().allMatch(t -> t.leaning() > HALF)
                        ? Ground.AGREED
                        : every.stream().allMatch(t -> t.rejection() > HALF)
                                ? Ground.REJECTED
                                : Ground.NONE;
        return new One(
                place,
                all,
                silent,
                regions,
                categories,
                groups,
                ground,
                consensus(groups, all),
                every.stream().mapToDouble(Tally::leaning).min().orElse(0),
                gap(regions),
                gap(categories));
    }

    // Categories are held back one by one until none gives a small group away.
    private List<Cell> categoriesBeside(List<Cell> regions, int place) {
        Set<String> held = new HashSet<>();
        while (true) {
            List<Cell> told = cells(place, i -> sheets.get(i).category(), held);
            Crossing crossing = new Crossing();
            for (Sheet sheet : sheets) {
                if (sheet.stands()[place] != null) {
                    crossing.add(key(region(sheet), regions), key(sheet.category(), told));
                }
            }
            Optional<String> giving = crossing.givingAway(least);
            if (told.isEmpty() || giving.isEmpty()) {
                return told;
            }
            if (giving.get().equals(Cell.REST)) {
                return List.of();
            }
            held.add(giving.get());
        }
    }

    // People answer from no region; together they are one group beside the regions.
    private static String region(Sheet sheet) {
        return sheet.region().isEmpty() ? Who.PEOPLE : sheet.region();
    }

    private static String key(String group, List<Cell> told) {
        return told.stream().anyMatch(c -> c.group().equals(group)) ? group : Cell.REST;
    }

    private List<Cell> cells(int place, Function<Integer, String> group) {
        return cells(place, group, Set.of());
    }

    private List<Cell> cells(int place, Function<Integer, String> group, Set<String> held) {
        Map<String, Tally> tallies = new TreeMap<>();
        for (int i = 0; i < sheets.size(); i++) {
            tallies.merge(group.apply(i), sheets.get(i).at(place), Tally::plus);
        }
        List<Cell> cells = new ArrayList<>();
        tallies.forEach((key, tally) -> cells.add(new Cell(key, tally)));
        return Withholding.told(cells, least, held);
    }

    /** Group-informed consensus: the same whatever the groups are called or in what order. */
    static double consensus(List<Cell> groups, Tally all) {
        return groups.isEmpty()
                ? all.leaning()
                : groups.stream()
                        .mapToDouble(c -> c.tally().leaning())
                        .sorted()
                        .reduce(1, (a, b) -> a * b);
    }

    private static double gap(List<Cell> cells) {
        List<Double> leanings =
                cells.stream()
                        .filter(c -> !c.isRest())
                        .map(c -> c.tally().leaning())
                        .sorted()
                        .toList();
        return leanings.size() < 2 ? 0 : leanings.get(leanings.size() - 1) - leanings.get(0);
    }

    /** What is most typical of an opinion group: where it differs most from all the others. */
    static List<Typical> typical(Results results, int group) {
        List<Typical> typical = new ArrayList<>();
        for (One one : results.each()) {
            for (Cell cell : one.by(Dimension.OPINION)) {
                if (cell.group().equals(Opinions.key(group))) {
                    Tally others = one.all().minus(cell.tally());
                    if (others.answered() >= results.least()) {
                        add(typical, one.place(), cell.tally(), others);
                    }
                }
            }
        }
        return typical.stream()
                .sorted(
                        Comparator.comparingDouble((Typical t) -> t.others() - t.own())
                                .thenComparing(Typical::place))
                .limit(TYPICAL)
                .toList();
    }

    private static void add(List<Typical> typical, int place, Tally own, Tally others) {
        if (own.leaning() > HALF && own.leaning() > others.leaning() + TYPICALLY) {
            typical.add(new Typical(place, true, own.leaning(), others.leaning()));
        } else if (own.rejection() > HALF && own.rejection() > others.rejection() + TYPICALLY) {
            typical.add(new Typical(place, false, own.rejection(), others.rejection()));
        }
    }
}
