package org.plenary.statements;

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
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.plenary.organisations.Actor;
import org.plenary.organisations.Coalition;
import org.plenary.organisations.Coalitions;
import org.plenary.organisations.Organisation;
import org.plenary.organisations.Organisations;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.i18n.Language;
import org.plenary.shared.i18n.Messages;
import org.plenary.shared.web.Cached;
import org.plenary.shared.web.Errors;
import org.plenary.shared.web.Forms;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.shared.web.Option;
import org.plenary.shared.web.RefusedException;
import org.plenary.text.format.TextFormat;

/** The pages of statements: the list, beginning one, and reading a version. */
@Path("/statements")
@Produces(MediaType.TEXT_HTML)
public class StatementPages {
    private static final int PAGE = 30;

    @CheckedTemplate(basePath = "statements")
    static class Templates {
        static native TemplateInstance list(
                List<StatementViews.Row> rows, String q, String next, boolean mayBegin);

        static native TemplateInstance begin(
                StatementForm form,
                Errors errors,
                List<CoalitionChoice> coalitions,
                List<Option> languages,
                List<Option> visibilities);

        static native TemplateInstance statement(StatementViews.Page page);
    }

    /** A coalition the person may begin a statement in, and the members to draft it with. */
    @TemplateData
    public record CoalitionChoice(UUID id, String name, boolean chosen, List<Option> members) {}

    private final Statements statements;
    private final Versions versions;
    private final StatementList list;
    private final StatementViews views;
    private final Coalitions coalitions;
    private final Organisations organisations;
    private final Writing writing;
    private final Forms forms;
    private final Language language;
    private final Messages messages;
    private final Cached cached;
    private final CurrentActor actor;

    StatementPages(
            Statements statements,
            Versions versions,
            StatementList list,
            StatementViews views,
            Coalitions coalitions,
            Organisations organisations,
            Writing writing,
            Forms forms,
            Language language,
            Messages messages,
            Cached cached,
            CurrentActor actor) {
        this.statements = statements;
        this.versions = versions;
        this.list = list;
        this.views = views;
        this.coalitions = coalitions;
        this.organisations = organisations;
        this.writing = writing;
        this.forms = forms;
        this.language = language;
        this.messages = messages;
        this.cached = cached;
        this.actor = actor;
    }

    @GET
    @Transactional
    public TemplateInstance list(@RestQuery String q, @RestQuery UUID after) {
        Actor me = actor.get();
        List<Statement> found = list.visibleTo(me, q, after, PAGE + 1);
        List<StatementViews.Row> rows = views.list(found.stream().limit(PAGE).toList(), me);
        String next =
                found.size() > PAGE
                        ? UriBuilder.fromPath("/statements")
                                .queryParam("q", "{q}")
                                .queryParam("after", rows.get(PAGE - 1).id())
                                .build(q == null ? "" : q)
                                .toString()
                        : null;
        return Templates.list(
                rows, q == null ? "" : q, next, !coalitions.coordinatedBy(me).isEmpty());
    }

    @GET
    @Path("new")
    @Authenticated
    @Transactional
    public TemplateInstance begin() {
        return beginning(StatementForm.empty(language.tag()), Errors.none());
    }

    @POST
    @Authenticated
    @Transactional
    public Response begin(@BeanParam StatementForm form) {
        Errors errors = forms.check(form);
        Visibility visibility = Visibility.of(form.visibility()).orElse(null);
        Coalition coalition = coordinated(form.coalition());
        if (visibility == null) {
            errors = errors.and("visibility", "statements.error.visibility");
        }
        if (coalition == null) {
            errors = errors.and("coalition", "statements.error.coalition");
        }
        if (errors.any()) {
            return invalid(form, errors);
        }
        try {
            Set<UUID> group =
                    form.draftingGroup().stream().map(UUID::fromString).collect(Collectors.toSet());
            Statement statement =
                    writing.begin(
                            new NewStatement(
                                    coalition,
                                    form.title().strip(),
                                    form.language(),
                                    visibility,
                                    group),
                            actor.get());
            return Response.seeOther(URI.create(statement.href() + "/versions/new")).build();
        } catch (RefusedException refused) {
            return invalid(form, Errors.none().and("draftingGroup", refused.refusal()));
        }
    }

    @GET
    @Path("{id}")
    @Transactional
    public Response show(@RestPath UUID id, @Context Request request) {
        Statement statement = visible(id);
        return versions.of(statement, statement.latestVersion())
                .map(version -> page(request, views.page(statement, version, actor.get())))
                .orElseGet(() -> page(request, views.pageWithoutText(statement, actor.get())));
    }

    @GET
    @Path("{id}/versions/{number: [0-9]{1,6}}")
    @Transactional
    public Response version(@RestPath UUID id, @RestPath int number, @Context Request request) {
        Statement statement = visible(id);
        return page(request, views.page(statement, version(statement, number), actor.get()));
    }

    private Response page(Request request, StatementViews.Page page) {
        return cached.page(request, page, () -> Templates.statement(page));
    }

    /** A version as a file to keep: Markdown, plain text or HTML. */
    @GET
    @Path("{id}/versions/{number: [0-9]{1,6}}.{ending: md|txt|html}")
    @Produces({"text/markdown", MediaType.TEXT_PLAIN, MediaType.TEXT_HTML})
    @Transactional
    public Response download(@RestPath UUID id, @RestPath int number, @RestPath String ending) {
        TextFormat format = TextFormat.parse(ending);
        Version version = version(visible(id), number);
        String type =
                switch (format) {
                    case MARKDOWN -> "text/markdown;charset=UTF-8";
                    case TEXT -> "text/plain;charset=UTF-8";
                    case HTML -> "text/html;charset=UTF-8";
                };
        return Response.ok(format.write(version.text()), type)
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"statement-%s-v%d.%s\""
                                .formatted(id, number, ending))
                .build();
    }

    private Response invalid(StatementForm form, Errors errors) {
        return Response.status(422).entity(beginning(form, errors)).build();
    }

    private TemplateInstance beginning(StatementForm form, Errors errors) {
        List<Coalition> mine = coalitions.coordinatedBy(actor.get());
        List<CoalitionChoice> choices =
                mine.stream()
                        .map(
                                c ->
                                        new CoalitionChoice(
                                                c.id(),
                                                c.name(),
                                                mine.size() == 1
                                                        || c.id().toString()
                                                                .equals(form.coalition()),
                                                membersOf(c, form)))
                        .toList();
        return Templates.begin(
                form,
                errors,
                choices,
                WrittenLanguages.choices(language.locale(), form.language()),
                visibilities(form.visibility()));
    }

    private List<Option> membersOf(Coalition coalition, StatementForm form) {
        return organisations.byIds(coalition.members()).stream()
                .sorted(Comparator.comparing(Organisation::name, String.CASE_INSENSITIVE_ORDER))
                .map(
                        o ->
                                new Option(
                                        o.id().toString(),
                                        o.name(),
                                        null,
                                        form.draftingGroup().contains(o.id().toString())))
                .toList();
    }

    private List<Option> visibilities(String chosen) {
        return Arrays.stream(Visibility.values())
                .map(
                        v ->
                                new Option(
                                        v.slug(),
                                        messages.text(
                                                language.locale(),
                                                "statements.visibility." + v.slug()),
                                        messages.text(
                                                language.locale(),
                                                "statements.visibility.hint." + v.slug()),
                                        v.slug().equals(chosen)))
                .toList();
    }

    private Coalition coordinated(String id) {
        return coalitions.coordinatedBy(actor.get()).stream()
                .filter(c -> c.id().toString().equals(id))
                .findFirst()
                .orElse(null);
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
