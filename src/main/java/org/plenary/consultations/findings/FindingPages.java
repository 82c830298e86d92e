package org.plenary.consultations.findings;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
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
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.plenary.consultations.Consultation;
import org.plenary.consultations.Consultations;
import org.plenary.organisations.Actor;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.web.Cached;
import org.plenary.shared.web.Errors;
import org.plenary.shared.web.Forms;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.shared.web.RefusedException;

/** What a consultation found: reading it, and writing it down. */
@Path("/consultations/{id}/findings")
@Produces(MediaType.TEXT_HTML)
@Blocking
class FindingPages {
    @CheckedTemplate(basePath = "findings")
    static class Templates {
        static native TemplateInstance list(FindingPage.All all);

        static native TemplateInstance finding(FindingPage page, Errors errors);

        static native TemplateInstance form(FindingForms.Sheet sheet, Errors errors);
    }

    private final Consultations consultations;
    private final Findings findings;
    private final ReadableFindings readable;
    private final WritingFindings writing;
    private final FindingViews views;
    private final FindingForms sheets;
    private final Forms forms;
    private final Cached cached;
    private final CurrentActor current;

    FindingPages(
            Consultations consultations,
            Findings findings,
            ReadableFindings readable,
            WritingFindings writing,
            FindingViews views,
            FindingForms sheets,
            Forms forms,
            Cached cached,
            CurrentActor current) {
        this.consultations = consultations;
        this.findings = findings;
        this.readable = readable;
        this.writing = writing;
        this.views = views;
        this.sheets = sheets;
        this.forms = forms;
        this.cached = cached;
        this.current = current;
    }

    @GET
    @Transactional
    public Response list(@RestPath UUID id, @RestQuery UUID after, @Context Request request) {
        Actor actor = current.get();
        Consultation consultation =
                consultations
                        .visibleTo(actor, id)
                        .orElseThrow(() -> new NotVisibleException("consultation " + id));
        FindingPage.All all = views.all(consultation, after, actor);
        return cached.page(request, all, () -> Templates.list(all));
    }

    @GET
    @Path("new")
    @Transactional
    public TemplateInstance blank(@RestPath UUID id) {
        Actor actor = current.signedIn();
        Consultation consultation = writing.convened(id, actor);
        FindingForm form = FindingForm.empty(consultation.language());
        return Templates.form(sheets.begin(consultation, form, actor), Errors.none());
    }

    @POST
    public Response begin(@RestPath UUID id, @BeanParam FindingForm form) {
        Actor actor = current.signedIn();
        Errors errors = forms.check(form);
        if (!errors.any()) {
            try {
                return to(writing.begin(id, form.content(), actor).id(), id);
            } catch (RefusedException refused) {
                errors = at(refused);
            }
        }
        Errors found = errors;
        return QuarkusTransaction.requiringNew()
                .call(
                        () ->
                                page(
                                        422,
                                        Templates.form(
                                                sheets.begin(
                                                        writing.convened(id, actor), form, actor),
                                                found)));
    }

    @GET
    @Path("{finding}")
    @Transactional
    public Response show(@RestPath UUID id, @RestPath UUID finding, @Context Request request) {
        Actor actor = current.get();
        Shown shown =
                readable.one(id, finding, actor)
                        .orElseThrow(() -> new NotVisibleException("finding " + finding));
        FindingPage page = views.page(shown, actor);
        return cached.page(request, page, () -> Templates.finding(page, Errors.none()));
    }

    @GET
    @Path("{finding}/edit")
    @Transactional
    public TemplateInstance edit(@RestPath UUID id, @RestPath UUID finding) {
        Actor actor = current.signedIn();
        Finding found = convened(id, finding, actor);
        return Templates.form(
                sheets.change(found, FindingForm.of(found), null, actor), Errors.none());
    }

    @POST
    @Path("{finding}/edit")
    public Response write(@RestPath UUID id, @RestPath UUID finding, @BeanParam FindingForm form) {
        Actor actor = current.signedIn();
        Errors errors = forms.check(form);
        int status = 422;
        if (!errors.any()) {
            try {
                writing.write(id, finding, form.content(), form.seen(), actor);
                return to(finding, id);
            } catch (RefusedException refused) {
                errors = at(refused);
                status = refused.refusal().status();
            }
        }
        Errors wrong = errors;
        int answer = status;
        return QuarkusTransaction.requiringNew()
                .call(
                        () -> {
                            Finding found = convened(id, finding, actor);
                            // What was typed is kept, and saving it again replaces what is shown
                            // beside it.
                            FindingForm theirs = answer == 409 ? FindingForm.of(found) : null;
                            FindingForm again = theirs == null ? form : form.at(found.revision());
                            return page(
                                    answer,
                                    Templates.form(
                                            sheets.change(found, again, theirs, actor), wrong));
                        });
    }

    private Finding convened(UUID id, UUID finding, Actor actor) {
        return findings.in(writing.convened(id, actor), finding)
                .orElseThrow(() -> new NotVisibleException("finding " + finding));
    }

    /** A refusal at the field that it is about; one that is not about the form goes on. */
    static Errors at(RefusedException refused) {
        if (refused.refusal().status() == 403) {
            throw refused;
        }
        String key = refused.refusal().messageKey();
        String field = key.substring(key.lastIndexOf('.') + 1);
        return Errors.none()
                .and(
                        switch (field) {
                            case "title", "language", "words", "terms", "confidence", "reasons" ->
                                    field;
                            default -> "words";
                        },
                        refused.refusal());
    }

    static Response page(int status, TemplateInstance page) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(page)
                .build();
    }

    static Response to(UUID finding, UUID consultation) {
        return Response.seeOther(
                        URI.create("/consultations/" + consultation + "/findings/" + finding))
                .build();
    }
}
