package org.plenary.statements.drafting;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.web.Errors;
import org.plenary.shared.web.Forms;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.shared.web.Refusal;
import org.plenary.shared.web.RefusedException;
import org.plenary.statements.Statement;
import org.plenary.statements.StatementViews;
import org.plenary.statements.Statements;
import org.plenary.text.Text;
import org.plenary.text.TextFormatException;
import org.plenary.text.diff.Identities;
import org.plenary.text.format.TextFormat;

/** Editing the next version by plain forms: the whole text, or one paragraph. */
@Path("/statements/{id}/next")
@Produces(MediaType.TEXT_HTML)
@Authenticated
public class EditPages {
    @CheckedTemplate(basePath = "drafting")
    static class Templates {
        static native TemplateInstance edit(Page page, EditForm form, Errors errors);
    }

    /**
     * What is edited.
     *
     * @param block the paragraph's id, empty for the whole text
     * @param label its number, may be empty
     * @param action where the form goes
     * @param clash what others changed meanwhile, or null
     * @param now how the paragraph reads now, where it clashes; else empty
     */
    @TemplateData
    record Page(
            StatementViews.Head head,
            String block,
            String label,
            String action,
            ClashView clash,
            String now) {}

    private final Statements statements;
    private final Drafting drafting;
    private final NextVersionViews views;
    private final Forms forms;
    private final CurrentActor actor;

    EditPages(
            Statements statements,
            Drafting drafting,
            NextVersionViews views,
            Forms forms,
            CurrentActor actor) {
        this.statements = statements;
        this.drafting = drafting;
        this.views = views;
        this.forms = forms;
        this.actor = actor;
    }

    @GET
    @Path("text")
    @Transactional
    public TemplateInstance whole(@RestPath UUID id) {
        Statement statement = drafted(id);
        String content = TextFormat.MARKDOWN.write(drafting.text(statement));
        return page(statement, "", begun(statement, content), Errors.none(), null);
    }

    @GET
    @Path("paragraphs/{block}")
    @Transactional
    public TemplateInstance one(@RestPath UUID id, @RestPath String block) {
        Statement statement = drafted(id);
        OneBlock one = one(drafting.text(statement), block);
        return page(statement, block, begun(statement, one.markdown()), Errors.none(), null);
    }

    @POST
    @Path("text")
    @Transactional
    public Response saveWhole(
            @RestPath UUID id, @BeanParam EditForm form, @BeanParam DecisionsForm decided) {
        return save(drafted(id), "", form, decided);
    }

    @POST
    @Path("paragraphs/{block}")
    @Transactional
    public Response saveOne(
            @RestPath UUID id,
            @RestPath String block,
            @BeanParam EditForm form,
            @BeanParam DecisionsForm decided) {
        return save(drafted(id), block, form, decided);
    }

    private Response save(Statement statement, String block, EditForm form, DecisionsForm decided) {
        Errors errors = forms.check(form);
        if (errors.any()) {
            return invalid(422, statement, block, form, errors);
        }
        try {
            Seen seen = Seen.parse(form.seen());
            Text before = drafting.text(statement, seen);
            Edit edit =
                    new Edit(
                            seen,
                            block.isEmpty() ? whole(before, form) : part(before, block, form),
                            block.isEmpty() ? null : block,
                            form.said(),
                            decided.decisions());
            Edited edited = drafting.edit(statement.id(), edit, actor.get());
            if (edited instanceof Edited.Clash clash) {
                return clash(statement, block, form, clash, decided);
            }
            String done =
                    edited instanceof Edited.Saved saved
                            ? saved.meanwhile() ? "merged" : "saved"
                            : "nothing";
            String at = block.isEmpty() ? "" : "#b-" + block;
            return Response.seeOther(URI.create(statement.href() + "/next?done=" + done + at))
                    .build();
        } catch (TextFormatException refused) {
            return invalid(
                    422,
                    statement,
                    block,
                    form,
                    Errors.on("content", refused.key(), refused.args().toArray()));
        } catch (RefusedException refused) {
            return invalid(
                    refused.refusal().status(),
                    statement,
                    block,
                    form,
                    Errors.none().and("content", refused.refusal()));
        }
    }

    private static Text whole(Text before, EditForm form) {
        if (form.content() == null || form.content().isBlank()) {
            throw Refusal.invalid("drafting.error.empty").asException();
        }
        return Identities.carriedOver(before, TextFormat.MARKDOWN.read(form.content()).text());
    }

    private static Text part(Text before, String block, EditForm form) {
        if (form.removes()) {
            return one(before, block).written("");
        }
        if (form.content() == null || form.content().isBlank()) {
            throw Refusal.invalid("drafting.error.empty-paragraph").asException();
        }
        return one(before, block).written(form.content());
    }

    private Response clash(
            Statement statement,
            String block,
            EditForm form,
            Edited.Clash clash,
            DecisionsForm decided) {
        Errors errors =
                decided.wereAsked()
                        ? Errors.on("side-0", "drafting.error.undecided")
                        : Errors.none();
        ClashView view = ClashView.of("edit", clash, decided.sides());
        return Response.status(409).entity(page(statement, block, form, errors, view)).build();
    }

    private Response invalid(
            int status, Statement statement, String block, EditForm form, Errors errors) {
        return Response.status(status).entity(page(statement, block, form, errors, null)).build();
    }

    private EditForm begun(Statement statement, String content) {
        return new EditForm(views.seen(statement), content, "", "");
    }

    private TemplateInstance page(
            Statement statement, String block, EditForm form, Errors errors, ClashView clash) {
        Text now = drafting.text(statement);
        String action =
                statement.href() + "/next/" + (block.isEmpty() ? "text" : "paragraphs/" + block);
        return Templates.edit(
                new Page(
                        views.head(statement, actor.get()),
                        block,
                        block.isEmpty() ? "" : views.label(now, block),
                        action,
                        clash,
                        clash == null || block.isEmpty()
                                ? ""
                                : OneBlock.of(now, block).map(OneBlock::markdown).orElse("")),
                form,
                errors);
    }

    private static OneBlock one(Text text, String block) {
        return OneBlock.of(text, block)
                .orElseThrow(() -> new NotVisibleException("paragraph " + block));
    }

    private Statement drafted(UUID id) {
        Statement statement = statements.shown(actor.get(), id);
        Drafting.refuses(statement, actor.get())
                .ifPresent(
                        refusal -> {
                            throw refusal.asException();
                        });
        return statement;
    }
}
