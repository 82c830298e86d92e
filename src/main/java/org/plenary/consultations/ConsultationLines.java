package org.plenary.consultations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.plenary.shared.i18n.Languages;

/** Consultations as lines of a list. */
@ApplicationScoped
class ConsultationLines {
    private final Instance<ConsultationPanel> panels;

    ConsultationLines(Instance<ConsultationPanel> panels) {
        this.panels = panels;
    }

    List<ConsultationLine> of(List<Consultation> consultations, Instant now) {
        Map<UUID, Long> counts = new HashMap<>();
        List<UUID> ids = consultations.stream().map(Consultation::id).toList();
        if (!ids.isEmpty()) {
            panels.forEach(panel -> counts.putAll(panel.contributions(ids)));
        }
        boolean counted = !panels.isUnsatisfied();
        return consultations.stream()
                .map(c -> line(c, now, counted ? counts.getOrDefault(c.id(), 0L) : -1))
                .toList();
    }

    private static ConsultationLine line(Consultation c, Instant now, long contributions) {
        Optional<Phase> open = c.openPhase(now);
        Optional<Phase> next = opensNext(c, now);
        Optional<Phase> told = open.or(() -> next);
        String state = !c.isPublished() ? "draft" : stateOf(c, open.isPresent(), next.isPresent());
        return new ConsultationLine(
                c.id(),
                c.href(),
                c.title(),
                c.language(),
                Languages.direction(Locale.forLanguageTag(c.language())),
                c.coalition().name(),
                c.reach().level().slug(),
                c.reach().area(),
                c.reach().place(),
                state,
                open.map(p -> p.span().until())
                        .or(() -> next.map(p -> p.span().from()))
                        .orElse(null),
                told.map(p -> p.span().zone().getId()).orElse(null),
                contributions);
    }

    private static String stateOf(Consultation c, boolean open, boolean ahead) {
        if (open || ahead) {
            return open ? "open" : "upcoming";
        }
        return isUnscheduled(c) ? "unscheduled" : "closed";
    }

    /** Whether nobody has said yet when contributions will be taken. */
    static boolean isUnscheduled(Consultation consultation) {
        return consultation.phases().stream().noneMatch(p -> p.kind() == PhaseKind.OPEN);
    }

    /** The next phase in which contributions will be taken. */
    static Optional<Phase> opensNext(Consultation consultation, Instant now) {
        return consultation.phases().stream()
                .filter(p -> p.kind() == PhaseKind.OPEN && !p.hasBegun(now))
                .findFirst();
    }
}
