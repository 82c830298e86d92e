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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.plenary.organisations.Actor;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.web.Cached;
import org.plenary.shared.web.Errors;
import org.plenary.shared.web.Forms;
import org.plenary.shared.web.RefusedException;
import org.plenary.statements.Statement;
import org.plenary.statements.Statements;
import org.plenary.statements.Visibility;

/** The comments of a statement: reading them, and making one. */
@Path("/statements/{id}/comments")
@Produces(MediaType.TEXT_HTML)
@Blocking
class CommentPages {
    @CheckedTemplate(basePath = "comments")
    static class Templates {
        static native TemplateInstance list(CommentsPage page);

        static native TemplateInstance begin(NewCommentPage page);
    }

    private final Statements statements;
    private final Commenting commenting;
    private final CommentPageViews views;
    private final Forms forms;
    private final Cached cached;
    private final CurrentActor actor;

    CommentPages(
            Statements statements,
            Commenting commenting,
            CommentPageViews views,
            Forms forms,
            Cached cached,
            CurrentActor actor) {
        this.statements = statements;
        this.commenting = commenting;
        this.views = views;
        this.forms = forms;
        this.cached = cached;
        this.actor = actor;
    }

    @GET
    @Transactional
    public Response list(
            @RestPath UUID id,
            @RestQuery String state,
            @RestQuery String by,
            @RestQuery String paragraph,
            @RestQuery String organisation,
            @RestQuery int page,
            @Context Request request) {
        Actor me = actor.get();
        CommentsPage found =
                views.list(
                        visible(id, me),
                        new Asked(state, by, paragraph, organisation),
                        Math.max(1, Math.min(page, 100_000)),
                        me);
        return cached.page(request, found, () -> Templates.list(found));
    }

    /** The form; {@code words} are those that a reader chose in the text. */
    @GET
    @Path("new")
    @Transactional
    public TemplateInstance begin(
            @RestPath UUID id,
            @RestQuery int version,
            @RestQuery String paragraph,
            @RestQuery String words) {
        Actor me = actor.signedIn();
        Statement statement = visible(id, me);
        Commenting.refusesToComment(statement, me)
                .ifPresent(
                        refusal -> {
                            throw refusal.asException();
                        });
        int number = version == 0 ? statement.latestVersion() : version;
        CommentForm form = new CommentForm(number, paragraph, words, "", "");
        return Templates.begin(views.beginning(statement, form, Errors.none(), me));
    }

    @POST
    public Response comment(@RestPath UUID id, @BeanParam CommentForm form) {
        Actor me = actor.signedIn();
        Errors errors = forms.check(form);
        Visibility audience = Visibility.of(form.audience()).orElse(null);
        if (audience == null) {
            errors = errors.and("audience", "comments.error.audience");
        }
        if (!errors.any()) {
            try {
                String made =
                        QuarkusTransaction.requiringNew()
                                .call(
                                        () ->
                                                commenting
                                                        .comment(id, form.wanted(audience), me)
                                                        .href());
                return Response.seeOther(URI.create(made)).build();
            } catch (RefusedException refused) {
                String key = refused.refusal().messageKey();
                if (!key.startsWith("comments.error.")) {
                    throw refused;
                }
                String field = key.contains("quotation") ? "quotation" : "audience";
                errors = Errors.none().and(field, refused.refusal());
            }
        }
        return again(id, form, errors, me);
    }

    private Response again(UUID id, CommentForm form, Errors errors, Actor me) {
        NewCommentPage page =
                QuarkusTransaction.requiringNew()
                        .call(() -> views.beginning(visible(id, me), form, errors, me));
        return Response.status(422).entity(Templates.begin(page)).build();
    }

    private Statement visible(UUID id, Actor me) {
        return statements.shown(me, id);
    }
}
