package org.plenary.signons.delivery;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.exception.ConstraintViolationException;
import org.plenary.shared.geo.Geo;
import org.plenary.shared.i18n.Formats;
import org.plenary.shared.i18n.Languages;
import org.plenary.shared.i18n.Messages;
import org.plenary.shared.secrecy.Vault;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.signons.Audience;
import org.plenary.signons.SignOn;
import org.plenary.signons.SignOns;
import org.plenary.signons.lists.SignOnCsv;
import org.plenary.signons.proof.Manifests;

/**
 * Makes the files of snapshots: manifest and table with the snapshot, what is printed when somebody
 * asks for it first, and from the manifest alone.
 */
@ApplicationScoped
class MakingFiles {
    private final Snapshots snapshots;
    private final SnapshotFiles files;
    private final SignOns signOns;
    private final Manifests manifests;
    private final LetterPdf pdf;
    private final DeliveryLock lock;
    private final Vault vault;
    private final Formats formats;
    private final Messages messages;
    private final DatabaseClock clock;

    MakingFiles(
            Snapshots snapshots,
            SnapshotFiles files,
            SignOns signOns,
            Manifests manifests,
            LetterPdf pdf,
            DeliveryLock lock,
            Vault vault,
            Formats formats,
            Messages messages,
            DatabaseClock clock) {
        this.snapshots = snapshots;
        this.files = files;
        this.signOns = signOns;
        this.manifests = manifests;
        this.pdf = pdf;
        this.lock = lock;
        this.vault = vault;
        this.formats = formats;
        this.messages = messages;
        this.clock = clock;
    }

    /** A file as it can be sent. */
    record Ready(UUID id, String name, String mediaType, long length, String sha256) {
        static Ready of(SnapshotFile file) {
            return new Ready(
                    file.id(),
                    file.format().fileName(file.snapshot().ordinal()),
                    file.format().mediaType(),
                    file.length(),
                    file.sha256());
        }
    }

    /** The file of a snapshot, made if it is not there; in transactions of its own. */
    Ready file(UUID snapshot, Audience audience, FileFormat format) {
        for (int tries = 0; ; tries++) {
            Ready known =
                    QuarkusTransaction.requiringNew()
                            .call(
                                    () ->
                                            files.newest(
                                                            snapshots.findById(snapshot),
                                                            audience,
                                                            format)
                                                    .filter(file -> !file.forgotten())
                                                    .map(Ready::of)
                                                    .orElse(null));
            if (known != null) {
                return known;
            }
            if (format.isPrinted()) {
                file(snapshot, audience, FileFormat.MANIFEST);
            }
            try {
                QuarkusTransaction.requiringNew()
                        .timeout(900)
                        .run(
                                () -> {
                                    Snapshot found = snapshots.findById(snapshot);
                                    // Whoever removes a name has done so, or waits for the file.
                                    lock.shared(found.letter().id());
                                    write(found, audience, format);
                                });
            } catch (ConstraintViolationException sameEdition) {
                // Somebody else asked at the same moment; theirs is as good.
                if (tries == 3) {
                    throw sameEdition;
                }
            }
        }
    }

    /** Sends a file's content; in a transaction of its own. */
    void copy(UUID file, OutputStream to) {
        QuarkusTransaction.requiringNew()
                .timeout(900)
                .run(
                        () -> {
                            try {
                                files.copy(files.findById(file), to);
                            } catch (IOException gone) {
                                throw new UncheckedIOException(gone);
                            }
                        });
    }

    /** Makes the next edition of a file from the snapshot's lines, or from its manifest. */
    @Transactional(Transactional.TxType.MANDATORY)
    SnapshotFile write(Snapshot snapshot, Audience audience, FileFormat format) {
        return files.make(
                snapshot,
                audience,
                format,
                clock.now(),
                out -> {
                    switch (format) {
                        case MANIFEST -> manifest(snapshot, audience, out);
                        case CSV -> csv(snapshot, audience, out);
                        default -> printed(snapshot, audience, format, out);
                    }
                });
    }

    private void manifest(Snapshot snapshot, Audience audience, OutputStream out) {
        Map<String, Object> about = new TreeMap<>();
        about.put("id", snapshot.id());
        about.put("number", snapshot.ordinal());
        about.put("addendum", snapshot.addendum());
        about.put(
                "edition",
                files.newest(snapshot, audience, FileFormat.MANIFEST)
                        .map(f -> f.edition() + 1)
                        .orElse(1));
        try (Stream<SignOn> shown = snapshots.streamShown(snapshot, audience)) {
            manifests.write(
                    out,
                    snapshot.letter(),
                    audience,
                    shown,
                    snapshots.footnotes(snapshot, audience),
                    snapshot.counts(),
                    new Manifests.Moment(snapshot.at(), snapshot.journal(), about));
        }
    }

    private void csv(Snapshot snapshot, Audience audience, OutputStream out) {
        Locale locale =
                Locale.forLanguageTag(Languages.offered(snapshot.letter().language()).orElse("en"));
        try (Stream<SignOn> shown = snapshots.streamShown(snapshot, audience)) {
            SignOnCsv.write(
                    out,
                    shown.peek(signOns::letGo),
                    signOn -> signOn.identity(vault),
                    code ->
                            Geo.WORLD.equals(code)
                                    ? messages.text(locale, "signons.region.networks")
                                    : formats.place(locale, code),
                    null);
        }
    }

    private void printed(
            Snapshot snapshot, Audience audience, FileFormat format, OutputStream out) {
        SnapshotFile manifest =
                files.newest(snapshot, audience, FileFormat.MANIFEST)
                        .filter(file -> !file.forgotten())
                        .orElseThrow();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (snapshot.counts().total() + snapshot.counts().observers() <= LetterPdf.MOST) {
            try {
                files.copy(manifest, bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        pdf.write(
                out,
                snapshot,
                bytes.toByteArray(),
                manifest.sha256(),
                format == FileFormat.GROUPED);
    }
}
