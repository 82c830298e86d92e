package org.plenary.statements.sources;

import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * A source and where it went, as far as the reader may see.
 *
 * @param coalition whose source it is
 * @param next the address of the next part, null at the end
 */
@TemplateData
public record SourceView(
        SourceRow source, String coalition, String coalitionHref, List<Use> uses, String next) {

    /**
     * A paragraph that uses it.
     *
     * @param label its number in the version that is shown, may be empty
     * @param words how it reads now, or how it read last
     * @param href its lasting address, or its place in the last version that has it
     * @param versions the versions that have it, such as "2–4, 6"
     * @param last the newest of them
     * @param there whether the newest version of the statement has it
     */
    @TemplateData
    public record Use(
            String title,
            String statementHref,
            String language,
            String dir,
            String label,
            String words,
            String href,
            String versions,
            int last,
            boolean there,
            CitationRow citation) {}

    /** "1–3, 5" of 1, 2, 3, 5. */
    static String ranges(List<Integer> ascending) {
        var out = new StringBuilder();
        for (int i = 0; i < ascending.size(); i++) {
            int from = ascending.get(i);
            while (i + 1 < ascending.size() && ascending.get(i + 1) == ascending.get(i) + 1) {
                i++;
            }
            out.append(out.isEmpty() ? "" : ", ").append(from);
            if (ascending.get(i) > from) {
                out.append('–').append(ascending.get(i));
            }
        }
        return out.toString();
    }
}
