package org.plenary.statements.following;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.plenary.organisations.Actor;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.shared.web.Refusal;

/** What a person was told, what they follow, and how they want to be written to. */
@Path("/notifications")
@Produces(MediaType.TEXT_HTML)
class NotificationPages {
    @CheckedTemplate(basePath = "following")
    static class Templates {
        static native TemplateInstance notifications(NotificationsPage page);
    }

    private final Notifications notifications;
    private final NotificationViews views;
    private final NewsPreferences preferences;
    private final DatabaseClock clock;
    private final CurrentActor actor;

    NotificationPages(
            Notifications notifications,
            NotificationViews views,
            NewsPreferences preferences,
            DatabaseClock clock,
            CurrentActor actor) {
        this.notifications = notifications;
        this.views = views;
        this.preferences = preferences;
        this.clock = clock;
        this.actor = actor;
    }

    @GET
    @Transactional
    public TemplateInstance show(@RestQuery UUID after, @RestQuery boolean saved) {
        Actor me = actor.signedIn();
        Instant visited = notifications.visited(me.person(), clock.now());
        return Templates.notifications(views.page(me, after, visited, saved));
    }

    @POST
    @Path("preferences")
    @Transactional
    public Response choose(@RestForm String mentions, @RestForm String rest) {
        Actor me = actor.signedIn();
        Pace ofMentions = Pace.of(mentions).orElseThrow(NotificationPages::unknown);
        Pace ofTheRest = Pace.of(rest).orElseThrow(NotificationPages::unknown);
        preferences.choose(me.person(), Kind.MENTION, ofMentions);
        preferences.choose(me.person(), Kind.FOLLOWED, ofTheRest);
        return Response.seeOther(URI.create("/notifications?saved=true#how")).build();
    }

    private static RuntimeException unknown() {
        return Refusal.invalid("following.error.pace").asException();
    }
}
