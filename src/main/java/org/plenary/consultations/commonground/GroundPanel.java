package org.plenary.consultations.commonground;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.plenary.consultations.Consultation;
import org.plenary.consultations.ConsultationPanel;
import org.plenary.consultations.Consultations;
import org.plenary.consultations.ManagePanel;
import org.plenary.organisations.Actor;
import org.plenary.shared.time.DatabaseClock;

/** The rounds of a consultation on its page. */
@ApplicationScoped
class GroundPanel implements ConsultationPanel, ManagePanel {
    @CheckedTemplate(basePath = "commonground")
    static class Templates {
        static native TemplateInstance panel(GroundViews.ListPage page);
    }

    private final Consultations consultations;
    private final Rounds rounds;
    private final TakingPositions taking;
    private final GroundViews views;
    private final DatabaseClock clock;

    GroundPanel(
            Consultations consultations,
            Rounds rounds,
            TakingPositions taking,
            GroundViews views,
            DatabaseClock clock) {
        this.consultations = consultations;
        this.rounds = rounds;
        this.taking = taking;
        this.views = views;
        this.clock = clock;
    }

    @Override
    public Optional<Action> action(Consultation consultation, Actor actor) {
        Instant now = clock.now();
        return rounds.of(consultation).stream()
                .filter(r -> r.isOpen(now) && taking.refuses(r, actor, now).isEmpty())
                .findFirst()
                .map(r -> new Action(r.href() + "/answers/next", "commonground.answer", List.of()));
    }

    @Override
    public String section(Consultation consultation, Actor actor) {
        GroundViews.ListPage page = views.list(consultation, actor);
        return page.rounds().isEmpty() ? "" : Templates.panel(page).render();
    }

    @Override
    public Optional<Link> link(Consultation consultation, Actor actor) {
        return consultations.isConvenedBy(actor, consultation)
                ? Optional.of(
                        new Link(
                                consultation.href() + "/common-ground",
                                "commonground.title",
                                List.of()))
                : Optional.empty();
    }
}
