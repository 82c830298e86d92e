package org.plenary.statements.drafting;

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
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.i18n.Language;
import org.plenary.shared.i18n.Messages;
import org.plenary.shared.web.Errors;
import org.plenary.shared.web.Forms;
import org.plenary.shared.web.Refusal;
import org.plenary.shared.web.RefusedException;
import org.plenary.statements.Statement;
import org.plenary.statements.Statements;
import org.plenary.statements.Version;
import org.plenary.statements.VersionKind;

/** The text that will be the next version: how it stands, saving it, giving it up. */
@Path("/statements/{id}/next")
@Produces(MediaType.TEXT_HTML)
@Authenticated
public class NextVersionPages {
    @CheckedTemplate(basePath = "drafting")
    static class Templates {
        static native TemplateInstance next(
                NextVersionViews.Page page, PublishForm form, Errors errors, String done);

        static native TemplateInstance clash(
                org.plenary.statements.StatementViews.Head head,
                ClashView clash,
                Errors errors,
                String action,
                String back);
    }

    private final Statements statements;
    private final Drafting drafting;
    private final NextVersionViews views;
    private final Forms forms;
    private final Messages messages;
    private final Language language;
    private final CurrentActor actor;

    NextVersionPages(
            Statements statements,
            Drafting drafting,
            NextVersionViews views,
            Forms forms,
            Messages messages,
            Language language,
            CurrentActor actor) {
        this.statements = statements;
        this.drafting = drafting;
        this.views = views;
        this.forms = forms;
        this.messages = messages;
        this.language = language;
        this.actor = actor;
    }

    /** The working text. {@code done}: saved, merged, nothing or caught-up, after an edit. */
    @GET
    @Transactional
    public TemplateInstance show(@RestPath UUID id, @RestQuery String done) {
        String known = done != null && done.matches("saved|merged|nothing|abandoned") ? done : "";
        return page(drafted(id), PublishForm.empty(), Errors.none(), known);
    }

    @POST
    @Path("version")
    @Transactional
    public Response publish(@RestPath UUID id, @BeanParam PublishForm form) {
        Statement statement = drafted(id);
        Errors errors = forms.check(form);
        VersionKind kind = VersionKind.of(form.kind() == null ? "" : form.kind()).orElse(null);
        if (kind == null) {
            errors = errors.and("kind", "drafting.error.kind");
        }
        if (errors.any()) {
            return refused(422, statement, form, errors);
        }
        try {
            Version version =
                    drafting.publish(
                            id,
                            form.revision(),
                            form.label().strip(),
                            form.note() == null ? "" : form.note().strip(),
                            kind,
                            actor.get());
            return Response.seeOther(URI.create(version.href())).build();
        } catch (RefusedException refused) {
            return refused(
                    refused.refusal().status(),
                    statement,
                    form,
                    Errors.none().and("label", refused.refusal()));
        }
    }

    @POST
    @Path("abandonment")
    public Response abandon(@RestPath UUID id, @RestForm int revision) {
        drafting.abandon(id, revision, actor.get());
        return Response.seeOther(URI.create("/statements/" + id + "/next?done=abandoned")).build();
    }

    /** Brings a version that was saved meanwhile into the working text. */
    @POST
    @Path("catching-up")
    @Transactional
    public Response catchUp(@RestPath UUID id, @BeanParam DecisionsForm decided) {
        Edited edited = drafting.catchUp(id, decided.decisions(), actor.get());
        Statement statement = drafted(id);
        if (edited instanceof Edited.Clash clash) {
            return clash(
                    statement,
                    ClashView.of("version", clash, decided.sides()),
                    decided,
                    "catching-up");
        }
        return Response.seeOther(URI.create(statement.href() + "/next?done=merged")).build();
    }

    private Response clash(
            Statement statement, ClashView clash, DecisionsForm decided, String action) {
        Errors errors =
                decided.wereAsked()
                        ? Errors.on("side-0", "drafting.error.undecided")
                        : Errors.none();
        String next = statement.href() + "/next";
        return Response.status(409)
                .entity(
                        Templates.clash(
                                views.head(statement, actor.get()),
                                clash,
                                errors,
                                next + "/" + action,
                                next))
                .build();
    }

    private Response refused(int status, Statement statement, PublishForm form, Errors errors) {
        return Response.status(status).entity(page(statement, form, errors, "")).build();
    }

    private TemplateInstance page(
            Statement statement, PublishForm form, Errors errors, String done) {
        return Templates.next(
                views.page(
                        statement,
                        messages.text(language.locale(), "statements.tab.next"),
                        actor.get()),
                form,
                errors,
                done);
    }

    private Statement drafted(UUID id) {
        Statement statement = statements.shown(actor.get(), id);
        Drafting.refuses(statement, actor.get())
                .ifPresent(
                        (Refusal refusal) -> {
                            throw refusal.asException();
                        });
        return statement;
    }
}
