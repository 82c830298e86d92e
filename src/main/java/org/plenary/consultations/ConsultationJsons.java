package org.plenary.consultations;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.plenary.organisations.Actor;
import org.plenary.shared.time.DatabaseClock;

/** Consultations as the API tells them to somebody. */
@ApplicationScoped
class ConsultationJsons {
    private final Consultations consultations;
    private final KeyDates dates;
    private final Documents documents;
    private final DatabaseClock clock;

    ConsultationJsons(
            Consultations consultations, KeyDates dates, Documents documents, DatabaseClock clock) {
        this.consultations = consultations;
        this.dates = dates;
        this.documents = documents;
        this.clock = clock;
    }

    ConsultationJson of(Consultation c, Actor actor, Instant now) {
        List<UUID> children =
                consultations.feeding(c).stream()
                        .filter(child -> child.visibleTo(actor))
                        .map(Consultation::id)
                        .toList();
        return ConsultationJson.of(
                c,
                new ConsultationJson.Rest(
                        parent(c, actor),
                        children,
                        dates.of(c),
                        documents.of(c),
                        actor.signedIn() && consultations.isConvenedBy(actor, c)),
                now);
    }

    /** Many of them, each with a flat number of queries for all. */
    List<ConsultationJson> of(List<Consultation> found, Actor actor) {
        if (found.isEmpty()) {
            return List.of();
        }
        Instant now = clock.now();
        List<UUID> ids = found.stream().map(Consultation::id).toList();
        Map<UUID, List<UUID>> children =
                consultations.list("parent in ?1 order by id", found).stream()
                        .filter(child -> child.visibleTo(actor))
                        .collect(
                                Collectors.groupingBy(
                                        child -> child.parent().id(),
                                        Collectors.mapping(Consultation::id, Collectors.toList())));
        Map<UUID, List<KeyDate>> days =
                dates.list("consultation in ?1 order by day, id", ids).stream()
                        .collect(Collectors.groupingBy(KeyDate::consultation));
        Map<UUID, List<Document>> papers =
                documents.list("consultation in ?1 order by id", ids).stream()
                        .collect(Collectors.groupingBy(Document::consultation));
        return found.stream()
                .map(
                        c ->
                                ConsultationJson.of(
                                        c,
                                        new ConsultationJson.Rest(
                                                parent(c, actor),
                                                children.getOrDefault(c.id(), List.of()),
                                                days.getOrDefault(c.id(), List.of()),
                                                papers.getOrDefault(c.id(), List.of()),
                                                false),
                                        now))
                .toList();
    }

    private static UUID parent(Consultation c, Actor actor) {
        return c.parent() == null || !c.parent().visibleTo(actor) ? null : c.parent().id();
    }
}
