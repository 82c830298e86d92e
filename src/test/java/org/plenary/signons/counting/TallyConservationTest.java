package org.plenary.signons.counting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.plenary.signons.SignOnKind;

/** However sign-ons come and go and deltas are folded, the tally is what stands. */
class TallyConservationTest {
    enum What {
        SIGN,
        WITHDRAW,
        FOLD
    }

    record Step(What what, int pick) {}

    private static final List<Tally.Cell> KINDS =
            List.of(
                    new Tally.Cell(SignOnKind.ORGANISATION, "002", "KE", "media", 1),
                    new Tally.Cell(SignOnKind.ORGANISATION, "002", "SN", "", 1),
                    new Tally.Cell(SignOnKind.ORGANISATION, "001", "", "trade-unions", 1),
                    new Tally.Cell(SignOnKind.INDIVIDUAL, "019", "PE", "", 1));

    @Property(tries = 500)
    void theSumOfCellsAndDeltasIsWhatStands(@ForAll("histories") List<Step> history) {
        List<Tally.Cell> standing = new ArrayList<>();
        List<Tally.Cell> deltas = new ArrayList<>();
        List<Tally.Cell> cells = new ArrayList<>();
        for (Step step : history) {
            switch (step.what()) {
                case SIGN -> {
                    Tally.Cell one = KINDS.get(step.pick() % KINDS.size());
                    standing.add(one);
                    deltas.add(one);
                }
                case WITHDRAW -> {
                    if (!standing.isEmpty()) {
                        deltas.add(times(standing.remove(step.pick() % standing.size()), -1));
                    }
                }
                case FOLD -> {
                    int taken = Math.min(deltas.size(), step.pick() % 5);
                    cells.addAll(deltas.subList(0, taken));
                    cells = new ArrayList<>(summed(cells).cells());
                    deltas.subList(0, taken).clear();
                }
            }
            List<Tally.Cell> read = new ArrayList<>(cells);
            read.addAll(deltas);
            Tally tally = summed(read);

            assertEquals(standing.size(), tally.total());
            assertEquals(tally.total(), tally.organisations() + tally.individuals());
            for (Map<String, Long> by : List.of(tally.byRegion(), tally.byCountry())) {
                assertEquals(tally.total(), by.values().stream().mapToLong(n -> n).sum());
            }
            assertEquals(
                    tally.organisations(),
                    tally.byCategory().values().stream().mapToLong(n -> n).sum());
            assertEquals(summed(standing), tally);
        }
    }

    @Provide
    Arbitrary<List<Step>> histories() {
        return Combinators.combine(
                        Arbitraries.of(What.class), Arbitraries.integers().between(0, 1_000))
                .as(Step::new)
                .list()
                .ofMaxSize(60);
    }

    private static Tally.Cell times(Tally.Cell cell, long factor) {
        return new Tally.Cell(
                cell.kind(),
                cell.region(),
                cell.country(),
                cell.category(),
                cell.amount() * factor);
    }

    private static Tally summed(List<Tally.Cell> cells) {
        Map<Tally.Cell, Long> sums =
                cells.stream()
                        .collect(
                                Collectors.groupingBy(
                                        c -> times(c, 0),
                                        () ->
                                                new TreeMap<>(
                                                        (a, b) ->
                                                                a.toString()
                                                                        .compareTo(b.toString())),
                                        Collectors.summingLong(Tally.Cell::amount)));
        return new Tally(
                sums.entrySet().stream()
                        .map(
                                e ->
                                        new Tally.Cell(
                                                e.getKey().kind(),
                                                e.getKey().region(),
                                                e.getKey().country(),
                                                e.getKey().category(),
                                                e.getValue()))
                        .toList());
    }
}
