package org.plenary.statements.agreement;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.plenary.organisations.Actor;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.web.Errors;
import org.plenary.shared.web.Forms;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.shared.web.Option;
import org.plenary.shared.web.RefusedException;
import org.plenary.statements.Version;
import org.plenary.statements.Versions;

/** What an organisation says in a silence procedure: objections and editorial remarks. */
@Path("/statements/{id}/silence-procedures/{procedure}")
@Produces(MediaType.TEXT_HTML)
@Blocking
class ObjectionPages {
    private static final int LONGEST_REASON = 2000;

    @CheckedTemplate(basePath = "agreement")
    static class Templates {
        static native TemplateInstance objection(
                SilenceViews.Page page, ObjectionForm form, List<Option> paragraphs, Errors errors);

        static native TemplateInstance remark(
                SilenceViews.Page page, RemarkForm form, List<Option> paragraphs, Errors errors);
    }

    private final Voices voices;
    private final SilenceProcedures procedures;
    private final Versions versions;
    private final Objecting objecting;
    private final SilenceViews views;
    private final Forms forms;
    private final CurrentActor current;

    ObjectionPages(
            Voices voices,
            SilenceProcedures procedures,
            Versions versions,
            Objecting objecting,
            SilenceViews views,
            Forms forms,
            CurrentActor current) {
        this.voices = voices;
        this.procedures = procedures;
        this.versions = versions;
        this.objecting = objecting;
        this.views = views;
        this.forms = forms;
        this.current = current;
    }

    /**
     * @param block a paragraph that is ticked already
     */
    @GET
    @Path("objections/new")
    @Transactional
    public TemplateInstance objection(
            @RestPath UUID id, @RestPath UUID procedure, @RestQuery String block) {
        return objection(
                visible(current.signedIn(), id, procedure),
                ObjectionForm.about(block),
                Errors.none());
    }

    @POST
    @Path("objections")
    public Response object(
            @RestPath UUID id, @RestPath UUID procedure, @BeanParam ObjectionForm form) {
        Actor actor = current.signedIn();
        Errors errors = forms.check(form);
        if (!errors.any()) {
            try {
                objecting.object(id, procedure, form.reason().strip(), form.blocks(), actor);
                return back(id, procedure, "#objections");
            } catch (RefusedException refused) {
                if (refused.refusal().status() != 422) {
                    throw refused;
                }
                errors = errors.and("blocks", refused.refusal());
            }
        }
        Errors wrong = errors;
        return invalid(() -> objection(visible(actor, id, procedure), form, wrong));
    }

    @POST
    @Path("objections/{objection}/withdrawals")
    public Response withdraw(
            @RestPath UUID id,
            @RestPath UUID procedure,
            @RestPath UUID objection,
            @RestForm String reason) {
        String why = Written.or(reason);
        objecting.withdraw(
                id,
                procedure,
                objection,
                why.length() > LONGEST_REASON ? why.substring(0, LONGEST_REASON) : why,
                current.signedIn());
        return back(id, procedure, "#objections");
    }

    @GET
    @Path("remarks/new")
    @Transactional
    public TemplateInstance remark(@RestPath UUID id, @RestPath UUID procedure) {
        return remark(
                visible(current.signedIn(), id, procedure), RemarkForm.empty(), Errors.none());
    }

    @POST
    @Path("remarks")
    public Response remark(
            @RestPath UUID id, @RestPath UUID procedure, @BeanParam RemarkForm form) {
        Actor actor = current.signedIn();
        Errors errors = forms.check(form);
        if (!errors.any()) {
            try {
                objecting.remark(id, procedure, form.words().strip(), form.blockOrNull(), actor);
                return back(id, procedure, "#remarks");
            } catch (RefusedException refused) {
                if (refused.refusal().status() != 422) {
                    throw refused;
                }
                errors = errors.and("block", refused.refusal());
            }
        }
        Errors wrong = errors;
        return invalid(() -> remark(visible(actor, id, procedure), form, wrong));
    }

    private TemplateInstance objection(
            SilenceProcedure procedure, ObjectionForm form, Errors errors) {
        return Templates.objection(
                views.page(procedure, current.get()),
                form,
                paragraphs(procedure).options(form.blocks()),
                errors);
    }

    private TemplateInstance remark(SilenceProcedure procedure, RemarkForm form, Errors errors) {
        return Templates.remark(
                views.page(procedure, current.get()),
                form,
                paragraphs(procedure).options(List.of(Written.or(form.block()))),
                errors);
    }

    private Paragraphs paragraphs(SilenceProcedure procedure) {
        Version version = versions.of(procedure.statement(), procedure.version()).orElseThrow();
        return Paragraphs.of(version);
    }

    private SilenceProcedure visible(Actor actor, UUID id, UUID procedure) {
        return procedures
                .of(voices.inside(actor, id), procedure)
                .orElseThrow(() -> new NotVisibleException("silence procedure " + procedure));
    }

    private static Response back(UUID id, UUID procedure, String anchor) {
        return Response.seeOther(
                        URI.create(
                                "/statements/" + id + "/silence-procedures/" + procedure + anchor))
                .build();
    }

    private static Response invalid(Supplier<TemplateInstance> page) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Response.status(422).entity(page.get()).build());
    }
}
