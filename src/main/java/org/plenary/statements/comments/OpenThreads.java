package org.plenary.statements.comments;

import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.plenary.organisations.Actor;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.web.Refusal;
import org.plenary.statements.Obstacles;
import org.plenary.statements.State;
import org.plenary.statements.Statement;

/** Tells before a text is proposed or agreed that there are threads nobody has answered. */
@ApplicationScoped
class OpenThreads implements Obstacles {
    private final Discussions discussions;
    private final CurrentActor actor;

    OpenThreads(Discussions discussions, CurrentActor actor) {
        this.discussions = discussions;
        this.actor = actor;
    }

    @Override
    public List<Obstacle> before(Statement statement, State next) {
        if (next != State.PROPOSED && next != State.AGREED) {
            return List.of();
        }
        long open = discussions.shownTo(reader(), statement).open();
        return open == 0
                ? List.of()
                : List.of(
                        new Obstacle(
                                Refusal.because("comments.obstacle", open),
                                statement.href() + "/comments?state=open",
                                false));
    }

    // Whoever reads this may not learn how many threads are hidden from them.
    private Actor reader() {
        return Arc.container().requestContext().isActive() ? actor.get() : Actor.visitor();
    }
}
