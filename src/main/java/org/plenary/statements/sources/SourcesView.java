package org.plenary.statements.sources;

import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.util.List;
import org.plenary.statements.StatementViews;

/**
 * The sources of one statement, in the order of its text.
 *
 * @param cited how many paragraphs have a source
 * @param paragraphs how many there are
 * @param rows those that have one, or the one that was asked for
 * @param gone what has no paragraph any more
 * @param uncited paragraphs without a source, for those who may add one
 * @param removed for those who draft
 * @param one whether only one paragraph was asked for
 * @param writing whether this person may add and remove
 * @param next the address of the next part, null at the end
 */
@TemplateData
public record SourcesView(
        StatementViews.Head head,
        int cited,
        int paragraphs,
        List<Paragraph> rows,
        List<Gone> gone,
        List<Paragraph> uncited,
        List<Removed> removed,
        boolean one,
        boolean writing,
        String next) {

    /**
     * A paragraph with its citations.
     *
     * @param label its number, may be empty
     * @param href its lasting address
     * @param cite the path of the form that cites a source for it
     */
    @TemplateData
    public record Paragraph(
            String block,
            String label,
            String words,
            String href,
            String cite,
            List<CitationRow> citations) {}

    /**
     * A citation without its paragraph.
     *
     * @param words what the paragraph said last
     * @param version the last one that has it
     */
    @TemplateData
    public record Gone(CitationRow citation, String words, int version, String href) {}

    /** A citation that was removed. */
    @TemplateData
    public record Removed(SourceRow source, String place, String reason, Instant at) {}

    /** Of a hundred paragraphs. */
    public int percent() {
        return paragraphs == 0 ? 0 : 100 * cited / paragraphs;
    }
}
