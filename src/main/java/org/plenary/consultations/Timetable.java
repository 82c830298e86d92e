package org.plenary.consultations;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.plenary.shared.time.Deadline;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.shared.web.Refusal;

/** The phases of one consultation: one after the other, and what has been is not rewritten. */
final class Timetable {
    private final List<Phase> phases;
    private final boolean published;

    Timetable(List<Phase> phases, boolean published) {
        this.phases = phases;
        this.published = published;
    }

    List<Phase> inOrder() {
        return phases.stream().sorted(Comparator.comparing(phase -> phase.span().from())).toList();
    }

    /** The phase of this id; where there is none, a 404. */
    Phase phase(UUID id) {
        return phases.stream()
                .filter(phase -> phase.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotVisibleException("phase " + id));
    }

    Optional<Phase> running(Instant now) {
        return phases.stream().filter(phase -> phase.runs(now)).findFirst();
    }

    /** Nobody has seen the phases of a draft: they may be laid into the past, too. */
    void add(Phase phase, Instant now) {
        refuseUnlessFree(phase.span(), null);
        if (published && phase.span().from().isBefore(now)) {
            throw Refusal.invalid("consultations.refused.phase-in-the-past").asException();
        }
        phases.add(phase);
    }

    void change(Phase phase, PhasePlan plan, Instant now) {
        refuseIfBegun(phase, now);
        if (published && plan.span().from().isBefore(now)) {
            throw Refusal.invalid("consultations.refused.phase-in-the-past").asException();
        }
        refuseUnlessFree(plan.span(), phase.id());
        phase.become(plan);
    }

    void moveEnd(Phase phase, Deadline until, Instant now) {
        if (!published || !phase.hasBegun(now)) {
            throw Refusal.because("consultations.refused.phase-ahead").asException();
        }
        if (phase.isOver(now)) {
            throw Refusal.because("consultations.refused.phase-over").asException();
        }
        if (until.at().isBefore(now)) {
            throw Refusal.invalid("consultations.refused.end-in-the-past").asException();
        }
        refuseUnlessFree(new Span(phase.span().from(), until.at(), until.zone()), phase.id());
        phase.end(until);
    }

    void remove(Phase phase, Instant now) {
        refuseIfBegun(phase, now);
        phases.remove(phase);
    }

    private void refuseIfBegun(Phase phase, Instant now) {
        if (published && phase.hasBegun(now)) {
            throw Refusal.because("consultations.refused.phase-begun").asException();
        }
    }

    private void refuseUnlessFree(Span span, UUID except) {
        phases.stream()
                .filter(other -> !other.id().equals(except))
                .filter(other -> other.span().overlaps(span))
                .findFirst()
                .ifPresent(
                        other -> {
                            throw Refusal.invalid("consultations.refused.phases-overlap")
                                    .asException();
                        });
    }
}
