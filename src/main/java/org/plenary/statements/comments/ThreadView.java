package org.plenary.statements.comments;

import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.util.List;

/**
 * A thread as it is read.
 *
 * @param quotation the words it is about, as they stand in the newest version or, where they are
 *     gone, as they stood last; empty where it is about a whole paragraph
 * @param changed whether the words are other ones than those that were commented on
 * @param gone whether the words are in the text no more
 * @param madeOn label of the version it was made on
 * @param wordsHref where the words can be read as they were
 * @param changesHref the comparison since it was made; empty if that is the newest version
 * @param resolved how the drafters answered it, null while it is open
 */
@TemplateData
public record ThreadView(
        String id,
        String href,
        CommentView first,
        List<CommentView> replies,
        String quotation,
        boolean changed,
        boolean gone,
        String madeOn,
        String wordsHref,
        String changesHref,
        Resolved resolved,
        boolean mayReply,
        boolean mayResolve) {
    /**
     * How a thread was answered.
     *
     * @param outcome its slug
     * @param organisation of the drafter, may be empty
     */
    @TemplateData
    public record Resolved(String outcome, String reason, String organisation, Instant at) {}
}
