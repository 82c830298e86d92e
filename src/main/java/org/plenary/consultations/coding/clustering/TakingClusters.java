package org.plenary.consultations.coding.clustering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.plenary.consultations.Consultation;
import org.plenary.consultations.coding.Coders;
import org.plenary.consultations.coding.GroupCoding;
import org.plenary.consultations.questions.Questions;
import org.plenary.organisations.Actor;
import org.plenary.shared.audit.Journal;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.shared.web.Refusal;

/** What those who look after a consultation do with answers that may be alike. */
@ApplicationScoped
class TakingClusters {
    private final Coders coders;
    private final Clusterings clusterings;
    private final GroupCoding coding;
    private final Questions questions;
    private final Journal journal;

    TakingClusters(
            Coders coders,
            Clusterings clusterings,
            GroupCoding coding,
            Questions questions,
            Journal journal) {
        this.coders = coders;
        this.clusterings = clusterings;
        this.coding = coding;
        this.questions = questions;
        this.journal = journal;
    }

    /** Searches the answers to a question; one search of a question goes on at a time. */
    @Transactional
    UUID ask(UUID id, UUID question, Actor actor) {
        Consultation consultation = coders.convened(id, actor);
        if (questions.in(consultation, question).isEmpty()) {
            throw new NotVisibleException("question " + question);
        }
        UUID made =
                clusterings
                        .ask(id, question)
                        .orElseThrow(
                                () -> Refusal.because("coding.refused.searching").asException());
        journal.record(new ClusteringAsked(id, question, made, actor.by()));
        return made;
    }

    @Transactional
    void cancel(UUID id, UUID clustering, Actor actor) {
        search(id, clustering, actor);
        if (!clusterings.cancel(clustering)) {
            throw Refusal.because("coding.refused.search-over").asException();
        }
        journal.record(new ClusteringCancelled(id, clustering, actor.by()));
    }

    /**
     * Gives all answers of a group a code.
     *
     * @param code an existing one, null for a new one of this name
     */
    @Transactional
    UUID accept(UUID id, UUID group, UUID code, String name, Actor actor) {
        group(id, group, actor);
        UUID given = coding.code(id, code, name, actor);
        decide(group, "ACCEPTED", given);
        List<UUID> answers =
                clusterings.members(group, 0, Integer.MAX_VALUE).stream()
                        .map(Clusterings.Placed::answer)
                        .toList();
        coding.giveWhole(id, answers, given, actor);
        journal.record(new ClusterAccepted(id, group, given, answers.size(), actor.by()));
        return given;
    }

    @Transactional
    void dismiss(UUID id, UUID group, Actor actor) {
        group(id, group, actor);
        decide(group, "DISMISSED", null);
        journal.record(new ClusterDismissed(id, group, actor.by()));
    }

    private void decide(UUID group, String state, UUID code) {
        if (!clusterings.decide(group, state, code)) {
            throw Refusal.because("coding.refused.decided").asException();
        }
    }

    Clusterings.Search search(UUID id, UUID clustering, Actor actor) {
        coders.convened(id, actor);
        return clusterings
                .search(clustering)
                .filter(s -> s.consultation().equals(id))
                .orElseThrow(() -> new NotVisibleException("clustering " + clustering));
    }

    Clusterings.Group group(UUID id, UUID group, Actor actor) {
        Clusterings.Group found =
                clusterings
                        .group(group)
                        .orElseThrow(() -> new NotVisibleException("cluster " + group));
        search(id, found.clustering(), actor);
        return found;
    }
}
