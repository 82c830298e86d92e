package org.plenary.statements.comparing;

import io.quarkus.qute.TemplateData;
import java.time.Instant;
import org.plenary.statements.Version;

/**
 * One of the two texts that a page compares.
 *
 * @param number of the version, 0 for a text that is not one
 * @param savedAt null for a text that is not saved
 */
@TemplateData
public record Side(int number, String label, String note, Instant savedAt, String sha256) {
    /** A version. */
    public static Side of(Version version) {
        return new Side(
                version.number(),
                version.label(),
                version.note(),
                version.savedAt(),
                version.sha256());
    }

    /** A text that is not saved as a version, under this name. */
    public static Side unsaved(String label) {
        return new Side(0, label, "", null, "");
    }

    /** As much of the hash as people read out. */
    public String shortHash() {
        return sha256.substring(0, 12);
    }
}
