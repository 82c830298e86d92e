package org.plenary.statements.following;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.plenary.organisations.Actor;
import org.plenary.organisations.Coalitions;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.statements.Statements;

/** What you follow, in the API. */
@Path("/api/v1/following")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Following", description = "What you follow, what you were told, and how")
class FollowingApi {
    private final Followings followings;
    private final NotificationViews views;
    private final Statements statements;
    private final Coalitions coalitions;
    private final CurrentActor actor;

    FollowingApi(
            Followings followings,
            NotificationViews views,
            Statements statements,
            Coalitions coalitions,
            CurrentActor actor) {
        this.followings = followings;
        this.views = views;
        this.statements = statements;
        this.coalitions = coalitions;
        this.actor = actor;
    }

    /** Something that is followed; kind is statement or coalition. */
    @Schema(name = "Followed")
    record FollowedJson(UUID id, String kind, String name, String href) {}

    @GET
    @Operation(summary = "Lists what you follow, the newest first")
    @Transactional
    public List<FollowedJson> list() {
        return views.followed(actor.signedIn()).stream()
                .map(
                        followed ->
                                new FollowedJson(
                                        UUID.fromString(followed.subject()),
                                        followed.coalition() ? "coalition" : "statement",
                                        followed.name(),
                                        followed.href()))
                .toList();
    }

    @PUT
    @Path("statements/{id}")
    @Operation(summary = "Follows a statement")
    @Transactional
    public Response follow(@RestPath UUID id) {
        Actor me = actor.signedIn();
        followings.begin(me, statements.shown(me, id));
        return Response.noContent().build();
    }

    @DELETE
    @Path("statements/{id}")
    @Operation(summary = "Follows a statement no more")
    @Transactional
    public Response unfollow(@RestPath UUID id) {
        return ended(id);
    }

    @PUT
    @Path("coalitions/{id}")
    @Operation(summary = "Follows every statement of a coalition")
    @Transactional
    public Response followCoalition(@RestPath UUID id) {
        followings.begin(
                actor.signedIn(),
                coalitions
                        .findByIdOptional(id)
                        .orElseThrow(() -> new NotVisibleException("coalition " + id)));
        return Response.noContent().build();
    }

    @DELETE
    @Path("coalitions/{id}")
    @Operation(summary = "Follows a coalition no more")
    @Transactional
    public Response unfollowCoalition(@RestPath UUID id) {
        return ended(id);
    }

    private Response ended(UUID subject) {
        followings.end(actor.signedIn(), subject);
        return Response.noContent().build();
    }
}
