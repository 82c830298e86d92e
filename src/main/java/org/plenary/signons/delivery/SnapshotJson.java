package org.plenary.signons.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.plenary.signons.Audience;

/** A snapshot in the API. */
@Schema(name = "Snapshot")
record SnapshotJson(
        UUID id,
        @Schema(description = "The letter's first is 1") int number,
        @Schema(description = "Whether it has only those who were in no delivery before")
                boolean addendum,
        Instant at,
        long signatories,
        long organisations,
        long individuals,
        long observers,
        @Schema(description = "The version that the letter bound") int version,
        String sha256,
        @Schema(description = "How far the journal was sealed") long journalNumber,
        String journalSha256,
        List<FileJson> files) {
    /** A file of it; the hash is there once the file is made, at the latest when it is fetched. */
    @Schema(name = "SnapshotFile")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FileJson(
            @Schema(examples = "public") String audience,
            @Schema(examples = "manifest") String format,
            String href,
            String sha256,
            Long length,
            Integer edition) {}

    /** As its reader may have it; the files of these audiences. */
    static SnapshotJson of(Snapshot snapshot, SnapshotFiles files, List<Audience> audiences) {
        return new SnapshotJson(
                snapshot.id(),
                snapshot.ordinal(),
                snapshot.addendum(),
                snapshot.at(),
                snapshot.counts().total(),
                snapshot.counts().organisations(),
                snapshot.counts().individuals(),
                snapshot.counts().observers(),
                snapshot.version(),
                snapshot.sha256(),
                snapshot.journal().number(),
                snapshot.journal().hash(),
                audiences.stream()
                        .flatMap(
                                audience ->
                                        java.util.stream.Stream.of(FileFormat.values())
                                                .map(f -> file(snapshot, files, audience, f)))
                        .toList());
    }

    private static FileJson file(
            Snapshot snapshot, SnapshotFiles files, Audience audience, FileFormat format) {
        var made = files.newest(snapshot, audience, format).filter(file -> !file.forgotten());
        return new FileJson(
                audience.slug(),
                format.slug(),
                "/api/v1" + snapshot.href() + "/files/" + audience.slug() + "/" + format.slug(),
                made.map(SnapshotFile::sha256).orElse(null),
                made.map(SnapshotFile::length).orElse(null),
                made.map(SnapshotFile::edition).orElse(null));
    }
}
