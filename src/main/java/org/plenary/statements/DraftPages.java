package org.plenary.statements;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
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
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.web.Errors;
import org.plenary.shared.web.Forms;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.shared.web.Refusal;
import org.plenary.shared.web.RefusedException;
import org.plenary.text.Statistics;
import org.plenary.text.Text;
import org.plenary.text.TextFormatException;
import org.plenary.text.diff.Comparison;
import org.plenary.text.diff.Summary;
import org.plenary.text.format.Html;
import org.plenary.text.format.ImportWarning;
import org.plenary.text.format.Imported;
import org.plenary.text.format.TextFormat;

/** Importing a text: look at what was recognised, then save it as the next version. */
@Path("/statements/{id}/versions")
@Produces(MediaType.TEXT_HTML)
@Authenticated
public class DraftPages {
    @CheckedTemplate(basePath = "statements")
    static class Templates {
        static native TemplateInstance draft(
                StatementViews.Head head,
                DraftForm form,
                Errors errors,
                Preview preview,
                int latest);
    }

    /**
     * What an import would become.
     *
     * @param changes against the newest version, null if this is the first
     */
    @TemplateData
    public record Preview(
            Statistics recognised, List<Warning> warnings, RawString text, Summary changes) {}

    /** Something worth a look: message key, values and the words around it. */
    @TemplateData
    public record Warning(String messageKey, List<Object> args, String place)
            implements org.plenary.shared.i18n.Sayable {
        static Warning of(ImportWarning warning) {
            return new Warning(warning.key(), List.copyOf(warning.args()), warning.place());
        }
    }

    private final Statements statements;
    private final Versions versions;
    private final StatementViews views;
    private final Writing writing;
    private final Forms forms;
    private final CurrentActor actor;

    DraftPages(
            Statements statements,
            Versions versions,
            StatementViews views,
            Writing writing,
            Forms forms,
            CurrentActor actor) {
        this.statements = statements;
        this.versions = versions;
        this.views = views;
        this.writing = writing;
        this.forms = forms;
        this.actor = actor;
    }

    @GET
    @Path("new")
    @Transactional
    public TemplateInstance begin(@RestPath UUID id) {
        Statement statement = editable(id);
        return page(statement, DraftForm.empty(statement.latestVersion()), Errors.none(), null);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Transactional
    public Response previewOrSave(@RestPath UUID id, @BeanParam DraftForm posted)
            throws IOException {
        Statement statement = editable(id);
        DraftForm form = posted;
        try {
            Optional<UploadedText> uploaded = UploadedText.of(posted.file());
            form = uploaded.map(posted::with).orElse(posted);
            if (form.content() == null || form.content().isBlank()) {
                return invalid(
                        statement, form, Errors.on("content", "statements.error.no-text"), null);
            }
            Imported imported = TextFormat.parse(form.format()).read(form.content());
            Preview preview = preview(statement, imported);
            // A file that was only just uploaded has not been seen yet: it is shown before it is
            // saved.
            if (!form.save() || uploaded.isPresent()) {
                return Response.ok(page(statement, form, Errors.none(), preview)).build();
            }
            Errors errors = forms.check(form);
            return errors.any()
                    ? invalid(statement, form, errors, preview)
                    : save(statement, form, imported, preview);
        } catch (TextFormatException refused) {
            Errors errors = Errors.on("content", refused.key(), refused.args().toArray());
            return invalid(statement, form, errors, null);
        }
    }

    private Response save(Statement statement, DraftForm form, Imported imported, Preview preview) {
        String note = form.note() == null ? "" : form.note().strip();
        try {
            Version version =
                    writing.save(
                            statement.id(),
                            new Draft(imported.text(), form.label().strip(), note, form.base()),
                            actor.get());
            return Response.seeOther(URI.create(version.href())).build();
        } catch (RefusedException refused) {
            return Response.status(refused.refusal().status())
                    .entity(
                            page(
                                    statement,
                                    form,
                                    Errors.none().and("base", refused.refusal()),
                                    preview))
                    .build();
        }
    }

    private Preview preview(Statement statement, Imported imported) {
        Text text = imported.text();
        Summary changes =
                versions.of(statement, statement.latestVersion())
                        .map(newest -> Comparison.between(newest.text(), text).summary())
                        .orElse(null);
        return new Preview(
                imported.recognised(),
                imported.warnings().stream().map(Warning::of).toList(),
                new RawString(Html.document(text)),
                changes);
    }

    private Response invalid(Statement statement, DraftForm form, Errors errors, Preview preview) {
        return Response.status(422).entity(page(statement, form, errors, preview)).build();
    }

    private TemplateInstance page(
            Statement statement, DraftForm form, Errors errors, Preview preview) {
        return Templates.draft(
                views.head(statement, actor.get()),
                form,
                errors,
                preview,
                statement.latestVersion());
    }

    private Statement editable(UUID id) {
        Statement statement =
                statements
                        .visibleTo(actor.get(), id)
                        .orElseThrow(() -> new NotVisibleException("statement " + id));
        if (!statement.mayBeEditedBy(actor.get())) {
            throw Refusal.forbidden(
                            "statements.refused.not-coordinator", statement.coalition().name())
                    .asException();
        }
        return statement;
    }
}
