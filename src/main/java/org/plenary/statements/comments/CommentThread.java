package org.plenary.statements.comments;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A comment and its answers, as far as somebody may see them.
 *
 * @param takenBack whether its first words were taken back; they stay as a gap while there are
 *     answers
 * @param last the last resolution or reopening, null if there was none
 * @param anchor where it stands, null for the statement as a whole
 */
record CommentThread(
        Comment first,
        boolean takenBack,
        List<Comment> replies,
        Resolution last,
        CommentAnchor anchor) {
    CommentThread {
        replies = List.copyOf(replies);
    }

    UUID id() {
        return first.id();
    }

    /** How the drafters answered it; empty while it is open. */
    Optional<Resolution> resolution() {
        return Optional.ofNullable(last).filter(r -> r.outcome().isPresent());
    }

    boolean isOpen() {
        return resolution().isEmpty();
    }

    boolean isGone() {
        return anchor != null && anchor.isGone();
    }

    boolean isAbout(String block) {
        return anchor != null && !anchor.isGone() && anchor.block().equals(block);
    }

    /** Those that still say something. */
    Stream<Comment> said() {
        return Stream.concat(takenBack ? Stream.empty() : Stream.of(first), replies.stream());
    }
}
