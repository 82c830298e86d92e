package org.plenary.signons.counting;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.plenary.signons.SignOnKind;

/** How many live sign-ons a letter has, of which kind and from where. */
public record Tally(List<Cell> cells) {
    /**
     * So many sign-ons of one kind, place and category; an empty country or category means none.
     */
    public record Cell(
            SignOnKind kind, String region, String country, String category, long amount) {}

    public Tally {
        // What was signed and withdrawn again leaves an empty cell, which says nothing.
        cells = cells.stream().filter(cell -> cell.amount() != 0).toList();
    }

    /** All of them. */
    public long total() {
        return sum(cell -> true);
    }

    public long organisations() {
        return sum(cell -> cell.kind() == SignOnKind.ORGANISATION);
    }

    public long individuals() {
        return sum(cell -> cell.kind() == SignOnKind.INDIVIDUAL);
    }

    /** From how many countries they come. */
    public long countries() {
        return byCountry().keySet().stream().filter(country -> !country.isEmpty()).count();
    }

    /** By UN M49 code, the largest first. */
    public Map<String, Long> byRegion() {
        return by(Cell::region, cell -> true);
    }

    /** Organisations by category's slug, the largest first; empty where nobody said. */
    public Map<String, Long> byCategory() {
        return by(Cell::category, cell -> cell.kind() == SignOnKind.ORGANISATION);
    }

    /** By ISO 3166-1 alpha-2 code, the largest first; empty for networks of several countries. */
    public Map<String, Long> byCountry() {
        return by(Cell::country, cell -> true);
    }

    private long sum(Predicate<Cell> which) {
        return cells.stream().filter(which).mapToLong(Cell::amount).sum();
    }

    private Map<String, Long> by(Function<Cell, String> what, Predicate<Cell> which) {
        return cells.stream()
                .filter(which)
                .collect(Collectors.groupingBy(what, Collectors.summingLong(Cell::amount)))
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
