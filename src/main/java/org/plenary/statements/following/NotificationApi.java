package org.plenary.statements.following;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.plenary.organisations.Actor;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.web.Refusal;
import org.plenary.statements.StatementApi;

/** What you were told, in the API, and how you want to be told. */
@Path("/api/v1/notifications")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Following")
class NotificationApi {
    private final NotificationViews views;
    private final NewsPreferences preferences;
    private final CurrentActor actor;

    NotificationApi(NotificationViews views, NewsPreferences preferences, CurrentActor actor) {
        this.views = views;
        this.preferences = preferences;
        this.actor = actor;
    }

    /**
     * Something you were told.
     *
     * @param kind mention or followed
     * @param said a sentence in the language you accept
     * @param words what somebody wrote, may be empty
     */
    @Schema(name = "Notification")
    record NotificationJson(
            UUID id,
            UUID statement,
            String kind,
            String said,
            String words,
            String href,
            Instant at) {}

    /** How you want to be written to. */
    @Schema(name = "NewsPreferences")
    record PreferencesJson(
            @NotBlank @Schema(enumeration = {"at-once", "daily", "off"}) String mentions,
            @NotBlank @Schema(enumeration = {"at-once", "daily", "off"}) String rest) {}

    @GET
    @Operation(
            summary = "Lists what you were told, the newest first",
            description = "Pass `next` of one answer as `after` to read on.")
    @Transactional
    public StatementApi.Page<NotificationJson> list(@RestQuery UUID after) {
        NotificationViews.Part part = views.shownTo(actor.signedIn(), after);
        return new StatementApi.Page<>(part.shown().stream().map(this::json).toList(), part.next());
    }

    @GET
    @Path("preferences")
    @Operation(summary = "How you are written to")
    @Transactional
    public PreferencesJson preferences() {
        return json(preferences.of(actor.signedIn().person()));
    }

    @PUT
    @Path("preferences")
    @Operation(summary = "Chooses how you are written to")
    @Transactional
    public PreferencesJson choose(@Valid @NotNull PreferencesJson wanted) {
        Actor me = actor.signedIn();
        Pace mentions = pace(wanted.mentions());
        Pace rest = pace(wanted.rest());
        preferences.choose(me.person(), Kind.MENTION, mentions);
        preferences.choose(me.person(), Kind.FOLLOWED, rest);
        return new PreferencesJson(mentions.slug(), rest.slug());
    }

    private NotificationJson json(Notification one) {
        NewsItem news = one.news();
        return new NotificationJson(
                one.id(),
                news.statement().id(),
                one.kind().slug(),
                views.said(news),
                news.words(),
                news.href(),
                news.at());
    }

    private static PreferencesJson json(NewsPreference wish) {
        return new PreferencesJson(wish.mentions().slug(), wish.rest().slug());
    }

    private static Pace pace(String slug) {
        return Pace.of(slug)
                .orElseThrow(() -> Refusal.invalid("following.error.pace").asException());
    }
}
