package org.plenary.consultations.moderating;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.plenary.consultations.Consultation;
import org.plenary.consultations.ManagePanel;
import org.plenary.consultations.contributing.Contribution;
import org.plenary.consultations.contributing.ContributorPanel;
import org.plenary.consultations.questions.Question;
import org.plenary.consultations.questions.Questions;
import org.plenary.organisations.Actor;

/** The way to the queue for convenors, and what contributors are told on their own page. */
@ApplicationScoped
class ModerationPanel implements ManagePanel, ContributorPanel {
    @CheckedTemplate(basePath = "moderating")
    static class Templates {
        static native TemplateInstance own(String href, List<Own> hidden);
    }

    /** Something of the contributor's that is or was hidden; question is empty for all of it. */
    record Own(DeskViews.Hidden hiding, String question) {}

    private final QueueViews views;
    private final Hidings hidings;
    private final Questions questions;

    ModerationPanel(QueueViews views, Hidings hidings, Questions questions) {
        this.views = views;
        this.hidings = hidings;
        this.questions = questions;
    }

    @Override
    public Optional<Link> link(Consultation consultation, Actor actor) {
        return Optional.of(
                new Link(
                        consultation.href() + "/moderation",
                        "moderating.link",
                        List.of(views.waiting(consultation.id()))));
    }

    @Override
    public String section(Contribution contribution, String href) {
        List<Own> hidden =
                hidings.of(contribution).stream()
                        .map(
                                each ->
                                        new Own(
                                                DeskViews.hidden(each, Actor.visitor()),
                                                each.question().map(this::brief).orElse("")))
                        .toList();
        return hidden.isEmpty() ? "" : Templates.own(href, hidden).render();
    }

    private String brief(UUID question) {
        return questions
                .findByIdOptional(question)
                .map(Question::wording)
                .map(wording -> wording.brief())
                .orElse("");
    }
}
