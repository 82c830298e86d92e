package org.plenary.statements.comments;

import io.quarkus.qute.TemplateData;
import java.util.List;
import org.plenary.shared.web.Errors;
import org.plenary.shared.web.Option;
import org.plenary.statements.StatementViews;

/**
 * All that is on a thread's own page.
 *
 * @param group the paragraph it stands at, with this thread alone
 * @param audiences who may read an answer
 * @param outcomes how it can be resolved
 * @param members who can be mentioned, slug and name
 */
@TemplateData
public record ThreadPage(
        StatementViews.Head head,
        ThreadGroup group,
        ThreadView thread,
        List<Option> audiences,
        List<Option> outcomes,
        List<Option> members,
        ReplyForm reply,
        Errors replyErrors,
        ResolutionForm resolution,
        Errors resolutionErrors) {}
