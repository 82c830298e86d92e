package org.plenary.consultations.reporting;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.plenary.consultations.Consultation;
import org.plenary.consultations.Consultations;
import org.plenary.consultations.contributing.Answer;
import org.plenary.consultations.findings.ReadableFindings;
import org.plenary.consultations.findings.Shown;
import org.plenary.organisations.Actor;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.i18n.Languages;
import org.plenary.shared.web.Cached;
import org.plenary.shared.web.Errors;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.shared.web.RefusedException;

/** What became of each point: the table, and deciding. */
@Path("/consultations/{id}/outcomes")
@Produces(MediaType.TEXT_HTML)
@Blocking
class OutcomePages {
    private static final int PAGE = 20;
    private static final int FINDINGS = 50;

    @CheckedTemplate(basePath = "reporting")
    static class Templates {
        static native TemplateInstance outcomes(OutcomeViews.Table table, Errors errors);

        static native TemplateInstance decide(OutcomeViews.Sheet sheet, Errors errors);

        static native TemplateInstance loose(
                OutcomeViews.Frame frame, List<Loose> answers, String next);
    }

    /** An answer that is in no finding. */
    @TemplateData
    record Loose(
            UUID id, String words, String language, String dir, String outcome, boolean waiting) {
        public String outcomeKey() {
            return "reporting.outcome." + outcome;
        }
    }

    private final Consultations consultations;
    private final ReadableFindings readable;
    private final Dispositions dispositions;
    private final Deciding deciding;
    private final OutcomeViews views;
    private final EntityManager database;
    private final Cached cached;
    private final CurrentActor current;

    OutcomePages(
            Consultations consultations,
            ReadableFindings readable,
            Dispositions dispositions,
            Deciding deciding,
            OutcomeViews views,
            EntityManager database,
            Cached cached,
            CurrentActor current) {
        this.consultations = consultations;
        this.readable = readable;
        this.dispositions = dispositions;
        this.deciding = deciding;
        this.views = views;
        this.database = database;
        this.cached = cached;
        this.current = current;
    }

    @GET
    @Transactional
    public Response table(@RestPath UUID id, @RestQuery UUID after, @Context Request request) {
        Actor actor = current.get();
        Consultation consultation =
                consultations
                        .visibleTo(actor, id)
                        .orElseThrow(() -> new NotVisibleException("consultation " + id));
        OutcomeViews.Table table = views.table(consultation, after, FINDINGS, actor);
        return cached.page(request, table, () -> Templates.outcomes(table, Errors.none()));
    }

    @POST
    @Path("settlement")
    public Response settle(@RestPath UUID id) {
        Actor actor = current.signedIn();
        try {
            deciding.settle(id, actor);
            return back(id);
        } catch (RefusedException refused) {
            if (refused.refusal().status() != 409) {
                throw refused;
            }
            Errors errors = Errors.none().and("settle", refused.refusal());
            return QuarkusTransaction.requiringNew()
                    .call(
                            () ->
                                    page(
                                            409,
                                            Templates.outcomes(
                                                    views.table(
                                                            deciding.convened(id, actor),
                                                            null,
                                                            FINDINGS,
                                                            actor),
                                                    errors)));
        }
    }

    @GET
    @Path("{finding}")
    @Transactional
    public TemplateInstance ask(@RestPath UUID id, @RestPath UUID finding) {
        Actor actor = current.signedIn();
        return Templates.decide(sheet(id, finding, null, actor), Errors.none());
    }

    @POST
    @Path("{finding}")
    public Response decide(
            @RestPath UUID id, @RestPath UUID finding, @BeanParam DecisionForm typed) {
        Actor actor = current.signedIn();
        Decision decision = typed.decision();
        try {
            deciding.onFinding(id, finding, decision, typed.seen(), actor);
            return back(id);
        } catch (RefusedException refused) {
            Errors errors = at(refused, decision);
            return QuarkusTransaction.requiringNew()
                    .call(
                            () ->
                                    page(
                                            refused.refusal().status(),
                                            Templates.decide(
                                                    sheet(id, finding, decision, actor), errors)));
        }
    }

    /** Answers that are in no finding: their points are points too. */
    @GET
    @Path("answers")
    @Transactional
    public TemplateInstance loose(@RestPath UUID id, @RestQuery UUID after) {
        Actor actor = current.signedIn();
        Consultation consultation = deciding.convened(id, actor);
        List<Answer> found = dispositions.loose(consultation, after, PAGE + 1);
        List<Answer> shown = found.stream().limit(PAGE).toList();
        Map<UUID, Disposition> known =
                dispositions.ofAnswers(shown.stream().map(Answer::id).toList());
        return Templates.loose(
                views.frame(consultation, actor),
                shown.stream()
                        .filter(a -> !a.given().allWords().isBlank())
                        .map(a -> loose(a, known.get(a.id())))
                        .toList(),
                found.size() > PAGE
                        ? consultation.href()
                                + "/outcomes/answers?after="
                                + shown.get(PAGE - 1).id()
                        : null);
    }

    private static Loose loose(Answer answer, Disposition known) {
        return new Loose(
                answer.id(),
                answer.given().allWords(),
                answer.language(),
                Languages.direction(Locale.forLanguageTag(answer.language())),
                known == null ? Outcome.UNDECIDED.slug() : known.outcome().slug(),
                known != null && !known.isSettled());
    }

    @GET
    @Path("answers/{answer}")
    @Transactional
    public TemplateInstance askOnAnswer(@RestPath UUID id, @RestPath UUID answer) {
        return Templates.decide(answerSheet(id, answer, null, current.signedIn()), Errors.none());
    }

    @POST
    @Path("answers/{answer}")
    public Response decideOnAnswer(
            @RestPath UUID id, @RestPath UUID answer, @BeanParam DecisionForm typed) {
        Actor actor = current.signedIn();
        Decision decision = typed.decision();
        try {
            deciding.onAnswer(id, answer, decision, typed.seen(), actor);
            return Response.seeOther(URI.create("/consultations/" + id + "/outcomes/answers"))
                    .build();
        } catch (RefusedException refused) {
            Errors errors = at(refused, decision);
            return QuarkusTransaction.requiringNew()
                    .call(
                            () ->
                                    page(
                                            refused.refusal().status(),
                                            Templates.decide(
                                                    answerSheet(id, answer, decision, actor),
                                                    errors)));
        }
    }

    private OutcomeViews.Sheet sheet(UUID id, UUID finding, Decision typed, Actor actor) {
        deciding.convened(id, actor);
        Shown shown =
                readable.one(id, finding, actor)
                        .filter(s -> s.finding().agreed() > 0)
                        .orElseThrow(() -> new NotVisibleException("finding " + finding));
        return views.sheet(shown, dispositions.ofFinding(finding).orElse(null), typed, actor);
    }

    private OutcomeViews.Sheet answerSheet(UUID id, UUID answer, Decision typed, Actor actor) {
        Consultation consultation = deciding.convened(id, actor);
        deciding.requireAnswer(consultation, answer);
        return views.sheet(
                consultation,
                database.find(Answer.class, answer),
                dispositions.ofAnswer(answer).orElse(null),
                typed,
                actor);
    }

    private static Errors at(RefusedException refused, Decision decision) {
        String key = refused.refusal().messageKey();
        if (refused.refusal().status() == 403) {
            throw refused;
        }
        return Errors.none()
                .and(
                        key.endsWith(".outcome")
                                ? "outcome"
                                : key.endsWith(".paragraph") ? "link" : reasonField(key, decision),
                        refused.refusal());
    }

    private static String reasonField(String key, Decision decision) {
        return decision.tooLong()
                .filter(tag -> key.endsWith(".too-long"))
                .map(tag -> "reason-" + tag)
                .orElse("reason");
    }

    private static Response back(UUID id) {
        return Response.seeOther(URI.create("/consultations/" + id + "/outcomes")).build();
    }

    static Response page(int status, TemplateInstance page) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(page)
                .build();
    }
}
