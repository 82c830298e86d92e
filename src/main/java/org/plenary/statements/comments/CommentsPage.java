package org.plenary.statements.comments;

import io.quarkus.qute.TemplateData;
import java.util.List;
import org.plenary.shared.web.Option;
import org.plenary.statements.StatementViews;

/**
 * All that is on the page of a statement's comments.
 *
 * @param total threads that pass the filter
 * @param open of them that are not resolved, whatever the state asked for
 * @param about what the paragraph that is asked for is called, may be empty
 * @param newHref where to comment on what is shown; empty for those who may not
 */
@TemplateData
public record CommentsPage(
        StatementViews.Head head,
        Asked asked,
        List<ThreadGroup> groups,
        int total,
        int open,
        String about,
        List<Option> organisations,
        String newHref,
        boolean closed,
        String previous,
        String next) {}
