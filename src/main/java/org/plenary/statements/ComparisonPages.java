package org.plenary.statements;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
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
import org.jboss.resteasy.reactive.RestQuery;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.web.Cached;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.text.diff.Comparison;
import org.plenary.text.format.Html;

/** Two versions side by side or in one text, at an address that can be cited for ever. */
@Path("/statements/{id}/compare")
@Produces(MediaType.TEXT_HTML)
public class ComparisonPages {
    private static final String IN_THE_TEXT = "text";
    private static final String SIDE_BY_SIDE = "side";
    private static final String CLEAN = "clean";

    @CheckedTemplate(basePath = "statements")
    static class Templates {
        static native TemplateInstance compare(Page page);
    }

    /**
     * What the page shows.
     *
     * @param view text, side or clean
     * @param clean the newer text, only in the view of that name
     * @param here the comparison's address without a view
     */
    @TemplateData
    record Page(
            StatementViews.Head head,
            StatementViews.VersionRow from,
            StatementViews.VersionRow to,
            List<StatementViews.VersionRow> versions,
            String view,
            ComparisonView comparison,
            RawString clean,
            String here) {}

    private final Statements statements;
    private final Versions versions;
    private final Comparisons comparisons;
    private final StatementViews views;
    private final Cached cached;
    private final CurrentActor actor;

    ComparisonPages(
            Statements statements,
            Versions versions,
            Comparisons comparisons,
            StatementViews views,
            Cached cached,
            CurrentActor actor) {
        this.statements = statements;
        this.versions = versions;
        this.comparisons = comparisons;
        this.views = views;
        this.cached = cached;
        this.actor = actor;
    }

    /** Leads from the form with two selects to the address of that comparison. */
    @GET
    public Response choose(
            @RestPath UUID id, @RestQuery int from, @RestQuery int to, @RestQuery String view) {
        String query = view == null || view.equals(IN_THE_TEXT) ? "" : "?view=" + known(view);
        return Response.seeOther(
                        URI.create(
                                "/statements/%s/compare/%s%s"
                                        .formatted(id, new VersionRange(from, to), query)))
                .build();
    }

    @GET
    @Path(VersionRange.PATH)
    @Transactional
    public Response show(
            @RestPath UUID id,
            @RestPath String range,
            @RestQuery String view,
            @Context Request request) {
        Statement statement =
                statements
                        .visibleTo(actor.get(), id)
                        .orElseThrow(() -> new NotVisibleException("statement " + id));
        VersionRange wanted = VersionRange.parse(range).orElseThrow();
        Version from = version(statement, wanted.from());
        Version to = version(statement, wanted.to());
        Comparison comparison = comparisons.between(from, to);
        List<StatementViews.VersionRow> rows = views.rows(statement, to.number());
        String shown = known(view);
        Page page =
                new Page(
                        views.head(statement, actor.get()),
                        row(rows, from),
                        row(rows, to),
                        rows,
                        shown,
                        ComparisonView.of(comparison),
                        shown.equals(CLEAN) ? new RawString(Html.document(to.text())) : null,
                        "/statements/%s/compare/%s".formatted(id, wanted));
        return cached.page(request, page, () -> Templates.compare(page));
    }

    private static String known(String view) {
        return SIDE_BY_SIDE.equals(view) || CLEAN.equals(view) ? view : IN_THE_TEXT;
    }

    private Version version(Statement statement, int number) {
        return versions.of(statement, number)
                .orElseThrow(
                        () ->
                                new NotVisibleException(
                                        "version %d of %s".formatted(number, statement.id())));
    }

    private static StatementViews.VersionRow row(
            List<StatementViews.VersionRow> rows, Version version) {
        return rows.stream().filter(r -> r.number() == version.number()).findFirst().orElseThrow();
    }
}
