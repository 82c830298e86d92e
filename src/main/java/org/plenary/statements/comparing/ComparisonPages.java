package org.plenary.statements.comparing;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.plenary.organisations.Actor;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.shared.web.Cached;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.statements.Comparisons;
import org.plenary.statements.Statement;
import org.plenary.statements.StatementViews;
import org.plenary.statements.Statements;
import org.plenary.statements.Version;
import org.plenary.statements.VersionRange;
import org.plenary.statements.Versions;
import org.plenary.text.format.Html;

/** Two versions side by side or in one text, at an address that can be cited for ever. */
@Path("/statements/{id}/compare")
@Produces(MediaType.TEXT_HTML)
public class ComparisonPages {
    @CheckedTemplate(basePath = "statements")
    static class Templates {
        static native TemplateInstance compare(Page page);

        static native TemplateInstance nothingNew(NothingNew page);
    }

    /**
     * What the page shows.
     *
     * @param clean the newer text, only in the view of that name
     * @param here the comparison's address without a layout
     */
    @TemplateData
    record Page(
            StatementViews.Head head,
            Side from,
            Side to,
            List<StatementViews.VersionRow> versions,
            Layout layout,
            ComparisonView comparison,
            RawString clean,
            String here) {
        /** The address of the same comparison the other way round. */
        public String swapped() {
            return layout.at(
                    "%s/compare/%d..%d".formatted(head.href(), to.number(), from.number()));
        }

        /** Whether it goes from a newer version to an older one. */
        public boolean backward() {
            return from.number() > to.number();
        }

        /** Whether both sides are the same version. */
        public boolean itself() {
            return from.number() == to.number();
        }
    }

    /**
     * The newest version is the one they looked at last.
     *
     * @param at when they did, null if they never looked
     */
    @TemplateData
    record NothingNew(StatementViews.Head head, Instant at) {}

    private final Statements statements;
    private final Versions versions;
    private final Comparisons comparisons;
    private final Readings readings;
    private final StatementViews views;
    private final Cached cached;
    private final DatabaseClock clock;
    private final CurrentActor actor;

    ComparisonPages(
            Statements statements,
            Versions versions,
            Comparisons comparisons,
            Readings readings,
            StatementViews views,
            Cached cached,
            DatabaseClock clock,
            CurrentActor actor) {
        this.statements = statements;
        this.versions = versions;
        this.comparisons = comparisons;
        this.readings = readings;
        this.views = views;
        this.cached = cached;
        this.clock = clock;
        this.actor = actor;
    }

    /**
     * Leads from the form with two selects to the address of that comparison; without a choice to
     * what changed last.
     */
    @GET
    @Transactional
    public Response choose(
            @RestPath UUID id,
            @RestQuery int from,
            @RestQuery int to,
            @RestQuery String view,
            @RestQuery String context) {
        int newest = to > 0 ? to : visible(id).latestVersion();
        int older = from > 0 ? from : Math.max(1, newest - 1);
        String address = "/statements/%s/compare/%s".formatted(id, new VersionRange(older, newest));
        return Response.seeOther(URI.create(Layout.of(view, context).at(address))).build();
    }

    @GET
    @Path(VersionRange.PATH)
    @Transactional
    public Response show(
            @RestPath UUID id,
            @RestPath String range,
            @RestQuery String view,
            @RestQuery String context,
            @Context Request request) {
        Statement statement = visible(id);
        VersionRange wanted = VersionRange.parse(range).orElseThrow();
        Version from = version(statement, wanted.from());
        Version to = version(statement, wanted.to());
        Layout layout = Layout.of(view, context);
        remember(statement, to.number());
        Page page =
                new Page(
                        views.head(statement, actor.get()),
                        Side.of(from),
                        Side.of(to),
                        views.rows(statement, to.number()),
                        layout,
                        ComparisonView.of(
                                comparisons.between(from, to), Surroundings.of(layout.context())),
                        layout.clean() ? new RawString(Html.document(to.text())) : null,
                        "/statements/%s/compare/%s".formatted(id, wanted));
        return cached.page(request, page, () -> Templates.compare(page));
    }

    /** Leads somebody who comes back to what changed since they last looked. */
    @GET
    @Path("since")
    @Transactional
    public Response since(@RestPath UUID id) {
        Actor me = actor.signedIn();
        Statement statement = visible(id);
        Optional<Reading> reading = readings.of(me.person(), statement);
        int latest = statement.latestVersion();
        var since = reading.map(r -> r.since(latest, clock.now()));
        if (since.isPresent() && since.get().isPresent()) {
            return Response.seeOther(
                            URI.create(
                                    "%s/compare/%d..%d"
                                            .formatted(
                                                    statement.href(),
                                                    since.get().getAsInt(),
                                                    latest)))
                    .build();
        }
        return Response.ok(
                        Templates.nothingNew(
                                new NothingNew(
                                        views.head(statement, me),
                                        reading.map(Reading::at).orElse(null))))
                .build();
    }

    /** Forgets what this person looked at last. */
    @POST
    @Path("since/removals")
    @Transactional
    public Response forget(@RestPath UUID id) {
        Actor me = actor.signedIn();
        Statement statement = visible(id);
        readings.forget(me.person(), statement);
        return Response.seeOther(URI.create(statement.href() + "/compare/since")).build();
    }

    private void remember(Statement statement, int shown) {
        if (actor.get().signedIn() && shown == statement.latestVersion()) {
            readings.looked(actor.get().person(), statement, shown);
        }
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
