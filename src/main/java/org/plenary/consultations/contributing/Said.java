package org.plenary.consultations.contributing;

import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.UUID;
import org.plenary.consultations.questions.FieldView;

/**
 * An answer as it is read.
 *
 * @param id of the answer, which is random
 * @param by who says it, as far as it may be told
 * @param field the question in the wording that was answered, and what was said
 * @param old whether the question says something else by now
 * @param files that belong to it
 */
@TemplateData
public record Said(
        UUID id,
        Telling by,
        FieldView field,
        boolean old,
        String language,
        String dir,
        List<Paper> files,
        Moderated moderated) {
    /** A file as it can be fetched. */
    @TemplateData
    public record Paper(String href, String name, int kilobytes) {}

    /**
     * What moderation has to do with it.
     *
     * @param hidden the slug of the reason it is hidden for, null unless it is
     * @param veiled whether its words are left out here
     * @param alike how many say the same or nearly, this one with them
     * @param alikeHref of all of them
     * @param flagHref where it can be flagged
     * @param deskHref where it is moderated, null for who may not
     */
    @TemplateData
    public record Moderated(
            String hidden,
            boolean veiled,
            long alike,
            String alikeHref,
            String flagHref,
            String deskHref) {
        public String reasonKey() {
            return "moderating.reason." + hidden;
        }
    }
}
