package org.plenary.statements.comparing;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.i18n.Language;
import org.plenary.shared.i18n.Messages;
import org.plenary.shared.web.Errors;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.statements.Statement;
import org.plenary.statements.StatementViews;
import org.plenary.statements.Statements;
import org.plenary.statements.UploadedText;
import org.plenary.statements.Version;
import org.plenary.statements.Versions;
import org.plenary.text.TextFormatException;
import org.plenary.text.format.Html;

/**
 * A text of one's own against a version, for whoever may read the version. Nothing is saved: the
 * text travels with the form.
 */
@Path("/statements/{id}/compare/with")
@Produces(MediaType.TEXT_HTML)
public class UnsavedTextPages {
    @CheckedTemplate(basePath = "statements")
    static class Templates {
        static native TemplateInstance compareWith(Page page);
    }

    /** What the page shows; without a result only the form. */
    @TemplateData
    record Page(
            StatementViews.Head head,
            UnsavedTextForm form,
            Errors errors,
            List<StatementViews.VersionRow> versions,
            Result result) {}

    /**
     * How the version became the text.
     *
     * @param clean the text alone, only in the view of that name
     */
    @TemplateData
    record Result(Side from, Side to, Layout layout, ComparisonView comparison, RawString clean) {}

    private final Statements statements;
    private final Versions versions;
    private final StatementViews views;
    private final Messages messages;
    private final Language language;
    private final CurrentActor actor;

    UnsavedTextPages(
            Statements statements,
            Versions versions,
            StatementViews views,
            Messages messages,
            Language language,
            CurrentActor actor) {
        this.statements = statements;
        this.versions = versions;
        this.views = views;
        this.messages = messages;
        this.language = language;
        this.actor = actor;
    }

    /** The form; the newest version is chosen unless the address names another. */
    @GET
    @Transactional
    public Response begin(@RestPath UUID id, @RestQuery int version) {
        Statement statement = visible(id);
        int chosen = version(statement, version > 0 ? version : statement.latestVersion()).number();
        return answer(200, statement, UnsavedTextForm.empty(chosen), Errors.none(), null);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Transactional
    public Response compare(@RestPath UUID id, @BeanParam UnsavedTextForm posted)
            throws IOException {
        Statement statement = visible(id);
        Version version = version(statement, posted.version());
        UnsavedTextForm form = posted;
        try {
            Optional<UploadedText> uploaded = UploadedText.of(posted.file());
            form = uploaded.map(posted::with).orElse(posted);
            if (form.content() == null || form.content().isBlank()) {
                Errors errors = Errors.on("content", "statements.error.no-text");
                return answer(422, statement, form, errors, null);
            }
            UnsavedText text = UnsavedText.against(version, form.format(), form.content());
            return answer(200, statement, form, Errors.none(), result(version, text, form.view()));
        } catch (TextFormatException refused) {
            Errors errors = Errors.on("content", refused.key(), refused.args().toArray());
            return answer(422, statement, form, errors, null);
        }
    }

    private Result result(Version version, UnsavedText text, String view) {
        Layout layout = Layout.of(view, "");
        String name = messages.text(language.locale(), "comparing.with.yours");
        return new Result(
                Side.of(version),
                new Side(0, name, "", null, text.text().sha256()),
                layout,
                ComparisonView.of(text.comparison(), Surroundings.NONE),
                layout.clean() ? new RawString(Html.document(text.text())) : null);
    }

    private Response answer(
            int status, Statement statement, UnsavedTextForm form, Errors errors, Result result) {
        Page page =
                new Page(
                        views.head(statement, actor.get()),
                        form,
                        errors,
                        views.rows(statement, form.version()),
                        result);
        return Response.status(status)
                .entity(Templates.compareWith(page))
                .header("Cache-Control", "private, no-store")
                .build();
    }

    private Statement visible(UUID id) {
        return statements.shown(actor.get(), id);
    }

    private Version version(Statement statement, int number) {
        return versions.of(statement, number)
                .orElseThrow(
                        () ->
                                new NotVisibleException(
                                        "version %d of %s".formatted(number, statement.id())));
    }
}
