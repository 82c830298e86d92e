package org.plenary.text.format;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.plenary.text.Limits;
import org.plenary.text.TextFormatException;

/** What all parts of one reading of HTML share: its footnotes, warnings, and limits. */
final class HtmlContext {
    private final HtmlNotes notes;
    private final List<ImportWarning> warnings;
    private final Set<String> dropped = new TreeSet<>();
    private boolean spread;
    private int blocks;

    HtmlContext(HtmlNotes notes, List<ImportWarning> warnings) {
        this.notes = notes;
        this.warnings = warnings;
    }

    HtmlNotes notes() {
        return notes;
    }

    /** One block more, or a cell that a span made. */
    void count() {
        if (++blocks > Limits.BLOCKS) {
            throw new TextFormatException("text.too-many-blocks", Limits.BLOCKS);
        }
    }

    void checkDepth(int level) {
        if (level > Limits.DEPTH) {
            throw new TextFormatException("text.too-deep", Limits.DEPTH);
        }
    }

    void warn(ImportWarning warning) {
        warnings.add(warning);
    }

    /** Something of this name could not be kept. */
    void drop(String name) {
        dropped.add(name);
    }

    /** A cell stood over several columns or rows. */
    void spread() {
        spread = true;
    }

    /** Adds the warnings that are given once for all. */
    void close() {
        for (String name : dropped) {
            warnings.add(ImportWarning.of("import.html-dropped", "", name));
        }
        if (spread) {
            warnings.add(ImportWarning.of("import.cells-spread", ""));
        }
    }
}
