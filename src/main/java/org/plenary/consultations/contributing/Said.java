package org.plenary.consultations.contributing;

import io.quarkus.qute.TemplateData;
import java.util.List;
import org.plenary.consultations.questions.FieldView;

/**
 * An answer as it is read.
 *
 * @param by who says it, as far as it may be told
 * @param field the question in the wording that was answered, and what was said
 * @param old whether the question says something else by now
 * @param files that belong to it
 */
@TemplateData
public record Said(
        Telling by, FieldView field, boolean old, String language, String dir, List<Paper> files) {
    /** A file as it can be fetched. */
    @TemplateData
    public record Paper(String href, String name, int kilobytes) {}
}
