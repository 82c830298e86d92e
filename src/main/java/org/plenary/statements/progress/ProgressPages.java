package org.plenary.statements.progress;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
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
import org.jboss.resteasy.reactive.RestPath;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.time.Deadline;
import org.plenary.shared.web.Errors;
import org.plenary.shared.web.Forms;
import org.plenary.shared.web.RefusedException;
import org.plenary.statements.State;
import org.plenary.statements.Statement;
import org.plenary.statements.Statements;

/** How far a statement has come, what stands in the way, and moving it on. */
@Path("/statements/{id}/progress")
@Produces(MediaType.TEXT_HTML)
public class ProgressPages {
    @CheckedTemplate(basePath = "progress")
    static class Templates {
        static native TemplateInstance progress(
                ProgressViews.Page page, MoveForm form, Errors errors);
    }

    private final Statements statements;
    private final ProgressViews views;
    private final Moving moving;
    private final Forms forms;
    private final CurrentActor actor;

    ProgressPages(
            Statements statements,
            ProgressViews views,
            Moving moving,
            Forms forms,
            CurrentActor actor) {
        this.statements = statements;
        this.views = views;
        this.moving = moving;
        this.forms = forms;
        this.actor = actor;
    }

    @GET
    @Transactional
    public TemplateInstance show(@RestPath UUID id) {
        return page(visible(id), MoveForm.empty(), Errors.none());
    }

    @POST
    @Authenticated
    @Transactional
    public Response move(@RestPath UUID id, @BeanParam MoveForm form) {
        Statement statement = visible(id);
        Errors errors = forms.check(form);
        State to = form.target();
        if (to == null || errors.any()) {
            return refused(422, statement, form, errors);
        }
        try {
            moving.move(
                    id,
                    new Move(
                            State.of(form.from()).orElse(null),
                            to,
                            form.version(),
                            to == State.ROUND ? Deadline.read(form.until(), form.zone()) : null,
                            form.reason(),
                            form.seen()),
                    actor.get());
            return Response.seeOther(URI.create(statement.href() + "/progress")).build();
        } catch (RefusedException refused) {
            String field =
                    switch (refused.refusal().messageKey()) {
                        case "progress.error.seen" -> "seen";
                        case "progress.error.until-past",
                                "shared.deadline.unreadable",
                                "shared.deadline.zone-unknown" ->
                                "until";
                        default -> "reason";
                    };
            return refused(
                    refused.refusal().status(),
                    statement,
                    form,
                    Errors.none().and(field, refused.refusal()));
        }
    }

    private Response refused(int status, Statement statement, MoveForm form, Errors errors) {
        return Response.status(status).entity(page(statement, form, errors)).build();
    }

    private TemplateInstance page(Statement statement, MoveForm form, Errors errors) {
        return Templates.progress(views.page(statement, actor.get()), form, errors);
    }

    private Statement visible(UUID id) {
        return statements.shown(actor.get(), id);
    }
}
