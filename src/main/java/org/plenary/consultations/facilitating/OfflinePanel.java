package org.plenary.consultations.facilitating;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.plenary.consultations.Consultation;
import org.plenary.consultations.ConsultationPanel;
import org.plenary.consultations.Consultations;
import org.plenary.consultations.ManagePanel;
import org.plenary.organisations.Actor;
import org.plenary.shared.time.DatabaseClock;

/** The way to offline contributions, and how many meetings spoke. */
@ApplicationScoped
class OfflinePanel implements ManagePanel, ConsultationPanel {
    @CheckedTemplate(basePath = "facilitating")
    static class Templates {
        static native TemplateInstance panel(long meetings, long people);
    }

    private final Consultations consultations;
    private final Facilitators facilitators;
    private final Meetings meetings;
    private final DatabaseClock clock;

    OfflinePanel(
            Consultations consultations,
            Facilitators facilitators,
            Meetings meetings,
            DatabaseClock clock) {
        this.consultations = consultations;
        this.facilitators = facilitators;
        this.meetings = meetings;
        this.clock = clock;
    }

    @Override
    public Optional<Link> link(Consultation consultation, Actor actor) {
        return Optional.of(
                new Link(consultation.href() + "/offline", "facilitating.link", List.of()));
    }

    /** Convenors have their link; who only facilitates finds the way here. */
    @Override
    public Optional<Action> action(Consultation consultation, Actor actor) {
        return actor.signedIn()
                        && facilitators.of(consultation.id(), actor.person()).isPresent()
                        && !consultations.isConvenedBy(actor, consultation)
                ? Optional.of(
                        new Action(
                                consultation.href() + "/offline", "facilitating.link", List.of()))
                : Optional.empty();
    }

    @Override
    public String section(Consultation consultation, Actor actor) {
        long[] told = meetings.told(consultation, clock.now().truncatedTo(ChronoUnit.DAYS));
        return told[0] == 0 ? "" : Templates.panel(told[0], told[1]).render();
    }
}
