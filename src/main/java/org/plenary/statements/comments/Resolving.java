package org.plenary.statements.comments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.plenary.organisations.Actor;
import org.plenary.shared.audit.Journal;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.shared.web.Refusal;
import org.plenary.statements.News;
import org.plenary.statements.Statement;
import org.plenary.statements.Statements;

/** Answering a thread with an outcome, and opening it again: the drafters' part. */
@ApplicationScoped
class Resolving {
    private final Statements statements;
    private final Comments comments;
    private final Discussions discussions;
    private final Event<News> news;
    private final Journal journal;
    private final DatabaseClock clock;

    Resolving(
            Statements statements,
            Comments comments,
            Discussions discussions,
            Event<News> news,
            Journal journal,
            DatabaseClock clock) {
        this.statements = statements;
        this.comments = comments;
        this.discussions = discussions;
        this.news = news;
        this.journal = journal;
        this.clock = clock;
    }

    /** Resolves a thread; the reason is read by everybody who sees the thread. */
    @Transactional(Transactional.TxType.MANDATORY)
    void resolve(UUID statementId, UUID thread, Outcome outcome, String reason, Actor actor) {
        CommentThread found = locked(statementId, thread, actor);
        if (!found.isOpen()) {
            throw Refusal.because("comments.refused.resolved").asException();
        }
        String words = NewComment.cleaned(reason);
        comments.add(new Resolution(found.first(), outcome, words, actor, clock.now()));
        journal.record(new ThreadResolved(statementId, found.id(), outcome.slug(), actor.by()));
        tell(found, "comments.news.resolved." + outcome.slug(), words, actor);
    }

    /** Opens a resolved thread again. */
    @Transactional(Transactional.TxType.MANDATORY)
    void reopen(UUID statementId, UUID thread, String reason, Actor actor) {
        CommentThread found = locked(statementId, thread, actor);
        if (found.isOpen()) {
            throw Refusal.because("comments.refused.open").asException();
        }
        String words = NewComment.cleaned(reason);
        comments.add(new Resolution(found.first(), null, words, actor, clock.now()));
        journal.record(new ThreadReopened(statementId, found.id(), actor.by()));
        tell(found, "comments.news.reopened", words, actor);
    }

    private CommentThread locked(UUID statementId, UUID comment, Actor actor) {
        Statement statement = statements.shown(actor, statementId);
        UUID thread = discussions.thread(actor, statement, comment).id();
        if (!statement.isDraftedBy(actor)) {
            throw Refusal.forbidden("comments.refused.not-drafter").asException();
        }
        comments.lockThread(thread);
        return discussions.thread(actor, statement, thread);
    }

    private void tell(CommentThread thread, String key, String words, Actor actor) {
        news.fire(
                new News(
                        thread.first().statement(),
                        key,
                        List.of(thread.first().statement().title()),
                        words,
                        thread.first().href(),
                        thread.first().audience(),
                        Set.of(),
                        actor.person()));
    }
}
