package org.plenary.statements.sources;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.plenary.organisations.Actor;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.i18n.Languages;
import org.plenary.shared.web.Cached;
import org.plenary.statements.Statement;

/** A source, and from there where it went. */
@Path("/sources")
@Produces(MediaType.TEXT_HTML)
public class SourcePages {
    private static final int PAGE = 30;

    @CheckedTemplate(basePath = "sources")
    static class Templates {
        static native TemplateInstance source(SourceView view);
    }

    private final WhereItWent where;
    private final SourceRows rows;
    private final Cached cached;
    private final CurrentActor actor;

    SourcePages(WhereItWent where, SourceRows rows, Cached cached, CurrentActor actor) {
        this.where = where;
        this.rows = rows;
        this.cached = cached;
        this.actor = actor;
    }

    @GET
    @Path("{id}")
    @Transactional
    public Response show(@RestPath UUID id, @RestQuery UUID after, @Context Request request) {
        Actor me = actor.get();
        Source source = where.source(id, me);
        List<WhereItWent.Use> found = where.uses(source, after, PAGE + 1, me);
        List<WhereItWent.Use> shown = found.stream().limit(PAGE).toList();
        Map<UUID, String> names =
                rows.names(shown.stream().map(WhereItWent.Use::citation).toList());
        Statement one = where.statements(source, me).get(0);
        SourceView view =
                new SourceView(
                        rows.of(source, me),
                        one.coalition().name(),
                        one.coalition().href(),
                        shown.stream().map(use -> use(use, names, me)).toList(),
                        found.size() > PAGE
                                ? source.page() + "?after=" + shown.get(PAGE - 1).citation().id()
                                : null);
        return cached.page(request, view, () -> Templates.source(view));
    }

    private SourceView.Use use(WhereItWent.Use use, Map<UUID, String> names, Actor me) {
        Statement statement = use.citation().statement();
        String block = use.paragraph().block();
        return new SourceView.Use(
                statement.title(),
                statement.href(),
                statement.language(),
                Languages.direction(Locale.forLanguageTag(statement.language())),
                use.paragraph().label(),
                use.paragraph().words(),
                use.there()
                        ? statement.href() + "/paragraphs/" + block
                        : "%s/versions/%d#b-%s".formatted(statement.href(), use.last(), block),
                SourceView.ranges(use.versions()),
                use.last(),
                use.there(),
                rows.of(use.citation(), names, false, me));
    }
}
