package org.plenary.statements.comments;

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
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.plenary.organisations.Actor;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.web.Errors;
import org.plenary.shared.web.Forms;
import org.plenary.shared.web.Htmx;
import org.plenary.shared.web.Refusal;
import org.plenary.shared.web.RefusedException;
import org.plenary.statements.Statement;
import org.plenary.statements.StatementViews;
import org.plenary.statements.Statements;
import org.plenary.statements.Visibility;

/** A thread's own page, and everything that can be done in it. */
@Path("/statements/{id}/comments/{comment: [0-9a-f-]{36}}")
@Produces(MediaType.TEXT_HTML)
@Blocking
class ThreadPages {
    @CheckedTemplate(basePath = "comments")
    static class Templates {
        static native TemplateInstance thread(ThreadPage page);

        static native TemplateInstance thread$thread(ThreadPage page);

        static native TemplateInstance mend(
                StatementViews.Head head,
                String comment,
                String back,
                ReplyForm form,
                Errors errors);
    }

    private final Statements statements;
    private final Commenting commenting;
    private final Resolving resolving;
    private final Discussions discussions;
    private final CommentPageViews views;
    private final StatementViews heads;
    private final Forms forms;
    private final Htmx htmx;
    private final CurrentActor actor;

    ThreadPages(
            Statements statements,
            Commenting commenting,
            Resolving resolving,
            Discussions discussions,
            CommentPageViews views,
            StatementViews heads,
            Forms forms,
            Htmx htmx,
            CurrentActor actor) {
        this.statements = statements;
        this.commenting = commenting;
        this.resolving = resolving;
        this.discussions = discussions;
        this.views = views;
        this.heads = heads;
        this.forms = forms;
        this.htmx = htmx;
        this.actor = actor;
    }

    @GET
    @Transactional
    public TemplateInstance show(@RestPath UUID id, @RestPath UUID comment) {
        Actor me = actor.get();
        return Templates.thread(views.thread(visible(id, me), comment, me));
    }

    @POST
    @Path("replies")
    public Response reply(@RestPath UUID id, @RestPath UUID comment, @BeanParam ReplyForm form) {
        Actor me = actor.signedIn();
        Errors errors = forms.check(form);
        if (!errors.any()) {
            try {
                Visibility to = Visibility.of(form.audience()).orElse(null);
                String href = in(() -> commenting.reply(id, comment, form.words(), to, me).href());
                return shown(id, comment, me, href);
            } catch (RefusedException refused) {
                if (!refused.refusal().messageKey().startsWith("comments.error.")) {
                    throw refused;
                }
                errors = Errors.none().and("audience", refused.refusal());
            }
        }
        Errors found = errors;
        return again(
                id,
                me,
                s ->
                        views.thread(
                                s,
                                comment,
                                form,
                                found,
                                ResolutionForm.empty(),
                                Errors.none(),
                                me));
    }

    @GET
    @Path("edit")
    @Transactional
    public TemplateInstance mending(@RestPath UUID id, @RestPath UUID comment) {
        return mending(id, comment, null, Errors.none(), actor.signedIn());
    }

    @POST
    @Path("revisions")
    public Response mend(@RestPath UUID id, @RestPath UUID comment, @BeanParam ReplyForm form) {
        Actor me = actor.signedIn();
        Errors errors = forms.check(form);
        if (errors.any()) {
            return Response.status(422)
                    .entity(in(() -> mending(id, comment, form, errors, me)))
                    .build();
        }
        String href = in(() -> commenting.mend(id, comment, form.words(), me).href());
        return Response.seeOther(URI.create(href)).build();
    }

    @POST
    @Path("taking-back")
    public Response takeBack(@RestPath UUID id, @RestPath UUID comment) {
        Actor me = actor.signedIn();
        in(
                () -> {
                    commenting.takeBack(id, comment, me);
                    return null;
                });
        return htmx.leaveFor(URI.create("/statements/" + id + "/comments"));
    }

    @POST
    @Path("resolutions")
    public Response resolve(
            @RestPath UUID id, @RestPath UUID comment, @BeanParam ResolutionForm form) {
        Actor me = actor.signedIn();
        Errors errors = forms.check(form);
        Outcome outcome = Outcome.of(form.outcome()).orElse(null);
        if (outcome == null) {
            errors = Errors.on("outcome", "comments.error.outcome").and(errors);
        }
        if (errors.any()) {
            Errors found = errors;
            return again(
                    id,
                    me,
                    s ->
                            views.thread(
                                    s,
                                    comment,
                                    ReplyForm.saying(""),
                                    Errors.none(),
                                    form,
                                    found,
                                    me));
        }
        in(
                () -> {
                    resolving.resolve(id, comment, outcome, form.reason(), me);
                    return null;
                });
        return shown(id, comment, me, here(id, comment));
    }

    @POST
    @Path("reopenings")
    public Response reopen(@RestPath UUID id, @RestPath UUID comment, @RestForm String reason) {
        Actor me = actor.signedIn();
        String said = NewComment.cleaned(reason);
        if (said.length() > 2_000) {
            throw Refusal.invalid("shared.error.too-long", 2_000).asException();
        }
        in(
                () -> {
                    resolving.reopen(id, comment, said, me);
                    return null;
                });
        return shown(id, comment, me, here(id, comment));
    }

    private TemplateInstance mending(
            UUID id, UUID comment, ReplyForm typed, Errors errors, Actor me) {
        String said = commenting.wordsToMend(id, comment, me);
        Statement statement = visible(id, me);
        String back = discussions.thread(me, statement, comment).first().href();
        return Templates.mend(
                heads.head(statement, me),
                comment.toString(),
                back,
                typed == null ? ReplyForm.saying(said) : typed,
                errors);
    }

    private Response shown(UUID id, UUID comment, Actor me, String href) {
        if (!htmx.wantsFragment()) {
            return Response.seeOther(URI.create(href)).build();
        }
        return htmx.fragment(
                        Templates.thread$thread(
                                in(() -> views.thread(visible(id, me), comment, me))))
                .orSeeOther(href);
    }

    private Response again(UUID id, Actor me, Function<Statement, ThreadPage> put) {
        ThreadPage page = in(() -> put.apply(visible(id, me)));
        return htmx.invalid(Templates.thread$thread(page), Templates.thread(page));
    }

    private Statement visible(UUID id, Actor me) {
        return statements.shown(me, id);
    }

    private static String here(UUID id, UUID comment) {
        return "/statements/" + id + "/comments/" + comment;
    }

    private static <T> T in(Callable<T> act) {
        return QuarkusTransaction.requiringNew().call(act);
    }
}
