package org.plenary.text.format;

import java.util.List;
import org.plenary.text.Statistics;
import org.plenary.text.Text;

/**
 * What came of reading some content.
 *
 * @param recognised what the text holds, to be shown before it is accepted
 */
public record Imported(Text text, Statistics recognised, List<ImportWarning> warnings) {
    /** Warnings beyond this are summed up in one, so that a hostile file cannot fill a page. */
    private static final int MOST_WARNINGS = 100;

    static Imported of(Text text, List<ImportWarning> warnings) {
        var all = new java.util.ArrayList<>(warnings);
        all.addAll(Checks.of(text));
        if (all.size() > MOST_WARNINGS) {
            int more = all.size() - MOST_WARNINGS;
            all.subList(MOST_WARNINGS, all.size()).clear();
            all.add(ImportWarning.of("import.more-warnings", "", more));
        }
        return new Imported(text, text.statistics(), List.copyOf(all));
    }
}
