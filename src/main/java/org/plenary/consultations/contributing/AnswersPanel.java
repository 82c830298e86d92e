package org.plenary.consultations.contributing;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.plenary.consultations.Consultation;
import org.plenary.consultations.ConsultationPanel;
import org.plenary.consultations.Consultations;
import org.plenary.consultations.questions.Questionnaire;
import org.plenary.consultations.questions.Questions;
import org.plenary.organisations.Actor;
import org.plenary.shared.time.DatabaseClock;

/** The questions on a consultation's page, who has answered them, and what was said. */
@ApplicationScoped
class AnswersPanel implements ConsultationPanel {
    private static final int NEWEST = 3;

    @CheckedTemplate(basePath = "contributing")
    static class Templates {
        static native TemplateInstance panel(Panel panel);
    }

    /**
     * A question.
     *
     * @param answered how it was answered by the reader, a message key; empty if it was not
     * @param href of the page to answer it, empty if that is not possible
     */
    @TemplateData
    record Line(
            int number,
            String section,
            String words,
            long answers,
            String answersHref,
            String answered,
            String href) {
        public String answeredKey() {
            return answered;
        }
    }

    /** The whole section. */
    record Panel(
            String href,
            String language,
            List<Line> lines,
            List<Said> said,
            long answers,
            long contributions,
            boolean convenors) {}

    private final Consultations consultations;
    private final Contributions contributions;
    private final Beginning beginning;
    private final Questions questions;
    private final Reading reading;
    private final ContributionViews views;
    private final DatabaseClock clock;

    AnswersPanel(
            Consultations consultations,
            Contributions contributions,
            Beginning beginning,
            Questions questions,
            Reading reading,
            ContributionViews views,
            DatabaseClock clock) {
        this.consultations = consultations;
        this.contributions = contributions;
        this.beginning = beginning;
        this.questions = questions;
        this.reading = reading;
        this.views = views;
        this.clock = clock;
    }

    private Optional<Holder> holder(Actor actor) {
        return actor.organisation().isPresent()
                ? Optional.of(Holder.of(Bearer.ORGANISATION.key(), actor))
                : actor.signedIn()
                        ? Optional.of(Holder.of(Bearer.PERSON.key(), actor))
                        : Optional.empty();
    }

    @Override
    public Optional<Action> action(Consultation consultation, Actor actor) {
        Questionnaire all = questions.of(consultation);
        if (all.all().isEmpty() || !consultation.isOpen(clock.now())) {
            return Optional.empty();
        }
        Optional<Holder> own = holder(actor);
        return own.flatMap(holder -> beginning.found(consultation, holder))
                .map(
                        found ->
                                new Action(
                                        DraftViews.href(consultation, own.orElseThrow()),
                                        "contributing.panel.continue",
                                        List.of()))
                .or(
                        () ->
                                Optional.of(
                                        new Action(
                                                consultation.href() + "/answers",
                                                "contributing.panel.begin",
                                                List.of())));
    }

    @Override
    public String section(Consultation consultation, Actor actor) {
        Questionnaire all = questions.of(consultation);
        if (all.all().isEmpty() && !consultations.isConvenedBy(actor, consultation)) {
            return "";
        }
        boolean open = consultation.isOpen(clock.now());
        Optional<Holder> own = holder(actor);
        Optional<Contribution> found = own.flatMap(holder -> beginning.found(consultation, holder));
        Set<UUID> sent =
                found.filter(c -> c.state() == ContributionState.SENT).stream()
                        .flatMap(c -> contributions.answers(c, c.number()).stream())
                        .map(Answer::question)
                        .collect(Collectors.toSet());
        var voices =
                views.voices(
                        consultation,
                        actor,
                        new Filter(views.first(consultation), "", "", null, true),
                        null,
                        NEWEST);
        Map<UUID, Long> counts =
                voices.questions().stream()
                        .collect(
                                Collectors.toMap(
                                        ContributionViews.Ask::id, ContributionViews.Ask::answers));
        String start = consultation.href() + "/answers";
        List<Line> lines =
                all.all().stream()
                        .map(
                                q ->
                                        new Line(
                                                all.number(q.id()),
                                                q.section(),
                                                q.wording().words(),
                                                counts.getOrDefault(q.id(), 0L),
                                                consultation.href()
                                                        + "/contributions?question="
                                                        + q.id(),
                                                sent.contains(q.id())
                                                        ? "contributing.panel.answered-by."
                                                                + own.orElseThrow().key()
                                                        : "",
                                                !open
                                                        ? ""
                                                        : found.isPresent()
                                                                ? start
                                                                        + "/"
                                                                        + own.orElseThrow().key()
                                                                        + "/questions/"
                                                                        + q.id()
                                                                : start))
                        .toList();
        return Templates.panel(
                        new Panel(
                                consultation.href(),
                                consultation.language(),
                                lines,
                                voices.said(),
                                voices.answers(),
                                voices.contributions(),
                                consultations.isConvenedBy(actor, consultation)))
                .render();
    }

    @Override
    public Map<UUID, Long> contributions(Collection<UUID> ids) {
        return reading.contributions(ids, views.today());
    }
}
