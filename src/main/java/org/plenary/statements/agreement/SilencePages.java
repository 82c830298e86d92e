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
import org.jboss.resteasy.reactive.RestPath;
import org.plenary.organisations.Actor;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.time.Deadline;
import org.plenary.shared.web.Errors;
import org.plenary.shared.web.Forms;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.shared.web.Refusal;
import org.plenary.shared.web.RefusedException;
import org.plenary.statements.Statement;
import org.plenary.statements.StatementViews;
import org.plenary.statements.Version;

/** Silence procedures for coordinators: opening one, its page, ending it before its time. */
@Path("/statements/{id}/silence-procedures")
@Produces(MediaType.TEXT_HTML)
@Blocking
class SilencePages {
    @CheckedTemplate(basePath = "agreement")
    static class Templates {
        static native TemplateInstance openSilence(
                StatementViews.Head head,
                String version,
                SilenceForm form,
                Refusal refusal,
                List<String> zones,
                Errors errors);

        static native TemplateInstance silence(
                SilenceViews.Page page, ReasonForm form, Errors errors);
    }

    private final Voices voices;
    private final SilenceProcedures procedures;
    private final OpeningProcedures opening;
    private final SilenceViews views;
    private final StatementViews statements;
    private final Forms forms;
    private final CurrentActor current;

    SilencePages(
            Voices voices,
            SilenceProcedures procedures,
            OpeningProcedures opening,
            SilenceViews views,
            StatementViews statements,
            Forms forms,
            CurrentActor current) {
        this.voices = voices;
        this.procedures = procedures;
        this.opening = opening;
        this.views = views;
        this.statements = statements;
        this.forms = forms;
        this.current = current;
    }

    @GET
    @Path("new")
    @Transactional
    public TemplateInstance form(@RestPath UUID id) {
        Actor actor = current.signedIn();
        return form(coordinated(actor, id), SilenceForm.empty(), Errors.none(), actor);
    }

    @POST
    public Response open(@RestPath UUID id, @BeanParam SilenceForm form) {
        Actor actor = current.signedIn();
        QuarkusTransaction.requiringNew().run(() -> coordinated(actor, id));
        Errors errors = forms.check(form);
        if (!errors.any()) {
            try {
                SilenceProcedure made = opening.open(id, form.terms(), actor);
                return Response.seeOther(
                                URI.create(
                                        "/statements/" + id + "/silence-procedures/" + made.id()))
                        .build();
            } catch (RefusedException refused) {
                errors = errors.and(fieldOf(refused.refusal()), refused.refusal());
            }
        }
        Errors wrong = errors;
        return invalid(() -> form(coordinated(actor, id), form, wrong, actor));
    }

    private static String fieldOf(Refusal refusal) {
        return switch (refusal.messageKey()) {
            case "agreement.refused.too-short-without-reason" -> "shortReason";
            case "shared.deadline.zone-unknown" -> "zone";
            case "agreement.refused.too-short", "shared.deadline.unreadable" -> "deadline";
            default -> "";
        };
    }

    @GET
    @Path("{procedure}")
    @Transactional
    public TemplateInstance show(@RestPath UUID id, @RestPath UUID procedure) {
        Actor actor = current.signedIn();
        return page(id, procedure, ReasonForm.empty(), Errors.none(), actor);
    }

    @POST
    @Path("{procedure}/cancellations")
    public Response cancel(
            @RestPath UUID id, @RestPath UUID procedure, @BeanParam ReasonForm form) {
        Actor actor = current.signedIn();
        Errors errors = forms.check(form);
        if (errors.any()) {
            return invalid(() -> page(id, procedure, form, errors, actor));
        }
        opening.cancel(id, procedure, form.reason().strip(), actor);
        return Response.seeOther(
                        URI.create("/statements/" + id + "/silence-procedures/" + procedure))
                .build();
    }

    private TemplateInstance page(
            UUID id, UUID procedure, ReasonForm form, Errors errors, Actor actor) {
        SilenceProcedure found =
                procedures
                        .of(voices.inside(actor, id), procedure)
                        .orElseThrow(
                                () -> new NotVisibleException("silence procedure " + procedure));
        return Templates.silence(views.page(found, actor), form, errors);
    }

    private TemplateInstance form(
            Statement statement, SilenceForm form, Errors errors, Actor actor) {
        return Templates.openSilence(
                statements.head(statement, actor),
                opening.proposed(statement).map(Version::label).orElse(""),
                form,
                opening.refusalFor(statement, actor).orElse(null),
                Deadline.zones(),
                errors);
    }

    private Statement coordinated(Actor actor, UUID id) {
        Statement statement = voices.inside(actor, id);
        if (!statement.mayBeEditedBy(actor)) {
            throw new NotVisibleException("opening a procedure on " + id);
        }
        return statement;
    }

    private static Response invalid(Supplier<TemplateInstance> page) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Response.status(422).entity(page.get()).build());
    }
}
