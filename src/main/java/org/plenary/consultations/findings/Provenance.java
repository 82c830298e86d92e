package org.plenary.consultations.findings;

import io.quarkus.qute.TemplateData;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.plenary.consultations.Consultation;
import org.plenary.organisations.Actor;

/**
 * Follows a finding down to what was said on the ground, level by level, as far as the reader may
 * see. What they may not see is counted and still followed: below it there may be what everybody
 * may read. Called within a transaction.
 */
@ApplicationScoped
public class Provenance {
    private static final int MOST_FINDINGS = 200;
    private static final int DEEPEST = 8;

    private final Findings findings;
    private final ReadableFindings readable;
    private final EvidenceReading evidence;
    private final FindingViews views;

    Provenance(
            Findings findings,
            ReadableFindings readable,
            EvidenceReading evidence,
            FindingViews views) {
        this.findings = findings;
        this.readable = readable;
        this.evidence = evidence;
        this.views = views;
    }

    /**
     * A finding on the way down.
     *
     * @param depth 0 for the one that was asked for
     * @param parent the place in the list of the finding above, -1 for none
     * @param line null if it may not be read
     * @param levelKey of its consultation
     */
    @TemplateData
    public record Step(
            int depth, int parent, FindingPage.Line line, String levelKey, Piece.Pieces pieces) {}

    /**
     * The way down, each finding before those below it.
     *
     * @param more whether it goes further than is told here
     */
    public record Way(List<Step> steps, boolean more) {}

    /** The way down from a finding. */
    public Way down(Shown from, Actor actor) {
        Map<UUID, Integer> versions = new LinkedHashMap<>();
        Map<UUID, Finding> known = new HashMap<>();
        Map<UUID, Shown> shown = new HashMap<>();
        Map<UUID, List<UUID>> below = new HashMap<>();
        known.put(from.finding().id(), from.finding());
        shown.put(from.finding().id(), from);
        versions.put(from.finding().id(), from.version());
        Collection<UUID> layer = List.of(from.finding().id());
        boolean more = false;
        for (int depth = 0; !layer.isEmpty(); depth++) {
            Map<UUID, Integer> asked = new HashMap<>();
            layer.forEach(id -> asked.put(id, versions.get(id)));
            Map<UUID, List<UUID>> found = findings.below(asked);
            below.putAll(found);
            Set<UUID> next = new HashSet<>();
            found.values().forEach(next::addAll);
            next.removeAll(known.keySet());
            if (depth >= DEEPEST || known.size() + next.size() > MOST_FINDINGS) {
                more |= !next.isEmpty();
                break;
            }
            Map<UUID, Finding> fresh = findings.byIds(next);
            known.putAll(fresh);
            shown.putAll(readable.of(fresh.values(), actor));
            fresh.forEach((id, f) -> versions.put(id, version(f, shown.get(id))));
            layer = next;
        }
        Map<UUID, Piece.Pieces> pieces = pieces(known, versions, actor);
        Map<UUID, FindingPage.Line> lines = new HashMap<>();
        views.lines(shown.values()).forEach(line -> lines.put(line.id(), line));
        List<Step> steps = new ArrayList<>();
        add(
                from.finding().id(),
                0,
                -1,
                new Known(known, lines, pieces, below),
                steps,
                new HashSet<>());
        return new Way(steps, more);
    }

    // What convenors are working on is followed; once it is agreed, that.
    private static int version(Finding finding, Shown shown) {
        return shown == null || shown.convenor() ? finding.agreed() : shown.version();
    }

    private record Known(
            Map<UUID, Finding> findings,
            Map<UUID, FindingPage.Line> lines,
            Map<UUID, Piece.Pieces> pieces,
            Map<UUID, List<UUID>> below) {}

    private static void add(
            UUID id, int depth, int parent, Known known, List<Step> steps, Set<UUID> told) {
        Finding finding = known.findings().get(id);
        if (finding == null || !told.add(id)) {
            return;
        }
        int place = steps.size();
        steps.add(
                new Step(
                        depth,
                        parent,
                        known.lines().get(id),
                        "consultations.level." + finding.consultation().reach().level().slug(),
                        known.pieces().getOrDefault(id, Piece.Pieces.NONE)));
        known.below()
                .getOrDefault(id, List.of())
                .forEach(child -> add(child, depth + 1, place, known, steps, told));
    }

    private Map<UUID, Piece.Pieces> pieces(
            Map<UUID, Finding> known, Map<UUID, Integer> versions, Actor actor) {
        Map<UUID, List<Evidence>> all = findings.evidence(versions);
        Map<Consultation, Map<UUID, List<Evidence>>> byConsultation = new HashMap<>();
        all.forEach(
                (id, list) ->
                        byConsultation
                                .computeIfAbsent(known.get(id).consultation(), c -> new HashMap<>())
                                .put(id, list));
        Map<UUID, Piece.Pieces> pieces = new HashMap<>();
        byConsultation.forEach((c, some) -> pieces.putAll(evidence.of(c, some, actor)));
        return pieces;
    }
}
