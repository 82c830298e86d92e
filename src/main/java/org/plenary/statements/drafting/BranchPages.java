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
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestPath;
import org.plenary.organisations.Organisation;
import org.plenary.organisations.Organisations;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.web.Errors;
import org.plenary.shared.web.Forms;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.shared.web.Option;
import org.plenary.shared.web.RefusedException;
import org.plenary.statements.Statement;
import org.plenary.statements.StatementViews;
import org.plenary.statements.Statements;
import org.plenary.statements.VersionLine;
import org.plenary.statements.Versions;
import org.plenary.statements.Visibility;

/** Branches of a statement: beginning one, and bringing it back. */
@Path("/statements/{id}/branches")
@Produces(MediaType.TEXT_HTML)
@Authenticated
public class BranchPages {
    @CheckedTemplate(basePath = "drafting")
    static class Templates {
        static native TemplateInstance branches(Page page, BranchForm form, Errors errors);
    }

    /** A branch in the list. */
    @TemplateData
    record Row(
            UUID id,
            String href,
            String title,
            int from,
            String label,
            int versions,
            Instant changedAt,
            List<String> group,
            boolean writes) {}

    /**
     * The page.
     *
     * @param drafts whether this person may begin a branch and bring one in
     */
    @TemplateData
    record Page(
            StatementViews.Head head,
            List<Row> rows,
            List<StatementViews.VersionRow> versions,
            List<Option> members,
            boolean drafts) {}

    private final Statements statements;
    private final Versions versions;
    private final StatementViews views;
    private final Branching branching;
    private final Organisations organisations;
    private final Forms forms;
    private final CurrentActor actor;

    BranchPages(
            Statements statements,
            Versions versions,
            StatementViews views,
            Branching branching,
            Organisations organisations,
            Forms forms,
            CurrentActor actor) {
        this.statements = statements;
        this.versions = versions;
        this.views = views;
        this.branching = branching;
        this.organisations = organisations;
        this.forms = forms;
        this.actor = actor;
    }

    @GET
    @Transactional
    public TemplateInstance list(@RestPath UUID id) {
        Statement statement = visible(id);
        return page(statement, BranchForm.empty(statement.latestVersion()), Errors.none());
    }

    @POST
    @Transactional
    public Response begin(@RestPath UUID id, @BeanParam BranchForm form) {
        Statement statement = visible(id);
        Errors errors = forms.check(form);
        if (errors.any()) {
            return invalid(422, statement, form, errors);
        }
        try {
            Set<UUID> group =
                    form.group().stream().map(UUID::fromString).collect(Collectors.toSet());
            Statement branch =
                    branching.branch(
                            id,
                            new Branching.NewBranch(
                                    form.title().strip(),
                                    form.version(),
                                    Visibility.of(form.visibility())
                                            .orElse(Visibility.DRAFTING_GROUP),
                                    group),
                            actor.get());
            return Response.seeOther(URI.create(branch.href())).build();
        } catch (RefusedException refused) {
            return invalid(
                    refused.refusal().status(),
                    statement,
                    form,
                    Errors.none().and("title", refused.refusal()));
        }
    }

    @POST
    @Path("{branch}/bring-in")
    @Transactional
    public Response bringIn(
            @RestPath UUID id, @RestPath UUID branch, @BeanParam DecisionsForm decided) {
        Edited edited = branching.bringIn(id, branch, decided.decisions(), actor.get());
        Statement statement = visible(id);
        if (edited instanceof Edited.Clash clash) {
            Errors errors =
                    decided.wereAsked()
                            ? Errors.on("side-0", "drafting.error.undecided")
                            : Errors.none();
            String here = statement.href() + "/branches";
            return Response.status(409)
                    .entity(
                            NextVersionPages.Templates.clash(
                                    views.head(statement, actor.get()),
                                    ClashView.of("branch", clash, decided.sides()),
                                    errors,
                                    here + "/" + branch + "/bring-in",
                                    here))
                    .build();
        }
        return Response.seeOther(URI.create(statement.href() + "/next?done=merged")).build();
    }

    private Response invalid(int status, Statement statement, BranchForm form, Errors errors) {
        return Response.status(status).entity(page(statement, form, errors)).build();
    }

    private TemplateInstance page(Statement statement, BranchForm form, Errors errors) {
        List<Statement> branches = branching.of(statement, actor.get());
        Map<UUID, VersionLine> newest = versions.newestLinesOf(branches);
        List<Row> rows = branches.stream().map(b -> row(b, newest.get(b.id()))).toList();
        boolean drafts =
                statement.branchOf() == null && Drafting.refuses(statement, actor.get()).isEmpty();
        return Templates.branches(
                new Page(
                        views.head(statement, actor.get()),
                        rows,
                        views.rows(statement, form.version()),
                        drafts ? members(statement, form) : List.of(),
                        drafts),
                form,
                errors);
    }

    private Row row(Statement branch, VersionLine newest) {
        return new Row(
                branch.id(),
                branch.href(),
                branch.title(),
                branch.branchedFrom(),
                newest.label(),
                branch.latestVersion(),
                newest.savedAt(),
                organisations.byIds(branch.draftingGroup()).stream()
                        .map(Organisation::name)
                        .sorted(String.CASE_INSENSITIVE_ORDER)
                        .toList(),
                branch.isDraftedBy(actor.get()));
    }

    private List<Option> members(Statement statement, BranchForm form) {
        return organisations.byIds(statement.coalition().members()).stream()
                .sorted(Comparator.comparing(Organisation::name, String.CASE_INSENSITIVE_ORDER))
                .map(
                        o ->
                                new Option(
                                        o.id().toString(),
                                        o.name(),
                                        null,
                                        form.group().contains(o.id().toString())))
                .toList();
    }

    /** Branches are told to those of the coalition only. */
    private Statement visible(UUID id) {
        return statements
                .visibleTo(actor.get(), id)
                .filter(s -> s.isAnsweredBy(actor.get()) || s.isDraftedBy(actor.get()))
                .orElseThrow(() -> new NotVisibleException("statement " + id));
    }
}
