package org.plenary.statements.following;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.plenary.organisations.Actor;
import org.plenary.organisations.Coalitions;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.shared.web.ReturnTo;
import org.plenary.statements.Statements;

/** Beginning to follow, and ending it, from any page that offers it. */
@Path("/following")
class FollowingPages {
    private final Followings followings;
    private final Statements statements;
    private final Coalitions coalitions;
    private final CurrentActor actor;

    FollowingPages(
            Followings followings,
            Statements statements,
            Coalitions coalitions,
            CurrentActor actor) {
        this.followings = followings;
        this.statements = statements;
        this.coalitions = coalitions;
        this.actor = actor;
    }

    @POST
    @Transactional
    public Response begin(
            @RestForm UUID statement,
            @RestForm UUID coalition,
            @RestForm("return") String returnTo) {
        Actor me = actor.signedIn();
        if (coalition != null) {
            followings.begin(
                    me,
                    coalitions
                            .findByIdOptional(coalition)
                            .orElseThrow(() -> new NotVisibleException("coalition " + coalition)));
        } else {
            followings.begin(
                    me,
                    java.util.Optional.ofNullable(statement)
                            .flatMap(id -> statements.visibleTo(me, id))
                            .orElseThrow(() -> new NotVisibleException("statement " + statement)));
        }
        return Response.seeOther(ReturnTo.within(returnTo)).build();
    }

    @POST
    @Path("endings")
    @Transactional
    public Response end(@RestForm UUID subject, @RestForm("return") String returnTo) {
        followings.end(actor.signedIn(), subject);
        return Response.seeOther(ReturnTo.within(returnTo)).build();
    }
}
