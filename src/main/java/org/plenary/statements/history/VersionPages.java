package org.plenary.statements.history;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
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
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.web.Cached;
import org.plenary.shared.web.Errors;
import org.plenary.shared.web.Forms;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.shared.web.Refusal;
import org.plenary.shared.web.RefusedException;
import org.plenary.statements.Statement;
import org.plenary.statements.StatementViews;
import org.plenary.statements.StatementViews.VersionRow;
import org.plenary.statements.Statements;
import org.plenary.statements.Version;
import org.plenary.statements.VersionKind;
import org.plenary.statements.Writing;

/** Every version of a statement with what it changed, and bringing an older one back. */
@Path("/statements/{id}/versions")
@Produces(MediaType.TEXT_HTML)
public class VersionPages {
    @CheckedTemplate(basePath = "history")
    static class Templates {
        static native TemplateInstance versions(Page page);

        static native TemplateInstance restore(
                StatementViews.Head head, VersionRow version, RestoreForm form, Errors errors);
    }

    /**
     * The list.
     *
     * @param mostBrackets of any version, the full length of the bars
     * @param restorable whether this person may bring an older version back
     */
    @TemplateData
    record Page(
            StatementViews.Head head,
            List<VersionRow> versions,
            int mostBrackets,
            boolean restorable) {
        /** How long the bar of a version's brackets is, in hundredths. */
        public int share(VersionRow version) {
            return mostBrackets == 0 ? 0 : Math.round(100f * version.brackets() / mostBrackets);
        }
    }

    private final Statements statements;
    private final StatementViews views;
    private final Writing writing;
    private final Forms forms;
    private final Cached cached;
    private final CurrentActor actor;

    VersionPages(
            Statements statements,
            StatementViews views,
            Writing writing,
            Forms forms,
            Cached cached,
            CurrentActor actor) {
        this.statements = statements;
        this.views = views;
        this.writing = writing;
        this.forms = forms;
        this.cached = cached;
        this.actor = actor;
    }

    @GET
    @Transactional
    public Response list(@RestPath UUID id, @Context Request request) {
        Statement statement = visible(id);
        List<VersionRow> rows = views.rows(statement, statement.latestVersion());
        Page page =
                new Page(
                        views.head(statement, actor.get()),
                        rows,
                        rows.stream().mapToInt(VersionRow::brackets).max().orElse(0),
                        mayRestore(statement));
        return cached.page(request, page, () -> Templates.versions(page));
    }

    @GET
    @Path("{number: [0-9]{1,6}}/restoration")
    @Authenticated
    @Transactional
    public TemplateInstance ask(@RestPath UUID id, @RestPath int number) {
        Statement statement = restorable(id);
        VersionRow version = row(statement, number);
        return Templates.restore(
                views.head(statement, actor.get()),
                version,
                new RestoreForm(version.label(), "", statement.latestVersion()),
                Errors.none());
    }

    @POST
    @Path("{number: [0-9]{1,6}}/restoration")
    @Authenticated
    @Transactional
    public Response restore(@RestPath UUID id, @RestPath int number, @BeanParam RestoreForm form) {
        Statement statement = restorable(id);
        Errors errors = forms.check(form);
        if (errors.any()) {
            return refused(422, statement, number, form, errors);
        }
        try {
            Version version =
                    writing.restore(
                            id,
                            number,
                            form.label().strip(),
                            form.note().strip(),
                            form.base(),
                            actor.get());
            return Response.seeOther(URI.create(version.href())).build();
        } catch (RefusedException refused) {
            return refused(
                    refused.refusal().status(),
                    statement,
                    number,
                    form,
                    Errors.none().and("label", refused.refusal()));
        }
    }

    private Response refused(
            int status, Statement statement, int number, RestoreForm form, Errors errors) {
        return Response.status(status)
                .entity(
                        Templates.restore(
                                views.head(statement, actor.get()),
                                row(statement, number),
                                form,
                                errors))
                .build();
    }

    private VersionRow row(Statement statement, int number) {
        return views.rows(statement, number).stream()
                .filter(VersionRow::current)
                .findFirst()
                .orElseThrow(() -> new NotVisibleException("version " + number));
    }

    private boolean mayRestore(Statement statement) {
        return statement.isPublishedBy(actor.get())
                && statement.state().refuses(VersionKind.REVISION).isEmpty();
    }

    private Statement restorable(UUID id) {
        Statement statement = visible(id);
        if (!statement.isPublishedBy(actor.get())) {
            throw Refusal.forbidden(
                            "statements.refused.not-coordinator", statement.coalition().name())
                    .asException();
        }
        statement
                .state()
                .refuses(VersionKind.REVISION)
                .ifPresent(
                        refusal -> {
                            throw refusal.asException();
                        });
        return statement;
    }

    private Statement visible(UUID id) {
        return statements.shown(actor.get(), id);
    }
}
