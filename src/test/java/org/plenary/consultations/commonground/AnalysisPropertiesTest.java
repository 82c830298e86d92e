package org.plenary.consultations.commonground;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.plenary.consultations.commonground.Results.Dimension;
import org.plenary.consultations.commonground.Results.Ground;
import org.plenary.consultations.commonground.Results.One;

/** Whatever is answered, what is told is right and tells of nobody. */
class AnalysisPropertiesTest {
    private static final int ASKED = 5;
    private static final int LEAST = 3;

    @Provide
    Arbitrary<List<Sheet>> sheets() {
        return Combinators.combine(
                        Arbitraries.of("002", "019", "142", "150", "009"),
                        Arbitraries.of("academia", "civil-society", "trade-unions"),
                        Arbitraries.of(Stand.AGREE, Stand.DISAGREE, Stand.PASS)
                                .injectNull(0.3)
                                .array(Stand[].class)
                                .ofSize(ASKED))
                .as(Sheet::new)
                .list()
                .ofMaxSize(40);
    }

    @Provide
    Arbitrary<List<Cell>> cells() {
        return Arbitraries.integers()
                .between(0, 9)
                .tuple3()
                .list()
                .ofMaxSize(8)
                .map(
                        many -> {
                            List<Cell> cells = new ArrayList<>();
                            many.forEach(
                                    m ->
                                            cells.add(
                                                    new Cell(
                                                            "g" + cells.size(),
                                                            new Tally(
                                                                    m.get1(), m.get2(),
                                                                    m.get3()))));
                            return cells;
                        });
    }

    @Property(tries = 300)
    void talliesConserveAnswers(@ForAll("sheets") List<Sheet> sheets) {
        Results results = Analysis.of(sheets, ASKED, LEAST);

        for (One one : results.each()) {
            int answered =
                    (int) sheets.stream().filter(s -> s.stands()[one.place()] != null).count();
            assertEquals(sheets.size() - answered, one.silent());
            assertEquals(answered >= LEAST, one.told());
            for (Dimension dimension : Dimension.values()) {
                if (!one.by(dimension).isEmpty()) {
                    assertEquals(one.all(), sum(one.by(dimension)), dimension.slug());
                }
            }
        }
    }

    @Property(tries = 200)
    void theOrderOfAnswersDoesNotMatter(@ForAll("sheets") List<Sheet> sheets, @ForAll long seed) {
        List<Sheet> otherwise = new ArrayList<>(sheets);
        Collections.shuffle(otherwise, new Random(seed));

        assertEquals(Analysis.of(sheets, ASKED, LEAST), Analysis.of(otherwise, ASKED, LEAST));
    }

    @Property(tries = 500)
    void nothingBelowTheLeastIsToldOrFollowsBySubtraction(
            @ForAll("cells") List<Cell> cells, @ForAll @IntRange(min = 2, max = 6) int least) {
        List<Cell> told = Withholding.told(cells, least);

        told.forEach(cell -> assertTrue(cell.tally().answered() >= least, cell.toString()));
        List<Cell> held =
                cells.stream()
                        .filter(c -> told.stream().noneMatch(t -> t.group().equals(c.group())))
                        .toList();
        Tally rest = sum(cells).minus(sum(told.stream().filter(c -> !c.isRest()).toList()));
        assertEquals(sum(held), rest);
        if (!held.isEmpty() && held.size() < cells.size()) {
            assertTrue(held.size() > 1, "one withheld cell is the sum minus the others");
            assertTrue(rest.answered() >= least);
            assertEquals(new Cell(Cell.REST, rest), told.get(told.size() - 1));
        }
        cells.stream()
                .filter(c -> c.tally().answered() < least)
                .forEach(c -> assertTrue(held.contains(c)));
    }

    @Property(tries = 300)
    void noRegionAndCategoryGiveAwaySomebodyBetweenThem(@ForAll("sheets") List<Sheet> sheets) {
        for (One one : Analysis.of(sheets, ASKED, LEAST).each()) {
            for (Cell region : one.regions()) {
                for (Cell category : one.categories()) {
                    long both =
                            sheets.stream()
                                    .filter(s -> s.stands()[one.place()] != null)
                                    .filter(s -> isIn(region, one.regions(), s.region()))
                                    .filter(s -> isIn(category, one.categories(), s.category()))
                                    .count();
                    int inRegion = region.tally().answered();
                    int inCategory = category.tally().answered();
                    if (both == inRegion || both == inCategory) {
                        int between = Math.abs(inRegion - inCategory);
                        assertTrue(between == 0 || between >= LEAST, one.toString());
                    }
                }
            }
        }
    }

    private static boolean isIn(Cell cell, List<Cell> told, String group) {
        return cell.isRest()
                ? told.stream().noneMatch(c -> c.group().equals(group))
                : cell.group().equals(group);
    }

    @Property(tries = 300)
    void consensusTreatsAllGroupsAlike(@ForAll("cells") List<Cell> cells, @ForAll long seed) {
        List<Cell> otherwise = new ArrayList<>(cells);
        Collections.shuffle(otherwise, new Random(seed));
        List<Cell> renamed =
                otherwise.stream().map(c -> new Cell(c.group() + "x", c.tally())).toList();

        assertEquals(
                Analysis.consensus(cells, sum(cells)), Analysis.consensus(renamed, sum(cells)));
    }

    @Property(tries = 100)
    void noDotStandsForFewerThanTheLeast(@ForAll("sheets") List<Sheet> sheets) {
        Opinions opinions = Analysis.of(sheets, ASKED, LEAST).opinions();

        opinions.dots().forEach(dot -> assertTrue(dot.many() >= LEAST));
        opinions.sizes().forEach(size -> assertTrue(size >= LEAST));
    }

    @Example
    void whatAMajorityImposesOnAGroupIsNotCommonGround() {
        List<Sheet> sheets = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            boolean africa = i < 6;
            sheets.add(
                    new Sheet(
                            africa ? "002" : "150",
                            "civil-society",
                            new Stand[] {
                                Stand.AGREE,
                                africa ? Stand.DISAGREE : Stand.AGREE,
                                africa ? Stand.DISAGREE : Stand.AGREE,
                                Stand.DISAGREE,
                                null
                            }));
        }

        Results results = Analysis.of(sheets, ASKED, LEAST);

        assertEquals(
                List.of(Ground.AGREED, Ground.NONE, Ground.NONE, Ground.REJECTED, Ground.NONE),
                results.each().stream().map(One::ground).toList());
        assertEquals(List.of(24, 6), results.opinions().sizes());
        assertTrue(results.each().get(1).regionGap() > 0.7);
        assertTrue(
                Analysis.typical(results, 1).stream()
                        .allMatch(t -> !t.agrees() && List.of(1, 2).contains(t.place())));
        assertFalse(results.each().get(4).told());
    }

    @Example
    void whereAllAnswerAlikeThereAreNoGroups() {
        Sheet same =
                new Sheet(
                        "002",
                        "academia",
                        new Stand[] {
                            Stand.AGREE, Stand.PASS, Stand.AGREE, Stand.DISAGREE, Stand.AGREE
                        });

        Results results = Analysis.of(Collections.nCopies(20, same), ASKED, LEAST);

        assertEquals(List.of(), results.opinions().sizes());
        assertEquals(20, results.opinions().placed());
    }

    @Example
    void everybodyIsAskedInAnotherOrderAndAlwaysInTheSame() {
        int last = 0;
        for (int i = 0; i < 1000; i++) {
            String mark = "mark" + i;
            last += Shuffle.place(mark, "first").compareTo(Shuffle.place(mark, "last")) > 0 ? 1 : 0;
        }

        assertTrue(last > 400 && last < 600, "half of them see the last before the first");
        assertEquals(Shuffle.place("mark", "first"), Shuffle.place("mark", "first"));
    }

    private static Tally sum(List<Cell> cells) {
        return cells.stream().map(Cell::tally).reduce(Tally.NOTHING, Tally::plus);
    }
}
