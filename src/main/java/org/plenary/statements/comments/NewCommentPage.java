package org.plenary.statements.comments;

import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateData;
import java.util.List;
import org.plenary.shared.web.Errors;
import org.plenary.shared.web.Option;
import org.plenary.statements.StatementViews;

/**
 * All that is on the page where somebody comments.
 *
 * @param versionLabel of the version it is about
 * @param label the paragraph's number, empty where it has none
 * @param paragraph its words; null for the statement as a whole
 * @param members who can be mentioned, slug and name
 */
@TemplateData
public record NewCommentPage(
        StatementViews.Head head,
        String versionLabel,
        String label,
        RawString paragraph,
        List<Option> audiences,
        List<Option> members,
        CommentForm form,
        Errors errors) {}
