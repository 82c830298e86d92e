package org.plenary.statements.comments;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.plenary.organisations.Actor;
import org.plenary.shared.ids.Ids;
import org.plenary.shared.web.Refusal;
import org.plenary.statements.Statement;
import org.plenary.statements.Visibility;

/**
 * What somebody said about a statement: its first words begin a thread, others answer in it. The
 * row never changes; its words are {@link CommentRevision}s.
 */
@Entity
public class Comment {
    /** How long words can be mended while nobody has answered them. */
    public static final Duration MENDED_WITHIN = Duration.ofMinutes(15);

    /** The most characters of a comment. */
    public static final int LONGEST = 5_000;

    @Id private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "statement", nullable = false)
    private Statement statement;

    @Column(nullable = false)
    private UUID thread;

    @Column(nullable = false)
    private int version;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Visibility audience;

    private String block;

    @Column(nullable = false)
    private String quotation;

    @Column(nullable = false)
    private UUID person;

    @Column(nullable = false)
    private UUID organisation;

    @Column(nullable = false)
    private Instant at;

    protected Comment() {}

    private Comment(
            Statement statement, int version, Visibility audience, Actor author, Instant now) {
        this.id = Ids.next();
        this.statement = statement;
        this.version = version;
        this.audience = audience;
        this.quotation = "";
        this.person = author.person();
        this.organisation = author.organisation().orElseThrow();
        this.at = now;
    }

    /**
     * Begins a thread.
     *
     * @param block id of the paragraph it is about, null for the statement as a whole
     * @param quotation the words in it that it is about, empty for all of them
     */
    static Comment beginning(
            Statement statement,
            int version,
            String block,
            String quotation,
            Visibility audience,
            Actor author,
            Instant now) {
        Comment comment = new Comment(statement, version, audience, author, now);
        comment.thread = comment.id;
        comment.block = block;
        comment.quotation = quotation;
        return comment;
    }

    /** Answers in this comment's thread, whichever of its comments this is. */
    Comment answer(Visibility to, Actor author, Instant now) {
        Comment reply = new Comment(statement, version, to, author, now);
        reply.thread = thread;
        return reply;
    }

    /** The fact that it was made. */
    CommentMade made(Actor author) {
        return new CommentMade(statement.id(), id, thread, version, audience.slug(), author.by());
    }

    /** Why this person may not mend its words any more, if so. */
    Optional<Refusal> refusesMending(Actor actor, boolean answered, Instant now) {
        if (!isBy(actor)) {
            return Optional.of(Refusal.forbidden("comments.refused.not-yours"));
        }
        if (answered) {
            return Optional.of(Refusal.because("comments.refused.answered"));
        }
        return now.isBefore(at.plus(MENDED_WITHIN))
                ? Optional.empty()
                : Optional.of(
                        Refusal.because("comments.refused.too-late", MENDED_WITHIN.toMinutes()));
    }

    /** Whether this person made it. */
    boolean isBy(Actor actor) {
        return person.equals(actor.person());
    }

    boolean beginsThread() {
        return id.equals(thread);
    }

    public UUID id() {
        return id;
    }

    public Statement statement() {
        return statement;
    }

    /** The comment that began the thread, possibly this one. */
    public UUID thread() {
        return thread;
    }

    /** The number of the version on which it was made; of a reply, that of its thread. */
    public int version() {
        return version;
    }

    public Visibility audience() {
        return audience;
    }

    /** The paragraph it is about; empty for the statement as a whole and for replies. */
    public Optional<String> block() {
        return Optional.ofNullable(block);
    }

    /** The words it is about, as its author gave them; may be empty. */
    public String quotation() {
        return quotation;
    }

    public UUID person() {
        return person;
    }

    public UUID organisation() {
        return organisation;
    }

    public Instant at() {
        return at;
    }

    /** Its page: that of its thread, at this comment. */
    public String href() {
        return statement.href() + "/comments/" + thread + (beginsThread() ? "" : "#c-" + id);
    }
}
