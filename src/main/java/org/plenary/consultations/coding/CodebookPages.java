package org.plenary.consultations.coding;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.plenary.consultations.Consultation;
import org.plenary.organisations.Actor;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.web.Errors;
import org.plenary.shared.web.FormAgain;
import org.plenary.shared.web.RefusedException;

/** The codebook of a consultation. */
@Path("/consultations/{id}/codebook")
@Produces(MediaType.TEXT_HTML)
@Blocking
class CodebookPages {
    @CheckedTemplate(basePath = "coding")
    static class Templates {
        static native TemplateInstance codebook(
                CodebookViews.Sheet sheet, CodebookViews.Entry entry, Errors errors);

        static native TemplateInstance code(CodebookViews.Entry entry, Errors errors);
    }

    private final Coders coders;
    private final CodebookViews views;
    private final MakingCodes making;
    private final CurrentActor current;

    CodebookPages(Coders coders, CodebookViews views, MakingCodes making, CurrentActor current) {
        this.coders = coders;
        this.views = views;
        this.making = making;
        this.current = current;
    }

    @GET
    @Transactional
    public TemplateInstance book(@RestPath UUID id) {
        return page(id, CodeForm.of("", "", 1, null), Errors.none());
    }

    @POST
    public Response add(@RestPath UUID id, @BeanParam CodeForm form) {
        Actor actor = current.signedIn();
        Errors errors = form.words().errors();
        if (!errors.any()) {
            try {
                making.add(id, form.words(), actor);
                return back(id);
            } catch (RefusedException refused) {
                errors = errors.and("name", refused.refusal());
            }
        }
        return invalid(id, form, errors);
    }

    @POST
    @Path("terms")
    public Response take(@RestPath UUID id, @RestForm String which) {
        making.take(id, "principles".equals(which), current.signedIn());
        return back(id);
    }

    @POST
    @Path("coders")
    public Response appoint(
            @RestPath UUID id, @RestForm String organisation, @BeanParam CodeForm form) {
        try {
            making.appoint(id, organisation, current.signedIn());
            return back(id);
        } catch (RefusedException refused) {
            return invalid(id, form, Errors.none().and("organisation", refused.refusal()));
        }
    }

    @POST
    @Path("coders/{organisation}/removal")
    public Response dismiss(@RestPath UUID id, @RestPath UUID organisation) {
        making.dismiss(id, organisation, current.signedIn());
        return back(id);
    }

    @GET
    @Path("codes/{code}")
    @Transactional
    public TemplateInstance code(@RestPath UUID id, @RestPath UUID code) {
        return form(id, code, null, Errors.none());
    }

    @POST
    @Path("codes/{code}")
    public Response reword(@RestPath UUID id, @RestPath UUID code, @BeanParam CodeForm form) {
        Actor actor = current.signedIn();
        return carried(
                id,
                code,
                form.words(),
                "name",
                form.words().errors(),
                () -> making.reword(id, code, form.words(), actor));
    }

    @POST
    @Path("codes/{code}/merging")
    public Response merge(@RestPath UUID id, @RestPath UUID code, @RestForm String into) {
        Actor actor = current.signedIn();
        UUID other = CodeForm.id(into);
        return carried(
                id,
                code,
                null,
                "into",
                other == null ? Errors.on("into", "coding.error.into") : Errors.none(),
                () -> making.merge(id, code, other, actor));
    }

    @POST
    @Path("codes/{code}/parting")
    public Response part(@RestPath UUID id, @RestPath UUID code) {
        making.part(id, code, current.signedIn());
        return back(id);
    }

    @POST
    @Path("codes/{code}/removal")
    public Response remove(@RestPath UUID id, @RestPath UUID code) {
        making.remove(id, code, current.signedIn());
        return back(id);
    }

    private Response carried(
            UUID id, UUID code, CodeForm.Words typed, String field, Errors errors, Runnable act) {
        Errors wrong = errors;
        if (!wrong.any()) {
            try {
                act.run();
                return back(id);
            } catch (RefusedException refused) {
                wrong = Errors.none().and(field, refused.refusal());
            }
        }
        Errors shown = wrong;
        return FormAgain.with(() -> form(id, code, typed, shown));
    }

    private Response invalid(UUID id, CodeForm form, Errors errors) {
        return FormAgain.with(() -> page(id, form.words(), errors));
    }

    private TemplateInstance form(UUID id, UUID code, CodeForm.Words typed, Errors errors) {
        Consultation consultation = coders.coded(id, current.signedIn());
        return Templates.code(views.entry(consultation, code, typed), errors);
    }

    private TemplateInstance page(UUID id, CodeForm.Words typed, Errors errors) {
        Actor actor = current.signedIn();
        Consultation consultation = coders.coded(id, actor);
        return Templates.codebook(
                views.sheet(consultation, actor), views.entry(consultation, typed), errors);
    }

    private static Response back(UUID id) {
        return Response.seeOther(URI.create("/consultations/" + id + "/codebook")).build();
    }
}
