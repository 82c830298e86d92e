package org.plenary.statements.comments;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.UUID;
import org.plenary.shared.ids.Ids;
import org.plenary.text.merge.Anchor;
import org.plenary.text.merge.Carried;

/** Where a thread stands in one version of the text, or that its words are gone there. */
@Entity
public class CommentAnchor {
    @Id private UUID id;

    @Column(nullable = false)
    private UUID comment;

    @Column(nullable = false)
    private UUID statement;

    @Column(nullable = false)
    private int version;

    @Column(nullable = false)
    private String block;

    private Integer start;
    private Integer stop;

    @Column(nullable = false)
    private boolean changed;

    @Enumerated(EnumType.STRING)
    private Carried.Reason gone;

    @Column(nullable = false)
    private String quotation;

    protected CommentAnchor() {}

    private CommentAnchor(UUID comment, UUID statement, int version, Anchor anchor) {
        this.id = Ids.next();
        this.comment = comment;
        this.statement = statement;
        this.version = version;
        this.block = anchor.block();
        if (!anchor.equals(Anchor.block(block))) {
            this.start = anchor.from();
            this.stop = anchor.to();
        }
    }

    /**
     * Where the comment was made.
     *
     * @param quotation the words at the anchor, empty for a whole paragraph
     */
    static CommentAnchor first(Comment comment, Anchor anchor, String quotation) {
        var first =
                new CommentAnchor(
                        comment.id(), comment.statement().id(), comment.version(), anchor);
        first.quotation = quotation;
        return first;
    }

    /**
     * Where it stands in the next version.
     *
     * @param wordsAt what the next version says at an anchor
     */
    CommentAnchor next(
            Carried.Anchored carried, java.util.function.Function<Anchor, String> wordsAt) {
        if (carried instanceof Carried.Kept kept) {
            var next = new CommentAnchor(comment, statement, version + 1, kept.anchor());
            next.changed = changed || kept.changed();
            next.quotation = next.isWholeBlock() ? "" : wordsAt.apply(kept.anchor());
            return next;
        }
        var lost = (Carried.Gone) carried;
        var next = new CommentAnchor(comment, statement, version + 1, anchor());
        next.changed = true;
        next.gone = lost.reason();
        next.quotation = lost.words();
        return next;
    }

    /** As the text engine takes it. */
    Anchor anchor() {
        return isWholeBlock() ? Anchor.block(block) : new Anchor(block, start, stop);
    }

    private boolean isWholeBlock() {
        return start == null;
    }

    public UUID comment() {
        return comment;
    }

    public int version() {
        return version;
    }

    /** The paragraph; where the words are gone, the one they stood in before. */
    public String block() {
        return block;
    }

    /** The offset of its words in the paragraph, 0 for all of it. */
    public int start() {
        return start == null ? 0 : start;
    }

    /** Whether the words are other ones than those that were commented on. */
    public boolean changed() {
        return changed;
    }

    public boolean isGone() {
        return gone != null;
    }

    /** The version that still had the words; only of what is gone. */
    public int lastSeenIn() {
        return version - 1;
    }

    /** The words at the anchor, empty for a whole paragraph; where they are gone, the old ones. */
    public String quotation() {
        return quotation;
    }
}
