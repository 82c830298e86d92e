package org.plenary.statements.comments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.plenary.organisations.Actor;
import org.plenary.organisations.Organisation;
import org.plenary.organisations.Organisations;
import org.plenary.shared.audit.Journal;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.shared.web.Refusal;
import org.plenary.statements.News;
import org.plenary.statements.Statement;
import org.plenary.statements.Statements;
import org.plenary.statements.Visibility;
import org.plenary.statements.following.Followings;

/** Commenting, answering, mending one's words and taking them back: for pages and the API. */
@ApplicationScoped
public class Commenting {
    private final Statements statements;
    private final Anchoring anchoring;
    private final Comments comments;
    private final Discussions discussions;
    private final Carrying carrying;
    private final Mentioning mentioning;
    private final Organisations organisations;
    private final Followings followings;
    private final Event<News> news;
    private final Journal journal;
    private final DatabaseClock clock;

    Commenting(
            Statements statements,
            Anchoring anchoring,
            Comments comments,
            Discussions discussions,
            Carrying carrying,
            Mentioning mentioning,
            Organisations organisations,
            Followings followings,
            Event<News> news,
            Journal journal,
            DatabaseClock clock) {
        this.statements = statements;
        this.anchoring = anchoring;
        this.comments = comments;
        this.discussions = discussions;
        this.carrying = carrying;
        this.mentioning = mentioning;
        this.organisations = organisations;
        this.followings = followings;
        this.news = news;
        this.journal = journal;
        this.clock = clock;
    }

    /** Why this person could not comment on the statement as it stands, if so. */
    static Optional<Refusal> refusesToComment(Statement statement, Actor actor) {
        if (!statement.isAnsweredBy(actor)) {
            return Optional.of(
                    Refusal.forbidden("comments.refused.not-member", statement.coalition().name()));
        }
        return statement.latestVersion() > 0 && statement.state().takesComments()
                ? Optional.empty()
                : Optional.of(Refusal.because("comments.refused.closed"));
    }

    /** Begins a thread. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Comment comment(UUID statementId, NewComment wanted, Actor actor) {
        Statement statement = visible(statementId, actor);
        comments.lockText(statement);
        mustMay(statement, actor);
        mustBeWithin(statement, wanted.audience(), statement.visibility(), actor);
        Anchoring.Place place = anchoring.of(statement, wanted);
        Instant now = clock.now();
        Comment made =
                Comment.beginning(
                        statement,
                        wanted.version(),
                        wanted.paragraph(),
                        place.quotation(),
                        wanted.audience(),
                        actor,
                        now);
        said(made, wanted.words(), actor);
        if (place.anchor() != null) {
            CommentAnchor first = CommentAnchor.first(made, place.anchor(), place.quotation());
            comments.add(first);
            carrying.toTheNewest(statement, first, actor.by());
        }
        return made;
    }

    /** Answers in the thread of a comment. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Comment reply(UUID statementId, UUID comment, String words, Visibility to, Actor actor) {
        Statement statement = visible(statementId, actor);
        CommentThread thread = discussions.thread(actor, statement, comment);
        mustMay(statement, actor);
        comments.lockThread(thread.id());
        Visibility audience = to == null ? thread.first().audience() : to;
        mustBeWithin(statement, audience, thread.first().audience(), actor);
        Comment reply = thread.first().answer(audience, actor, clock.now());
        said(reply, NewComment.cleaned(words), actor);
        return reply;
    }

    /** Puts one's own words anew, while nobody has answered them and they are young. */
    @Transactional(Transactional.TxType.MANDATORY)
    Comment mend(UUID statementId, UUID id, String words, Actor actor) {
        Comment comment = visibleComment(statementId, id, actor);
        comments.lockThread(comment.thread());
        mustMend(comment, actor);
        mustStand(comment);
        List<CommentRevision> before = comments.revisions(List.of(id)).get(id);
        int number = before.get(before.size() - 1).number() + 1;
        comments.add(new CommentRevision(id, number, NewComment.cleaned(words), clock.now()));
        tell(comment, mentioning.inNew(comment, words), words, actor, "comments.news.mentioned");
        journal.record(new CommentMended(statementId, id, number, actor.by()));
        return comment;
    }

    /** What a comment says, for its author to put anew; refused where they cannot any more. */
    @Transactional(Transactional.TxType.MANDATORY)
    String wordsToMend(UUID statementId, UUID id, Actor actor) {
        mustMend(visibleComment(statementId, id, actor), actor);
        List<CommentRevision> said = comments.revisions(List.of(id)).get(id);
        return said.get(said.size() - 1).words();
    }

    private void mustMend(Comment comment, Actor actor) {
        comment.refusesMending(actor, comments.isAnswered(comment), clock.now())
                .ifPresent(
                        refusal -> {
                            throw refusal.asException();
                        });
    }

    /** Takes one's own comment back; answers to it stay. */
    @Transactional(Transactional.TxType.MANDATORY)
    void takeBack(UUID statementId, UUID id, Actor actor) {
        Comment comment = visibleComment(statementId, id, actor);
        if (!comment.isBy(actor)) {
            throw Refusal.forbidden("comments.refused.not-yours").asException();
        }
        comments.lockThread(comment.thread());
        mustStand(comment);
        comments.add(new TakingBack(id, actor.person(), clock.now()));
        journal.record(new CommentTakenBack(statementId, id, actor.by()));
    }

    private void said(Comment comment, String words, Actor actor) {
        comments.persist(comment);
        comments.add(new CommentRevision(comment.id(), 1, words, comment.at()));
        journal.record(comment.made(actor));
        Mentioning.Called called = mentioning.inNew(comment, words);
        followings.begin(actor, comment.statement());
        tell(
                comment,
                called,
                words,
                actor,
                comment.beginsThread() ? "comments.news.comment" : "comments.news.reply");
    }

    private void tell(
            Comment comment, Mentioning.Called called, String words, Actor actor, String key) {
        boolean mending = key.endsWith("mentioned");
        if (mending && called.people().isEmpty()) {
            return;
        }
        String organisation =
                organisations
                        .findByIdOptional(comment.organisation())
                        .map(Organisation::name)
                        .orElse("");
        news.fire(
                new News(
                        comment.statement(),
                        key,
                        List.of(organisation, comment.statement().title()),
                        words,
                        comment.href(),
                        comment.audience(),
                        called.people(),
                        actor.person()));
    }

    private Statement visible(UUID id, Actor actor) {
        return statements.shown(actor, id);
    }

    private Comment visibleComment(UUID statementId, UUID id, Actor actor) {
        Statement statement = visible(statementId, actor);
        CommentThread thread = discussions.thread(actor, statement, id);
        return thread.said()
                .filter(c -> c.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotVisibleException("comment " + id));
    }

    private void mustStand(Comment comment) {
        if (comments.isTakenBack(comment.id())) {
            throw Refusal.gone("comments.refused.taken-back").asException();
        }
    }

    private static void mustMay(Statement statement, Actor actor) {
        refusesToComment(statement, actor)
                .ifPresent(
                        refusal -> {
                            throw refusal.asException();
                        });
    }

    private static void mustBeWithin(
            Statement statement, Visibility audience, Visibility widest, Actor actor) {
        if (audience.compareTo(widest) < 0) {
            throw Refusal.invalid("comments.error.audience.too-wide").asException();
        }
        if (!statement.shows(audience, actor)) {
            throw Refusal.invalid("comments.error.audience.not-in-it").asException();
        }
    }
}
