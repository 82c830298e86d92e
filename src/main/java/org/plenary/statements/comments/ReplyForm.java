package org.plenary.statements.comments;

import io.quarkus.qute.TemplateData;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jboss.resteasy.reactive.RestForm;

/**
 * The form that answers in a thread or puts one's own words anew.
 *
 * @param audience slug of who may read it; empty for whoever reads the thread
 */
@TemplateData
public record ReplyForm(
        @RestForm @NotBlank(message = "comments.error.words") @Size(max = Comment.LONGEST)
                String words,
        @RestForm String audience) {
    public ReplyForm {
        words = NewComment.cleaned(words);
        audience = audience == null ? "" : audience;
    }

    static ReplyForm saying(String words) {
        return new ReplyForm(words, "");
    }
}
