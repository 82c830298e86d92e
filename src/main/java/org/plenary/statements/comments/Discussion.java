package org.plenary.statements.comments;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What was said about a statement, as far as one reader may see it: whatever is hidden from them is
 * not in it, so nothing that is made of it can tell.
 */
final class Discussion {
    private final List<CommentThread> threads;

    private Discussion(List<CommentThread> threads) {
        this.threads = List.copyOf(threads);
    }

    /**
     * @param comments those whose audience the reader is in, in the order they were made
     * @param takenBack ids of those that were taken back
     */
    static Discussion of(
            List<Comment> comments,
            Set<UUID> takenBack,
            Map<UUID, Resolution> resolutions,
            Map<UUID, CommentAnchor> anchors) {
        Map<UUID, List<Comment>> replies = new LinkedHashMap<>();
        for (Comment comment : comments) {
            if (comment.beginsThread()) {
                replies.put(comment.id(), new ArrayList<>());
            } else if (replies.containsKey(comment.thread()) && !takenBack.contains(comment.id())) {
                replies.get(comment.thread()).add(comment);
            }
        }
        var threads = new ArrayList<CommentThread>();
        for (Comment first : comments) {
            boolean gap = takenBack.contains(first.id());
            if (first.beginsThread() && (!gap || !replies.get(first.id()).isEmpty())) {
                threads.add(
                        new CommentThread(
                                first,
                                gap,
                                replies.get(first.id()),
                                resolutions.get(first.id()),
                                anchors.get(first.id())));
            }
        }
        return new Discussion(threads);
    }

    /** All threads in the order they were begun. */
    List<CommentThread> threads() {
        return threads;
    }

    /** The thread that holds this comment. */
    Optional<CommentThread> threadOf(UUID comment) {
        return threads.stream()
                .filter(
                        t ->
                                t.id().equals(comment)
                                        || t.said().anyMatch(c -> c.id().equals(comment)))
                .findFirst();
    }

    long open() {
        return threads.stream().filter(CommentThread::isOpen).count();
    }

    /**
     * Threads in the order of a text: first those on the statement as a whole, last those whose
     * words are gone.
     *
     * @param places of the blocks in reading order
     */
    static Comparator<CommentThread> inTheOrderOf(Map<String, Integer> places) {
        return Comparator.<CommentThread>comparingInt(
                        t -> t.anchor() == null ? 0 : t.isGone() ? 2 : 1)
                .thenComparingInt(
                        t ->
                                t.anchor() == null
                                        ? 0
                                        : places.getOrDefault(
                                                t.anchor().block(), Integer.MAX_VALUE))
                .thenComparing(
                        t -> t.anchor() == null ? "" : t.anchor().block(),
                        Comparator.naturalOrder())
                .thenComparingInt(t -> t.anchor() == null ? 0 : t.anchor().start())
                .thenComparing(t -> t.first().at());
    }
}
