package org.plenary.signons.counting;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.plenary.signons.Audience;
import org.plenary.signons.NameVisibility;
import org.plenary.signons.SignOnState;

/**
 * How many sign-ons a letter has, as what, from where and in which state. Observers are in no sum
 * of signatories.
 */
public record Tally(List<Cell> cells) {
    /** So many of one state, visibility and kind have this value in this dimension. */
    public record Cell(
            SignOnState state,
            NameVisibility visibility,
            CountedAs kind,
            Dimension dimension,
            String value,
            long amount) {
        boolean isSignatory() {
            return state == SignOnState.EFFECTIVE && kind != CountedAs.OBSERVER;
        }
    }

    public Tally {
        // What was signed and withdrawn again leaves an empty cell, which says nothing.
        cells = cells.stream().filter(cell -> cell.amount() != 0).toList();
    }

    /**
     * What an audience may know: how many there are in all, and of those whose names it sees also
     * from where, when and in which language. Of others nothing but their number: any part of it
     * would tell something about somebody who wants nothing told.
     */
    public Tally seenBy(Audience audience) {
        if (audience == Audience.COORDINATORS) {
            return this;
        }
        return new Tally(
                cells.stream()
                        .filter(cell -> cell.state().stands())
                        .filter(
                                cell ->
                                        cell.dimension() == Dimension.ALL
                                                || cell.dimension() == Dimension.VERSION
                                                || cell.visibility().shownTo(audience))
                        .toList());
    }

    /** All signatories: organisations and individuals. */
    public long total() {
        return sum(Dimension.ALL, Cell::isSignatory);
    }

    public long organisations() {
        return sum(
                Dimension.ALL, cell -> cell.isSignatory() && cell.kind() == CountedAs.ORGANISATION);
    }

    public long individuals() {
        return sum(
                Dimension.ALL, cell -> cell.isSignatory() && cell.kind() == CountedAs.INDIVIDUAL);
    }

    public long observers() {
        return in(SignOnState.EFFECTIVE, CountedAs.OBSERVER);
    }

    /** How many signatories show their name to others than this audience. */
    public long withheldFrom(Audience audience) {
        return sum(
                Dimension.ALL, cell -> cell.isSignatory() && !cell.visibility().shownTo(audience));
    }

    /** How many are in a state, as whatever they would be counted. */
    public long in(SignOnState state) {
        return sum(Dimension.ALL, cell -> cell.state() == state);
    }

    private long in(SignOnState state, CountedAs kind) {
        return sum(Dimension.ALL, cell -> cell.state() == state && cell.kind() == kind);
    }

    /** From how many countries they come, as far as it may be known. */
    public long countries() {
        return byCountry().keySet().stream().filter(country -> !country.isEmpty()).count();
    }

    /** By UN M49 code, the largest first. */
    public Map<String, Long> byRegion() {
        return by(Dimension.REGION, Cell::isSignatory);
    }

    /** Organisations by category's slug, the largest first; empty where nobody said. */
    public Map<String, Long> byCategory() {
        return by(
                Dimension.CATEGORY,
                cell -> cell.isSignatory() && cell.kind() == CountedAs.ORGANISATION);
    }

    /** By ISO 3166-1 alpha-2 code, the largest first; empty for networks of several countries. */
    public Map<String, Long> byCountry() {
        return by(Dimension.COUNTRY, Cell::isSignatory);
    }

    /** By the language in which they signed, the largest first. */
    public Map<String, Long> byLanguage() {
        return by(Dimension.LANGUAGE, Cell::isSignatory);
    }

    /** Those that stand, by the day on which they signed, UTC, the earliest first. */
    public Map<String, Long> byDay() {
        return new TreeMap<>(by(Dimension.DAY, Cell::isSignatory));
    }

    /** By the number of the version that they signed, the newest first. */
    public Map<Integer, Long> byVersion() {
        return versions(Cell::isSignatory);
    }

    /** Signatories who were asked to sign the changed text, by the version that they signed. */
    public Map<Integer, Long> dueByVersion() {
        return versions(cell -> cell.state() == SignOnState.RENEWAL_DUE);
    }

    private Map<Integer, Long> versions(Predicate<Cell> which) {
        Map<Integer, Long> versions = new TreeMap<>(Comparator.reverseOrder());
        by(Dimension.VERSION, which)
                .forEach((number, count) -> versions.put(Integer.valueOf(number), count));
        return versions;
    }

    private long sum(Dimension dimension, Predicate<Cell> which) {
        return cells.stream()
                .filter(cell -> cell.dimension() == dimension && which.test(cell))
                .mapToLong(Cell::amount)
                .sum();
    }

    private Map<String, Long> by(Dimension dimension, Predicate<Cell> which) {
        return cells.stream()
                .filter(cell -> cell.dimension() == dimension && which.test(cell))
                .collect(Collectors.groupingBy(Cell::value, Collectors.summingLong(Cell::amount)))
                .entrySet()
                .stream()
                .sorted(
                        Map.Entry.<String, Long>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey,
                                Map.Entry::getValue,
                                (a, b) -> a,
                                LinkedHashMap::new));
    }
}
