package org.plenary.statements.comments;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.plenary.organisations.Actor;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.statements.Statement;
import org.plenary.statements.Visibility;

/** The one place where it is decided which comments somebody sees; within a transaction. */
@ApplicationScoped
class Discussions {
    private final Comments comments;

    Discussions(Comments comments) {
        this.comments = comments;
    }

    /** Everything this person may see, at its place in the newest version. */
    Discussion shownTo(Actor actor, Statement statement) {
        Set<Visibility> audiences = audiences(statement, actor);
        return audiences.isEmpty()
                ? Discussion.of(
                        java.util.List.of(), Set.of(), java.util.Map.of(), java.util.Map.of())
                : Discussion.of(
                        comments.of(statement, audiences),
                        comments.takenBack(statement),
                        comments.resolutions(statement),
                        comments.anchors(statement, statement.latestVersion()));
    }

    /**
     * The thread that holds a comment.
     *
     * @throws NotVisibleException if there is none for this person
     */
    CommentThread thread(Actor actor, Statement statement, UUID comment) {
        return shownTo(actor, statement)
                .threadOf(comment)
                .orElseThrow(() -> new NotVisibleException("comment " + comment));
    }

    /** The audiences of the statement's comments that this person is in. */
    static Set<Visibility> audiences(Statement statement, Actor actor) {
        Set<Visibility> shown = EnumSet.noneOf(Visibility.class);
        Arrays.stream(Visibility.values())
                .filter(audience -> statement.shows(audience, actor))
                .forEach(shown::add);
        return shown;
    }
}
