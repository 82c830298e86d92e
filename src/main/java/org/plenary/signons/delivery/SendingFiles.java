package org.plenary.signons.delivery;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.UUID;
import org.plenary.organisations.Actor;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.signons.Audience;
import org.plenary.signons.Letter;
import org.plenary.signons.Letters;

/** Answers with files of snapshots, to those who may have them. */
@ApplicationScoped
class SendingFiles {
    private final Letters letters;
    private final Snapshots snapshots;
    private final Deliveries deliveries;
    private final Recipients recipients;
    private final MakingFiles files;

    SendingFiles(
            Letters letters,
            Snapshots snapshots,
            Deliveries deliveries,
            Recipients recipients,
            MakingFiles files) {
        this.letters = letters;
        this.snapshots = snapshots;
        this.deliveries = deliveries;
        this.recipients = recipients;
        this.files = files;
    }

    /**
     * A file of a letter's snapshot: everybody's list once it was delivered, for whoever may read
     * the letter; all else for coordinators.
     */
    Response of(Actor actor, UUID id, UUID snapshot, String audience, String format) {
        FileFormat wanted = FileFormat.of(format).orElseThrow(() -> noSuch(snapshot));
        Audience list =
                Audience.of(audience)
                        .filter(a -> a == Audience.PUBLIC || a == Audience.RECIPIENT)
                        .orElseThrow(() -> noSuch(snapshot));
        UUID found =
                QuarkusTransaction.requiringNew()
                        .call(
                                () ->
                                        letters.visibleTo(actor, id)
                                                .flatMap(letter -> snapshots.of(letter, snapshot))
                                                .filter(s -> mayHave(actor, s, list))
                                                .map(Snapshot::id)
                                                .orElseThrow(() -> noSuch(snapshot)));
        return sent(files.file(found, list, wanted));
    }

    private boolean mayHave(Actor actor, Snapshot snapshot, Audience list) {
        Letter letter = snapshot.letter();
        return letter.isCoordinatedBy(actor)
                || (list == Audience.PUBLIC && deliveries.anyOf(snapshot));
    }

    /** A file for whoever has a recipient's link. */
    Response of(String token, String format) {
        FileFormat wanted =
                FileFormat.of(format).orElseThrow(() -> new NotVisibleException("delivery"));
        record Found(UUID snapshot, Audience list) {}
        Found found =
                QuarkusTransaction.requiringNew()
                        .call(
                                () ->
                                        recipients
                                                .holding(token)
                                                .map(Recipient::delivery)
                                                .map(
                                                        d ->
                                                                new Found(
                                                                        d.snapshot().id(),
                                                                        d.audience()))
                                                .orElseThrow(
                                                        () -> new NotVisibleException("delivery")));
        return sent(files.file(found.snapshot(), found.list(), wanted));
    }

    // The hash is a strong tag, but a name may have to be removed: nobody keeps it for long.
    private Response sent(MakingFiles.Ready file) {
        StreamingOutput content = out -> files.copy(file.id(), out);
        return Response.ok(content)
                .type(file.mediaType())
                .header("Content-Length", file.length())
                .header("Content-Disposition", "attachment; filename=\"" + file.name() + "\"")
                .header("Cache-Control", "private, no-store")
                .header("Digest", "sha-256=" + base64(file.sha256()))
                .build();
    }

    private static String base64(String hex) {
        return java.util.Base64.getEncoder().encodeToString(java.util.HexFormat.of().parseHex(hex));
    }

    private static NotVisibleException noSuch(UUID snapshot) {
        return new NotVisibleException("snapshot " + snapshot);
    }
}
