package org.plenary.statements.following;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.plenary.organisations.Actor;
import org.plenary.organisations.access.CurrentActor;

/** Whether the reader of a page follows what it shows: {@code inject:following}. */
@Named("following")
@RequestScoped
public class OwnFollowing {
    private final Followings followings;
    private final CurrentActor actor;

    OwnFollowing(Followings followings, CurrentActor actor) {
        this.followings = followings;
        this.actor = actor;
    }

    /** Whether they follow the statement or coalition of this id. */
    @Transactional
    public boolean follows(UUID subject) {
        Actor me = actor.get();
        return me.signedIn() && followings.of(me.person(), subject).isPresent();
    }
}
