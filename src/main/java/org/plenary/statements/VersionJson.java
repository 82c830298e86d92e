package org.plenary.statements;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A version in the API.
 *
 * @param sha256 of the text's canonical form, 64 hexadecimal digits
 * @param brackets how many brackets of un-agreed language are opened
 * @param kind revision or corrigendum
 * @param restored the number of the older version whose text it is, may be absent
 * @param wordsAdded against the version before; absent for the first
 * @param organisation the organisation its author acted for, may be absent
 * @param warnings what the import found worth a look; only in the answer to saving
 * @param text the document as ProseMirror JSON; only where one version is read
 */
@Schema(name = "Version")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VersionJson(
        UUID statement,
        int number,
        String label,
        String note,
        String sha256,
        int words,
        int paragraphs,
        int brackets,
        String kind,
        Integer restored,
        Integer wordsAdded,
        Integer wordsRemoved,
        UUID organisation,
        Instant savedAt,
        String href,
        List<WarningJson> warnings,
        @JsonRawValue
                @Schema(type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.OBJECT)
                String text) {

    /** Something in an imported text that a person should look at. */
    @Schema(name = "ImportWarning")
    public record WarningJson(String message, String place) {}

    static VersionJson of(VersionLine version) {
        return new VersionJson(
                version.statement(),
                version.number(),
                version.label(),
                version.note(),
                version.sha256(),
                version.words(),
                version.paragraphs(),
                version.brackets(),
                version.kind().slug(),
                version.restored(),
                version.wordsAdded(),
                version.wordsRemoved(),
                version.organisation(),
                version.savedAt(),
                version.href(),
                null,
                null);
    }

    /** The version with its document. */
    public static VersionJson withText(Version version) {
        return of(version, null, version.text().toJson());
    }

    static VersionJson of(Version version, List<WarningJson> warnings, String text) {
        return new VersionJson(
                version.statement().id(),
                version.number(),
                version.label(),
                version.note(),
                version.sha256(),
                version.words(),
                version.paragraphs(),
                version.brackets(),
                version.kind().slug(),
                version.restored(),
                version.wordsAdded(),
                version.wordsRemoved(),
                version.organisation(),
                version.savedAt(),
                version.href(),
                warnings,
                text);
    }
}
