package org.plenary.consultations.findings;

import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.UUID;
import org.plenary.consultations.contributing.Telling;

/**
 * A passage behind a finding, as it may be read.
 *
 * @param by who says it; null if it was taken back
 * @param against whether it says otherwise
 */
@TemplateData
public record Piece(
        UUID id, String quote, String language, String dir, Telling by, boolean against) {
    /** Whether its authors have taken it back. */
    public boolean gone() {
        return by == null;
    }

    /**
     * The passages behind a finding.
     *
     * @param shown that may be read, and those that were taken back
     * @param hidden how many may not be read
     */
    @TemplateData
    public record Pieces(List<Piece> shown, int hidden) {
        static final Pieces NONE = new Pieces(List.of(), 0);

        /** Those that it stands on. */
        public List<Piece> standing() {
            return shown.stream().filter(p -> !p.against()).toList();
        }

        /** Those that say otherwise. */
        public List<Piece> dissenting() {
            return shown.stream().filter(Piece::against).toList();
        }
    }
}
