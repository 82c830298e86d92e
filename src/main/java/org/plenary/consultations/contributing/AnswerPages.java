package org.plenary.consultations.contributing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.common.annotation.Blocking;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.plenary.consultations.Consultation;
import org.plenary.consultations.questions.Question;
import org.plenary.consultations.questions.Questions;
import org.plenary.organisations.Actor;
import org.plenary.organisations.Organisation;
import org.plenary.organisations.Organisations;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.abuse.NetworkAddress;
import org.plenary.shared.i18n.Language;
import org.plenary.shared.i18n.Sayable;
import org.plenary.shared.web.Errors;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.shared.web.RefusedException;

/** Answering, one question a page; saved at every step. */
@Path("/consultations/{id}/answers")
@Produces(MediaType.TEXT_HTML)
@Blocking
class AnswerPages {
    @CheckedTemplate(basePath = "contributing")
    static class Templates {
        static native TemplateInstance begin(Start start);

        static native TemplateInstance question(DraftSheet.Page page, Errors errors);
    }

    /**
     * How one can take part.
     *
     * @param organisation acted for, empty for none
     * @param ours why not for the organisation, null if it can be
     * @param mine why not as a person, null if they can
     */
    record Start(
            String href,
            String title,
            String organisation,
            Sayable ours,
            Sayable mine,
            boolean open) {}

    private final Beginning beginning;
    private final Drafting drafting;
    private final DraftViews views;
    private final Questions questions;
    private final Organisations organisations;
    private final CurrentActor current;
    private final Language language;
    private final CurrentVertxRequest request;
    private final org.plenary.shared.time.DatabaseClock clock;

    AnswerPages(
            Beginning beginning,
            Drafting drafting,
            DraftViews views,
            Questions questions,
            Organisations organisations,
            CurrentActor current,
            Language language,
            CurrentVertxRequest request,
            org.plenary.shared.time.DatabaseClock clock) {
        this.beginning = beginning;
        this.drafting = drafting;
        this.views = views;
        this.questions = questions;
        this.organisations = organisations;
        this.current = current;
        this.language = language;
        this.request = request;
        this.clock = clock;
    }

    @GET
    @Transactional
    public TemplateInstance start(@RestPath UUID id) {
        Actor actor = current.get();
        Consultation consultation = beginning.visible(id, actor);
        Organisation own =
                actor.organisation().flatMap(organisations::findByIdOptional).orElse(null);
        return Templates.begin(
                new Start(
                        consultation.href(),
                        consultation.title(),
                        own == null ? "" : own.name(),
                        Beginning.refusesPart(consultation, Bearer.ORGANISATION, own).orElse(null),
                        Beginning.refusesPart(consultation, Bearer.PERSON, null).orElse(null),
                        consultation.isOpen(clock.now())));
    }

    @POST
    public Response begin(@RestPath UUID id, @RestForm String as) {
        Bearer bearer =
                switch (as == null ? "" : as) {
                    case "ours" -> Bearer.ORGANISATION;
                    case "mine" -> Bearer.PERSON;
                    default -> Bearer.NOBODY;
                };
        Actor actor = bearer == Bearer.NOBODY ? current.get() : current.signedIn();
        String key =
                beginning.begin(
                        id,
                        bearer,
                        actor,
                        language.tag(),
                        NetworkAddress.of(
                                request.getCurrent().request().remoteAddress().hostAddress()));
        UUID first =
                QuarkusTransaction.requiringNew()
                        .call(
                                () ->
                                        questions.of(beginning.visible(id, actor)).all().stream()
                                                .map(Question::id)
                                                .findFirst()
                                                .orElse(null));
        String draft = "/consultations/" + id + "/answers/" + key;
        return to(first == null ? draft : draft + "/questions/" + first);
    }

    @GET
    @Path("{key}/questions/{question}")
    @Transactional
    public Response question(@RestPath UUID id, @RestPath String key, @RestPath UUID question) {
        Holder holder = holder(key);
        Consultation consultation = beginning.visible(id, holder.actor());
        return page(
                200,
                Templates.question(
                        views.page(consultation, holder, asked(consultation, question), null),
                        Errors.none()));
    }

    @POST
    @Path("{key}/questions/{question}")
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
    public Response save(
            @RestPath UUID id,
            @RestPath String key,
            @RestPath UUID question,
            @BeanParam AnswerFields fields,
            @RestForm("file") List<FileUpload> file) {
        Holder holder = holder(key);
        try {
            if (fields.ranksBadly()) {
                return again(
                        id,
                        holder,
                        question,
                        fields,
                        422,
                        Errors.on("rank", "questions.answer.rank.incomplete"));
            }
            Saved saved =
                    drafting.save(id, holder, question, fields.written(AnswerFields.clean(file)));
            if (saved.stale()) {
                return again(
                        id,
                        holder,
                        question,
                        fields,
                        409,
                        Errors.on("", "contributing.refused.stale"));
            }
        } catch (RefusedException refused) {
            if (refused.refusal().status() != 422 && refused.refusal().status() != 409) {
                throw refused;
            }
            return again(
                    id,
                    holder,
                    question,
                    fields,
                    refused.refusal().status(),
                    Errors.none().and(fieldOf(refused), refused.refusal()));
        }
        return to(
                QuarkusTransaction.requiringNew()
                        .call(() -> after(id, holder, question, fields.go)));
    }

    private static String fieldOf(RefusedException refused) {
        String key = refused.refusal().messageKey();
        return key.startsWith("contributing.refused.file") || key.endsWith("pixels")
                ? "file"
                : key.startsWith("questions.answer") ? "words" : "";
    }

    @POST
    @Path("{key}/files/{file}/removal")
    public Response removeFile(
            @RestPath UUID id, @RestPath String key, @RestPath UUID file, @RestForm UUID question) {
        Holder holder = holder(key);
        drafting.removeFile(id, holder, file);
        return to("/consultations/" + id + "/answers/" + key + "/questions/" + question);
    }

    // Nothing typed is lost, whatever was wrong with it.
    private Response again(
            UUID id, Holder holder, UUID question, AnswerFields fields, int status, Errors errors) {
        return QuarkusTransaction.requiringNew()
                .call(
                        () -> {
                            Consultation consultation = beginning.visible(id, holder.actor());
                            var typed =
                                    new DraftSheet.Typed(
                                            fields.given(), fields.language(), status == 409);
                            return page(
                                    status,
                                    Templates.question(
                                            views.page(
                                                    consultation,
                                                    holder,
                                                    asked(consultation, question),
                                                    typed),
                                            errors));
                        });
    }

    private String after(UUID id, Holder holder, UUID question, String go) {
        Consultation consultation = beginning.visible(id, holder.actor());
        if ("later".equals(go) || "check".equals(go)) {
            return DraftViews.href(consultation, holder);
        }
        if ("stay".equals(go)) {
            return DraftViews.href(consultation, holder) + "/questions/" + question;
        }
        var steps =
                views.page(consultation, holder, asked(consultation, question), null)
                        .frame()
                        .steps();
        for (int i = 0; i < steps.size() - 1; i++) {
            if (steps.get(i).now()) {
                return steps.get(i + 1).href();
            }
        }
        return DraftViews.href(consultation, holder);
    }

    private Question asked(Consultation consultation, UUID question) {
        return questions
                .in(consultation, question)
                .filter(Question::isAsked)
                .orElseThrow(() -> new NotVisibleException("question " + question));
    }

    private Holder holder(String key) {
        return Holder.of(key, Holder.wantsSignIn(key) ? current.signedIn() : current.get());
    }

    static Response page(int status, TemplateInstance page) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(page)
                .header("Cache-Control", "private, no-store")
                .header("Referrer-Policy", "no-referrer")
                .build();
    }

    static Response to(String place) {
        return Response.seeOther(URI.create(place)).build();
    }
}
