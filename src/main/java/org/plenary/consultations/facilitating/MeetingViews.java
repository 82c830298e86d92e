package org.plenary.consultations.facilitating;

import io.quarkus.qute.TemplateData;
import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plenary.consultations.contributing.Contribution;
import org.plenary.consultations.contributing.DraftAnswer;
import org.plenary.consultations.contributing.OfflineContributions;
import org.plenary.consultations.questions.FieldView;
import org.plenary.consultations.questions.Given;
import org.plenary.consultations.questions.Question;
import org.plenary.consultations.questions.Questionnaire;
import org.plenary.consultations.questions.Questions;
import org.plenary.shared.time.DatabaseClock;

/** Puts a meeting together with what was said in it. */
@RequestScoped
class MeetingViews {
    /** What one voice said. */
    @TemplateData
    record Voice(UUID id, FieldView field, String language) {}

    /** A question with the voices so far. */
    @TemplateData
    record Heard(FieldView field, List<Voice> voices) {}

    /** A meeting. */
    record Sheet(
            String consultationHref,
            String consultation,
            String href,
            MeetingDetails details,
            boolean sent,
            boolean open,
            int voices,
            List<Heard> heard,
            UUID wrong) {}

    private final OfflineContributions offline;
    private final Questions questions;
    private final DatabaseClock clock;

    MeetingViews(OfflineContributions offline, Questions questions, DatabaseClock clock) {
        this.offline = offline;
        this.questions = questions;
        this.clock = clock;
    }

    Sheet sheet(Meeting m, UUID wrong, Given typed) {
        Questionnaire all = questions.of(m.consultation());
        List<Contribution> voices = offline.of(m.id());
        List<Heard> heard = new ArrayList<>();
        Map<UUID, List<Voice>> said = said(voices, all);
        for (Question q : all.all()) {
            heard.add(
                    new Heard(
                            FieldView.of(
                                    q,
                                    all.number(q.id()),
                                    q.id().equals(wrong) && typed != null ? typed : Given.NOTHING),
                            said.getOrDefault(q.id(), List.of())));
        }
        return new Sheet(
                m.consultation().href(),
                m.consultation().title(),
                m.href(),
                m.details(),
                m.sentAt().isPresent(),
                m.consultation().isOpen(clock.now()),
                voices.size(),
                heard,
                wrong);
    }

    private Map<UUID, List<Voice>> said(List<Contribution> voices, Questionnaire all) {
        Map<UUID, List<Voice>> said = new HashMap<>();
        for (DraftAnswer each : offline.written(voices)) {
            all.question(each.question())
                    .ifPresent(
                            q ->
                                    said.computeIfAbsent(q.id(), id -> new ArrayList<>())
                                            .add(
                                                    new Voice(
                                                            each.contribution(),
                                                            FieldView.of(
                                                                    q,
                                                                    all.number(q.id()),
                                                                    each.given()),
                                                            each.language())));
        }
        return said;
    }
}
