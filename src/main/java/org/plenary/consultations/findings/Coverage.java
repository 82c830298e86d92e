package org.plenary.consultations.findings;

import io.quarkus.qute.TemplateData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.plenary.consultations.Consultation;
import org.plenary.consultations.Consultations;
import org.plenary.organisations.Actor;
import org.plenary.organisations.Level;
import org.plenary.organisations.StakeholderCategory;
import org.plenary.shared.geo.Areas;
import org.plenary.shared.geo.Geo;
import org.plenary.shared.time.DatabaseClock;

/**
 * Who spoke and who did not, over a consultation and all that feed it. Only what everybody may read
 * is counted, and where few contributed only those with a name: nothing unnamed can be guessed from
 * a small number, nor from the difference to another one. Called within a transaction.
 */
@ApplicationScoped
class Coverage {
    private static final int DEEPEST = 8;

    private final EntityManager database;
    private final Consultations consultations;
    private final DatabaseClock clock;
    private final long least;

    Coverage(
            EntityManager database,
            Consultations consultations,
            DatabaseClock clock,
            @ConfigProperty(name = "plenary.contributions.least-of-a-region", defaultValue = "3")
                    long least) {
        this.database = database;
        this.consultations = consultations;
        this.clock = clock;
        this.least = least;
    }

    /**
     * A line of a table.
     *
     * @param code of a region, a category or a level
     * @param percent of the longest line
     */
    @TemplateData
    record Cell(String code, String messageKey, long count, int percent) {
        public boolean silent() {
            return count == 0;
        }
    }

    /** A consultation without a contribution that can be told. */
    @TemplateData
    record Silent(String href, String title, String language, String levelKey) {}

    /** All tables. */
    record Tables(
            List<Cell> levels,
            List<Cell> regions,
            List<Cell> categories,
            List<Silent> silent,
            long least) {}

    Tables of(Consultation top, Actor actor) {
        List<Consultation> tree = tree(top);
        LocalDate today = clock.now().atZone(ZoneOffset.UTC).toLocalDate();
        Map<UUID, long[]> each = count(tree, today, "c.consultation.id");
        Map<Level, long[]> levels = new HashMap<>();
        for (Consultation c : tree) {
            long[] counts = each.getOrDefault(c.id(), new long[2]);
            long[] sum = levels.computeIfAbsent(c.reach().level(), l -> new long[2]);
            sum[0] += counts[0];
            sum[1] += counts[1];
        }
        Map<String, Long> byLevel = new LinkedHashMap<>();
        Arrays.stream(Level.values())
                .filter(levels::containsKey)
                .forEach(l -> byLevel.put(l.slug(), levels.get(l)[0]));
        return new Tables(
                cells(byLevel, "consultations.level."),
                cells(told(regions(top), count(tree, today, "c.region")), ""),
                cells(
                        told(
                                Arrays.stream(StakeholderCategory.values())
                                        .map(StakeholderCategory::slug)
                                        .toList(),
                                count(tree, today, "c.category")),
                        "organisations.category."),
                tree.stream()
                        .filter(c -> c.visibleTo(actor))
                        .filter(c -> !each.containsKey(c.id()))
                        .map(
                                c ->
                                        new Silent(
                                                c.href(),
                                                c.title(),
                                                c.language(),
                                                "consultations.level." + c.reach().level().slug()))
                        .toList(),
                least);
    }

    private List<Consultation> tree(Consultation top) {
        List<Consultation> tree = new ArrayList<>(List.of(top));
        Set<UUID> known = new HashSet<>(Set.of(top.id()));
        List<Consultation> layer = List.of(top);
        for (int depth = 0; depth < DEEPEST && !layer.isEmpty(); depth++) {
            layer = consultations.list("parent in ?1 order by id", layer);
            layer.stream().filter(c -> known.add(c.id())).forEach(tree::add);
        }
        return tree.stream().filter(Consultation::isPublished).toList();
    }

    /** All, and those with a name, of what everybody may read. */
    private <K> Map<K, long[]> count(List<Consultation> tree, LocalDate today, String by) {
        Map<K, long[]> counts = new HashMap<>();
        if (tree.isEmpty()) {
            return counts;
        }
        database.createQuery(
                        "select "
                                + by
                                + ", count(*), count(c.name) from Contribution c where c.consultation in :tree"
                                + " and c.state = ContributionState.SENT and c.hidden is null and c.publication <> Publication.NOT_AT_ALL"
                                + " and c.shownOn <= :today and "
                                + by
                                + " is not null group by "
                                + by,
                        Object[].class)
                .setParameter("tree", tree)
                .setParameter("today", today)
                .getResultStream()
                .forEach(
                        row -> {
                            @SuppressWarnings("unchecked")
                            K key = (K) row[0];
                            counts.put(key, new long[] {(Long) row[1], (Long) row[2]});
                        });
        return counts;
    }

    private Map<String, Long> told(List<String> expected, Map<String, long[]> counts) {
        Map<String, Long> told = new LinkedHashMap<>();
        expected.forEach(code -> told.put(code, 0L));
        counts.forEach(
                (code, count) -> {
                    long shown = count[0] >= least ? count[0] : count[1];
                    if (shown > 0 || told.containsKey(code)) {
                        told.put(code, shown);
                    }
                });
        return told;
    }

    /** The regions that a consultation reaches. */
    private static List<String> regions(Consultation top) {
        String area = top.reach().area();
        return switch (top.reach().level()) {
            case GLOBAL -> Geo.regions().stream().filter(r -> !r.equals(Geo.WORLD)).toList();
            case REGIONAL ->
                    Geo.regions().stream()
                            .filter(r -> r.equals(area) || Areas.lies(area, r))
                            .toList();
            case NATIONAL, LOCAL -> Geo.regionOf(area).map(List::of).orElse(List.of());
        };
    }

    private static List<Cell> cells(Map<String, Long> counts, String key) {
        long longest = counts.values().stream().mapToLong(Long::longValue).max().orElse(0);
        return counts.entrySet().stream()
                .map(
                        e ->
                                new Cell(
                                        e.getKey(),
                                        key.isEmpty() ? "" : key + e.getKey(),
                                        e.getValue(),
                                        longest == 0 ? 0 : (int) (100 * e.getValue() / longest)))
                .toList();
    }
}
