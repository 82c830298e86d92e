package org.plenary.consultations.findings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.plenary.consultations.Consultation;
import org.plenary.consultations.contributing.Passage;
import org.plenary.consultations.contributing.Passages;
import org.plenary.organisations.Actor;

/** Reads the passages behind findings, each reader what they may. */
@ApplicationScoped
class EvidenceReading {
    private final Passages passages;
    private final EntityManager database;

    EvidenceReading(Passages passages, EntityManager database) {
        this.passages = passages;
        this.database = database;
    }

    /** The passages of one consultation's findings, by finding. */
    Map<UUID, Piece.Pieces> of(
            Consultation consultation, Map<UUID, List<Evidence>> evidence, Actor actor) {
        List<Passage> wanted =
                evidence.values().stream()
                        .flatMap(List::stream)
                        .map(Evidence::passage)
                        .distinct()
                        .toList();
        Map<Passage, Passages.Quoted> quoted = new HashMap<>();
        passages.quoted(wanted, consultation, actor).forEach(q -> quoted.put(q.passage(), q));
        Set<UUID> there = answers(wanted.stream().map(Passage::answer).toList());
        Map<UUID, Piece.Pieces> found = new HashMap<>();
        evidence.forEach(
                (finding, pieces) -> {
                    List<Piece> shown = new ArrayList<>();
                    int hidden = 0;
                    for (Evidence e : pieces) {
                        Passages.Quoted q = quoted.get(e.passage());
                        if (q != null) {
                            shown.add(
                                    new Piece(
                                            e.id(),
                                            q.quote(),
                                            q.language(),
                                            q.dir(),
                                            q.by(),
                                            e.against()));
                        } else if (there.contains(e.passage().answer())) {
                            hidden++;
                        } else {
                            shown.add(new Piece(e.id(), "", "", "auto", null, e.against()));
                        }
                    }
                    found.put(finding, new Piece.Pieces(shown, hidden));
                });
        return found;
    }

    private Set<UUID> answers(List<UUID> ids) {
        return ids.isEmpty()
                ? Set.of()
                : new HashSet<>(
                        database.createQuery(
                                        "select a.id from Answer a where a.id in :ids and a.current",
                                        UUID.class)
                                .setParameter("ids", ids)
                                .getResultList());
    }
}
