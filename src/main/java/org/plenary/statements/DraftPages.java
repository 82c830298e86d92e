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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.web.Errors;
import org.plenary.shared.web.Forms;
import org.plenary.shared.web.Refusal;
import org.plenary.shared.web.RefusedException;
import org.plenary.text.Statistics;
import org.plenary.text.Text;
import org.plenary.text.TextFormatException;
import org.plenary.text.diff.Comparison;
import org.plenary.text.diff.Identities;
import org.plenary.text.diff.Summary;
import org.plenary.text.format.Html;
import org.plenary.text.format.ImportWarning;
import org.plenary.text.format.Imported;
import org.plenary.text.format.TextFormat;
import org.plenary.text.merge.Conflict;
import org.plenary.text.merge.Merge;

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
                List<Clash> clashes,
                int latest);
    }

    /** Words that both changed: those of who saves now stand in the text, these were saved. */
    @TemplateData
    public record Clash(String mine, String theirs) {}

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
        return page(
                statement,
                DraftForm.empty(statement.latestVersion()),
                Errors.none(),
                null,
                List.of());
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
                return Response.ok(page(statement, form, Errors.none(), preview, List.of()))
                        .build();
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
            Errors errors = Errors.none().and("base", refused.refusal());
            if (form.base() < statement.latestVersion()) {
                return broughtTogether(statement, form, imported, errors);
            }
            return Response.status(refused.refusal().status())
                    .entity(page(statement, form, errors, preview, List.of()))
                    .build();
        }
    }

    /**
     * Somebody saved another version meanwhile: both are merged, shown, and can be saved. Where
     * both changed the same words, those of who saves now stand and the others are told.
     */
    private Response broughtTogether(
            Statement statement, DraftForm form, Imported imported, Errors errors) {
        Text theirs = version(statement, statement.latestVersion()).text();
        Text mine = imported.text();
        Text merged = mine;
        List<Clash> clashes = new ArrayList<>();
        if (form.base() > 0) {
            Text base = version(statement, form.base()).text();
            Merge merge = Merge.of(base, Identities.carriedOver(base, mine), theirs);
            List<Integer> sides = new ArrayList<>();
            for (Conflict conflict : merge.conflicts()) {
                int own = conflict.sides().get(0).parties().contains("mine") ? 0 : 1;
                sides.add(own < conflict.sides().size() ? own : Merge.NEITHER);
                clashes.add(new Clash(words(conflict, "mine"), words(conflict, "theirs")));
            }
            merged = merge.decided(sides).text();
        }
        DraftForm both = form.with(new UploadedText("markdown", TextFormat.MARKDOWN.write(merged)));
        return Response.status(409)
                .entity(
                        page(
                                statement,
                                both,
                                errors,
                                preview(statement, TextFormat.MARKDOWN.read(both.content())),
                                clashes))
                .build();
    }

    private static String words(Conflict conflict, String party) {
        return conflict.sides().stream()
                .filter(side -> side.parties().contains(party))
                .map(Conflict.Side::words)
                .findFirst()
                .orElse(conflict.words());
    }

    private Version version(Statement statement, int number) {
        return versions.of(statement, number)
                .orElseThrow(() -> Refusal.invalid("drafting.refused.seen").asException());
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
        return Response.status(422)
                .entity(page(statement, form, errors, preview, List.of()))
                .build();
    }

    private TemplateInstance page(
            Statement statement,
            DraftForm form,
            Errors errors,
            Preview preview,
            List<Clash> clashes) {
        return Templates.draft(
                views.head(statement, actor.get()),
                form,
                errors,
                preview,
                clashes,
                statement.latestVersion());
    }

    private Statement editable(UUID id) {
        Statement statement = statements.shown(actor.get(), id);
        if (!statement.isPublishedBy(actor.get())) {
            throw Refusal.forbidden(
                            "statements.refused.not-coordinator", statement.coalition().name())
                    .asException();
        }
        return statement;
    }
}
