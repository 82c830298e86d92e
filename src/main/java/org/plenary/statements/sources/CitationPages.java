package org.plenary.statements.sources;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;
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
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.plenary.organisations.Actor;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.web.Cached;
import org.plenary.shared.web.Errors;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.shared.web.Option;
import org.plenary.shared.web.Refusal;
import org.plenary.statements.Statement;
import org.plenary.statements.StatementViews;
import org.plenary.statements.Statements;

/** The sources of a statement: reading, adding and removing them. */
@Path("/statements/{id}/sources")
@Produces(MediaType.TEXT_HTML)
public class CitationPages {
    private static final int LONGEST_REASON = 500;

    @CheckedTemplate(basePath = "sources")
    static class Templates {
        static native TemplateInstance sources(SourcesView view);

        static native TemplateInstance cite(CitePage page);

        static native TemplateInstance remove(RemovePage page);
    }

    /** The form that cites a source; everything to choose from is in the reader's language. */
    @TemplateData
    record CitePage(
            StatementViews.Head head,
            CitationForm form,
            Errors errors,
            List<Option> paragraphs,
            List<Option> kinds,
            List<Option> languages,
            List<CitationChoices.Offer> offers) {}

    /** The question why a citation goes. */
    @TemplateData
    record RemovePage(
            StatementViews.Head head, CitationRow citation, String reason, Errors errors) {}

    private final Statements statements;
    private final Citations citations;
    private final Citing citing;
    private final CitationReader reader;
    private final CitationChoices choices;
    private final SourcesViews views;
    private final StatementViews heads;
    private final SourceRows rows;
    private final Cached cached;
    private final CurrentActor actor;

    CitationPages(
            Statements statements,
            Citations citations,
            Citing citing,
            CitationReader reader,
            CitationChoices choices,
            SourcesViews views,
            StatementViews heads,
            SourceRows rows,
            Cached cached,
            CurrentActor actor) {
        this.statements = statements;
        this.citations = citations;
        this.citing = citing;
        this.reader = reader;
        this.choices = choices;
        this.views = views;
        this.heads = heads;
        this.rows = rows;
        this.cached = cached;
        this.actor = actor;
    }

    @GET
    @Transactional
    public Response show(
            @RestPath UUID id,
            @RestQuery String paragraph,
            @RestQuery String after,
            @Context Request request) {
        Actor me = actor.get();
        SourcesView view = views.of(visible(id), paragraph, after, me);
        return cached.page(request, view, () -> Templates.sources(view));
    }

    @GET
    @Path("new")
    @Transactional
    public TemplateInstance begin(
            @RestPath UUID id,
            @RestQuery String paragraph,
            @RestQuery String kind,
            @RestQuery String link) {
        CitationForm empty = CitationForm.empty(paragraph);
        return form(writable(id), kind == null ? empty : empty.of(kind, link), Errors.none());
    }

    @POST
    @Transactional
    public Response cite(@RestPath UUID id, @BeanParam CitationForm form) {
        Statement statement = writable(id);
        Actor me = actor.signedIn();
        Errors errors = reader.check(form, me);
        if (!errors.has("paragraph") && !choices.isThere(statement, form.paragraph())) {
            errors = errors.and("paragraph", "sources.error.paragraph");
        }
        if (errors.any()) {
            return Response.status(422).entity(form(statement, form, errors)).build();
        }
        citing.cite(id, reader.read(form, me), me);
        return seeOther(statement.href() + "/sources?paragraph=" + form.paragraph());
    }

    @GET
    @Path("{citation}/removals/new")
    @Transactional
    public TemplateInstance askRemoval(@RestPath UUID id, @RestPath UUID citation) {
        return asking(writable(id), citation, "", Errors.none());
    }

    @POST
    @Path("{citation}/removals")
    @Transactional
    public Response remove(@RestPath UUID id, @RestPath UUID citation, @RestForm String reason) {
        Statement statement = writable(id);
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
            Errors errors = Errors.on("reason", "sources.error.reason", LONGEST_REASON);
            return Response.status(422).entity(asking(statement, citation, reason, errors)).build();
        }
        citing.remove(id, citation, reason, actor.signedIn());
        return seeOther(statement.href() + "/sources");
    }

    private TemplateInstance form(Statement statement, CitationForm form, Errors errors) {
        return Templates.cite(
                new CitePage(
                        heads.head(statement, actor.get()),
                        form,
                        errors,
                        choices.paragraphs(statement, form.paragraph()),
                        choices.kinds(form.kind()),
                        choices.languages(form.language()),
                        choices.offers(statement, form.paragraph(), actor.get())));
    }

    private TemplateInstance asking(
            Statement statement, UUID citation, String reason, Errors errors) {
        Citation found =
                citations
                        .live(statement, citation)
                        .orElseThrow(() -> new NotVisibleException("citation " + citation));
        return Templates.remove(
                new RemovePage(
                        heads.head(statement, actor.get()),
                        rows.of(found, rows.names(List.of(found)), false, actor.get()),
                        reason,
                        errors));
    }

    /** The statement, for a person who may change its citations. */
    private Statement writable(UUID id) {
        Actor me = actor.signedIn();
        Statement statement = visible(id);
        Citing.refuses(statement, me).map(Refusal::asException).ifPresent(CitationPages::raise);
        return statement;
    }

    private static void raise(RuntimeException refused) {
        throw refused;
    }

    private Statement visible(UUID id) {
        return statements.shown(actor.get(), id);
    }

    private static Response seeOther(String place) {
        return Response.seeOther(URI.create(place)).build();
    }
}
