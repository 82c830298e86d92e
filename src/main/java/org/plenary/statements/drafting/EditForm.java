package org.plenary.statements.drafting;

import io.quarkus.qute.TemplateData;
import jakarta.validation.constraints.Size;
import org.jboss.resteasy.reactive.RestForm;

/**
 * The form that changes the working text, or one paragraph of it.
 *
 * @param seen the text they had before them
 * @param content Markdown
 * @param act save, or remove
 */
@TemplateData
public record EditForm(
        @RestForm String seen,
        @RestForm String content,
        @RestForm @Size(max = 500) String note,
        @RestForm("do") String act) {
    boolean removes() {
        return "remove".equals(act);
    }

    String said() {
        return note == null ? "" : note.strip();
    }
}
