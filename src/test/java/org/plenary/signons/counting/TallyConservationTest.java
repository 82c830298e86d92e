package org.plenary.signons.counting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.plenary.signons.Audience;
import org.plenary.signons.NameVisibility;
import org.plenary.signons.SignOnState;

/** However sign-ons stand, the sums of their tally agree with each other and with them. */
class TallyConservationTest {
    /** A sign-on, as far as it is counted. */
    record Counted(
            SignOnState state,
            NameVisibility visibility,
            CountedAs kind,
            String region,
            String country,
            String category) {
        Stream<Tally.Cell> cells() {
            Stream<Tally.Cell> all = Stream.of(cell(Dimension.ALL, ""));
            return state.stands()
                    ? Stream.concat(
                            all,
                            Stream.of(
                                    cell(Dimension.REGION, region),
                                    cell(Dimension.COUNTRY, country),
                                    cell(Dimension.CATEGORY, category),
                                    cell(Dimension.LANGUAGE, "en"),
                                    cell(Dimension.VERSION, "3"),
                                    cell(Dimension.DAY, "2026-11-22")))
                    : all;
        }

        private Tally.Cell cell(Dimension dimension, String value) {
            return new Tally.Cell(state, visibility, kind, dimension, value, 1);
        }

        boolean signed() {
            return state == SignOnState.EFFECTIVE && kind != CountedAs.OBSERVER;
        }
    }

    @Property(tries = 300)
    void everyBreakdownAddsUpToAllSignatories(@ForAll("signOns") List<Counted> signOns) {
        Tally tally = tally(signOns);

        long signed = signOns.stream().filter(Counted::signed).count();
        assertEquals(signed, tally.total());
        assertEquals(signed, tally.organisations() + tally.individuals());
        for (Map<?, Long> by :
                List.of(
                        tally.byRegion(),
                        tally.byCountry(),
                        tally.byLanguage(),
                        tally.byDay(),
                        tally.byVersion())) {
            assertEquals(signed, sum(by));
        }
        assertEquals(tally.organisations(), sum(tally.byCategory()));
        for (SignOnState state : SignOnState.values()) {
            assertEquals(signOns.stream().filter(s -> s.state() == state).count(), tally.in(state));
        }
    }

    @Property(tries = 300)
    void anAudienceLearnsHowManyHideFromItAndNothingElseAboutThem(
            @ForAll("signOns") List<Counted> signOns) {
        for (Audience audience : List.of(Audience.PUBLIC, Audience.COALITION, Audience.RECIPIENT)) {
            Tally seen = tally(signOns).seenBy(audience);
            List<Counted> shown =
                    signOns.stream().filter(s -> s.visibility().shownTo(audience)).toList();

            assertEquals(tally(signOns).total(), seen.total());
            assertEquals(
                    signOns.stream().filter(Counted::signed).count()
                            - shown.stream().filter(Counted::signed).count(),
                    seen.withheldFrom(audience));
            // Whatever is told of places, kinds and days is told by those alone who show
            // themselves.
            assertEquals(tally(shown).byRegion(), seen.byRegion());
            assertEquals(tally(shown).byCountry(), seen.byCountry());
            assertEquals(tally(shown).byCategory(), seen.byCategory());
            assertEquals(tally(shown).byLanguage(), seen.byLanguage());
            assertEquals(tally(shown).byDay(), seen.byDay());
            assertEquals(0, seen.in(SignOnState.IN_REVIEW));
        }
    }

    @Provide
    Arbitrary<List<Counted>> signOns() {
        return Combinators.combine(
                        Arbitraries.of(SignOnState.values()),
                        Arbitraries.of(NameVisibility.values()),
                        Arbitraries.of(CountedAs.values()),
                        Arbitraries.of("001", "002", "019"),
                        Arbitraries.of("", "KE", "PE"),
                        Arbitraries.of("", "media", "trade-unions"))
                .as(Counted::new)
                .list()
                .ofMaxSize(60);
    }

    private static long sum(Map<?, Long> by) {
        return by.values().stream().mapToLong(n -> n).sum();
    }

    private static Tally tally(List<Counted> signOns) {
        List<Tally.Cell> cells = new ArrayList<>();
        signOns.stream()
                .flatMap(Counted::cells)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .forEach(
                        (cell, count) ->
                                cells.add(
                                        new Tally.Cell(
                                                cell.state(),
                                                cell.visibility(),
                                                cell.kind(),
                                                cell.dimension(),
                                                cell.value(),
                                                count)));
        return new Tally(cells);
    }
}
