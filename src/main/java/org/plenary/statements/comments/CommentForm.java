package org.plenary.statements.comments;

import io.quarkus.qute.TemplateData;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jboss.resteasy.reactive.RestForm;
import org.plenary.statements.Visibility;

/**
 * The form that begins a thread.
 *
 * @param version number of the version that is read
 * @param paragraph id of a block, empty for the statement as a whole
 * @param quotation the words of the paragraph it is about, may be empty
 * @param audience slug of who may read it
 */
@TemplateData
public record CommentForm(
        @RestForm int version,
        @RestForm String paragraph,
        @RestForm @Size(max = 2_000) String quotation,
        @RestForm @NotBlank(message = "comments.error.words") @Size(max = Comment.LONGEST)
                String words,
        @RestForm String audience) {
    public CommentForm {
        paragraph = paragraph == null ? "" : paragraph;
        quotation = quotation == null ? "" : quotation;
        words = NewComment.cleaned(words);
        audience = audience == null ? "" : audience;
    }

    NewComment wanted(Visibility to) {
        return new NewComment(
                version, paragraph.isEmpty() ? null : paragraph, quotation, words, to);
    }
}
