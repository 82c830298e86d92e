package org.plenary.consultations.findings;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.plenary.consultations.Consultation;
import org.plenary.consultations.contributing.Answer;
import org.plenary.consultations.contributing.Passage;
import org.plenary.consultations.contributing.Passages;
import org.plenary.consultations.questions.Question;
import org.plenary.consultations.questions.Questionnaire;
import org.plenary.consultations.questions.Questions;
import org.plenary.organisations.Actor;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.i18n.Languages;
import org.plenary.shared.web.Errors;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.shared.web.RefusedException;

/** Choosing passages of answers as evidence of a finding, sentence by sentence. */
@Path("/consultations/{id}/findings/{finding}/evidence")
@Produces(MediaType.TEXT_HTML)
@Blocking
class EvidencePages {
    private static final int PAGE = 20;
    private static final Pattern PLACE =
            Pattern.compile("([0-9a-f-]{36}):([0-9]{1,6}):([0-9]{1,6})");

    @CheckedTemplate(basePath = "findings")
    static class Templates {
        static native TemplateInstance evidence(Choosing choosing, Errors errors);
    }

    /** Answers to choose from. */
    record Choosing(
            FindingPage.Frame frame,
            String href,
            String title,
            List<Ask> questions,
            UUID question,
            UUID after,
            List<Voice> voices,
            String next) {}

    /** A question to choose. */
    @TemplateData
    record Ask(UUID id, int number, String brief) {}

    /** An answer with its sentences. */
    @TemplateData
    record Voice(String language, String dir, List<Sentence> sentences) {}

    /** A sentence to tick. */
    @TemplateData
    record Sentence(String place, String words, boolean there) {}

    private final WritingFindings writing;
    private final Findings findings;
    private final FindingViews views;
    private final GroundedAnswers answers;
    private final Passages passages;
    private final Questions questions;
    private final CurrentActor current;

    EvidencePages(
            WritingFindings writing,
            Findings findings,
            FindingViews views,
            GroundedAnswers answers,
            Passages passages,
            Questions questions,
            CurrentActor current) {
        this.writing = writing;
        this.findings = findings;
        this.views = views;
        this.answers = answers;
        this.passages = passages;
        this.questions = questions;
        this.current = current;
    }

    @GET
    @Transactional
    public TemplateInstance choose(
            @RestPath UUID id,
            @RestPath UUID finding,
            @RestQuery UUID question,
            @RestQuery UUID after) {
        return Templates.evidence(
                choosing(id, finding, question, after, current.signedIn()), Errors.none());
    }

    @POST
    public Response add(
            @RestPath UUID id,
            @RestPath UUID finding,
            @RestForm List<String> passage,
            @RestForm String says,
            @RestForm UUID question,
            @RestForm UUID after) {
        Actor actor = current.signedIn();
        try {
            writing.add(id, finding, read(passage), "against".equals(says), actor);
            return FindingPages.to(finding, id);
        } catch (RefusedException refused) {
            if (refused.refusal().status() == 403) {
                throw refused;
            }
            Errors errors = Errors.none().and("passage", refused.refusal());
            return QuarkusTransaction.requiringNew()
                    .call(
                            () ->
                                    FindingPages.page(
                                            refused.refusal().status(),
                                            Templates.evidence(
                                                    choosing(id, finding, question, after, actor),
                                                    errors)));
        }
    }

    /** "answer:from:to" each; what is not of that form names nothing. */
    static List<Passage> read(List<String> places) {
        List<Passage> found = new ArrayList<>();
        for (String place : places == null ? List.<String>of() : places) {
            Matcher matcher = PLACE.matcher(place);
            if (!matcher.matches()) {
                throw new NotVisibleException("passage " + place);
            }
            found.add(
                    new Passage(
                            UUID.fromString(matcher.group(1)),
                            Integer.parseInt(matcher.group(2)),
                            Integer.parseInt(matcher.group(3))));
        }
        return found;
    }

    private Choosing choosing(UUID id, UUID findingId, UUID question, UUID after, Actor actor) {
        Consultation consultation = writing.convened(id, actor);
        Finding finding =
                findings.in(consultation, findingId)
                        .orElseThrow(() -> new NotVisibleException("finding " + findingId));
        Questionnaire asked = questions.of(consultation);
        UUID chosen =
                question != null
                        ? question
                        : asked.all().stream().map(Question::id).findFirst().orElse(null);
        List<Answer> found =
                chosen == null ? List.of() : answers.of(consultation, chosen, after, PAGE + 1);
        List<Answer> page = found.stream().limit(PAGE).toList();
        Set<Passage> there =
                findings.evidence(findingId, 0).stream()
                        .map(Evidence::passage)
                        .collect(Collectors.toSet());
        String href = finding.href() + "/evidence";
        return new Choosing(
                views.frame(consultation, actor),
                href,
                finding.content().title(),
                asked.all().stream()
                        .map(q -> new Ask(q.id(), asked.number(q.id()), q.wording().brief()))
                        .toList(),
                chosen,
                after,
                page.stream()
                        .map(answer -> voice(answer, there))
                        .filter(voice -> !voice.sentences().isEmpty())
                        .toList(),
                found.size() > PAGE
                        ? href + "?question=" + chosen + "&after=" + page.get(PAGE - 1).id()
                        : null);
    }

    private Voice voice(Answer answer, Set<Passage> there) {
        return new Voice(
                answer.language(),
                Languages.direction(Locale.forLanguageTag(answer.language())),
                passages.sentences(answer).stream()
                        .map(
                                p ->
                                        new Sentence(
                                                p.answer() + ":" + p.from() + ":" + p.to(),
                                                p.quote(answer),
                                                there.contains(p)))
                        .toList());
    }
}
