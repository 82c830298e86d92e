package org.plenary.consultations.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.plenary.consultations.findings.Findings;

/**
 * What became of findings. Where a consultation has decided nothing itself, what was decided
 * further up the tree on what stands on its finding holds. Called within a transaction.
 */
@ApplicationScoped
class Outcomes {
    private static final int HIGHEST = 8;

    private final Dispositions dispositions;
    private final Findings findings;

    Outcomes(Dispositions dispositions, Findings findings) {
        this.dispositions = dispositions;
        this.findings = findings;
    }

    /**
     * What became of a point.
     *
     * @param reason in the consultation's language, or in the one that was asked for
     * @param language of the reason
     * @param reasons in further languages
     * @param paragraph the lasting path of the paragraph that took it up, empty for none
     * @param decidedOn the finding further up that was decided on; null if it is the point itself
     */
    record Told(
            Outcome outcome,
            String reason,
            String language,
            Map<String, String> reasons,
            String paragraph,
            UUID decidedOn) {
        static final Told UNDECIDED = new Told(Outcome.UNDECIDED, "", "", Map.of(), "", null);

        static Told of(Disposition d, UUID decidedOn) {
            return new Told(
                    d.outcome(), d.reason(), d.language(), d.reasons(), d.paragraph(), decidedOn);
        }

        /** The same, with its reason in the first of these languages in which there is one. */
        Told in(List<String> wanted) {
            for (String tag : wanted) {
                if (tag.equals(language)) {
                    return this;
                }
                String there = reasons.get(tag);
                if (there != null) {
                    return new Told(outcome, there, tag, reasons, paragraph, decidedOn);
                }
            }
            return this;
        }
    }

    /** What is settled of these findings; undecided where nothing is. */
    Map<UUID, Told> of(Collection<UUID> asked) {
        Map<UUID, List<UUID>> up = new HashMap<>();
        Set<UUID> all = new LinkedHashSet<>(asked);
        Set<UUID> layer = new HashSet<>(asked);
        for (int height = 0; height < HIGHEST && !layer.isEmpty(); height++) {
            Map<UUID, List<UUID>> above = findings.above(layer);
            up.putAll(above);
            layer = new HashSet<>();
            for (List<UUID> some : above.values()) {
                layer.addAll(some);
            }
            layer.removeAll(all);
            all.addAll(layer);
        }
        Map<UUID, Disposition> decided = dispositions.ofFindings(all);
        Map<UUID, Told> told = new HashMap<>();
        asked.forEach(id -> told.put(id, nearest(id, up, decided)));
        return told;
    }

    private static Told nearest(UUID id, Map<UUID, List<UUID>> up, Map<UUID, Disposition> decided) {
        Set<UUID> seen = new HashSet<>();
        List<UUID> layer = List.of(id);
        while (!layer.isEmpty()) {
            List<UUID> next = new ArrayList<>();
            for (UUID each : layer) {
                Disposition d = decided.get(each);
                if (d != null && d.isSettled() && d.outcome() != Outcome.UNDECIDED) {
                    return Told.of(d, each.equals(id) ? null : each);
                }
                if (seen.add(each)) {
                    next.addAll(up.getOrDefault(each, List.of()));
                }
            }
            layer = next;
        }
        return Told.UNDECIDED;
    }
}
