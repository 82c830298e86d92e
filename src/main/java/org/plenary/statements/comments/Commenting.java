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
import org.plenary.statements.Versions;
import org.plenary.statements.Visibility;
import org.plenary.statements.following.Followings;
import org.plenary.text.NumberedBlock;
import org.plenary.text.merge.Anchor;

/** Commenting, answering, mending one's words and taking them back: for pages and the API. */
@ApplicationScoped
class Commenting {
    private final Statements statements;
    private final Versions versions;
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
            Versions versions,
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
        this.versions = versions;
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
    Comment comment(UUID statementId, NewComment wanted, Actor actor) {
        Statement statement = visible(statementId, actor);
        comments.lockText(statement);
        mustMay(statement, actor);
        mustBeWithin(statement, wanted.audience(), statement.visibility(), actor);
        NumberedBlock paragraph = paragraph(statement, wanted);
        Anchor anchor = paragraph == null ? null : anchor(paragraph, wanted.quotation());
        String quotation =
                anchor == null || anchor.equals(Anchor.block(anchor.block()))
                        ? ""
                        : paragraph.text().substring(anchor.from(), anchor.to());
        Instant now = clock.now();
        Comment made =
                Comment.beginning(
                        statement,
                        wanted.version(),
                        wanted.paragraph(),
                        quotation,
                        wanted.audience(),
                        actor,
                        now);
        said(made, wanted.words(), actor);
        if (anchor != null) {
            CommentAnchor first = CommentAnchor.first(made, anchor, quotation);
            comments.add(first);
            carrying.toTheNewest(statement, first, actor.by());
        }
        return made;
    }

    /** Answers in the thread of a comment. */
    @Transactional(Transactional.TxType.MANDATORY)
    Comment reply(UUID statementId, UUID comment, String words, Visibility to, Actor actor) {
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
        Instant now = clock.now();
        comment.refusesMending(actor, comments.isAnswered(comment), now)
                .ifPresent(
                        refusal -> {
                            throw refusal.asException();
                        });
        mustStand(comment);
        List<CommentRevision> before = comments.revisions(List.of(id)).get(id);
        int number = before.get(before.size() - 1).number() + 1;
        comments.add(new CommentRevision(id, number, NewComment.cleaned(words), now));
        tell(comment, mentioning.inNew(comment, words), words, actor, "comments.news.mentioned");
        journal.record(new CommentMended(statementId, id, number, actor.by()));
        return comment;
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

    private NumberedBlock paragraph(Statement statement, NewComment wanted) {
        var version =
                versions.of(statement, wanted.version())
                        .orElseThrow(() -> new NotVisibleException("version"));
        if (wanted.paragraph() == null) {
            return null;
        }
        return version.text().numbered().stream()
                .filter(leaf -> leaf.id().equals(wanted.paragraph()))
                .findFirst()
                .orElseThrow(() -> new NotVisibleException("paragraph " + wanted.paragraph()));
    }

    private static Anchor anchor(NumberedBlock paragraph, String quotation) {
        if (quotation.isEmpty()) {
            return Anchor.block(paragraph.id());
        }
        List<Anchor> found = Quotation.of(quotation, paragraph.id(), paragraph.text());
        if (found.isEmpty()) {
            throw Refusal.invalid("comments.error.quotation.not-found").asException();
        }
        if (found.size() > 1) {
            throw Refusal.invalid("comments.error.quotation.ambiguous", found.size()).asException();
        }
        return found.get(0);
    }

    private Statement visible(UUID id, Actor actor) {
        return statements
                .visibleTo(actor, id)
                .orElseThrow(() -> new NotVisibleException("statement " + id));
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
