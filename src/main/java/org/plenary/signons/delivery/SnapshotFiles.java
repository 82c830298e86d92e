package org.plenary.signons.delivery;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.plenary.shared.ids.Ids;
import org.plenary.shared.secrecy.Sha256;
import org.plenary.shared.secrecy.Vault;
import org.plenary.signons.Audience;

/**
 * The files of snapshots. Their content lies in pieces, and sealed unless it is everybody's: a
 * recipient's list has names that must not be readable in the database.
 */
@ApplicationScoped
public class SnapshotFiles implements PanacheRepositoryBase<SnapshotFile, UUID> {
    private static final int PIECE = 1 << 20;

    private final Vault vault;

    SnapshotFiles(Vault vault) {
        this.vault = vault;
    }

    /** The newest edition, if any was made, whether its content is there or not. */
    public Optional<SnapshotFile> newest(Snapshot snapshot, Audience audience, FileFormat format) {
        return find(
                        "snapshot = ?1 and audience = ?2 and format = ?3 order by edition desc",
                        snapshot,
                        audience,
                        format)
                .firstResultOptional();
    }

    /** The files of a snapshot that hold their content. */
    public List<SnapshotFile> kept(Snapshot snapshot) {
        return list("snapshot = ?1 and forgottenAt is null", snapshot);
    }

    /**
     * Makes a file of what is written to a stream.
     *
     * @param now when it is made
     */
    SnapshotFile make(
            Snapshot snapshot,
            Audience audience,
            FileFormat format,
            Instant now,
            Consumer<OutputStream> content) {
        int edition = newest(snapshot, audience, format).map(f -> f.edition() + 1).orElse(1);
        UUID id = Ids.next();
        // Pieces point to their file, which is known only when all of it was written.
        getEntityManager().createNativeQuery("set constraints all deferred").executeUpdate();
        Pieces pieces = new Pieces(id, audience != Audience.PUBLIC);
        content.accept(pieces);
        pieces.close();
        SnapshotFile file =
                new SnapshotFile(
                        id,
                        snapshot,
                        audience,
                        format,
                        edition,
                        Sha256.hex(pieces.digest),
                        pieces.length,
                        now);
        persist(file);
        flush();
        return file;
    }

    /** Writes a file's content, piece by piece. */
    void copy(SnapshotFile file, OutputStream to) throws IOException {
        for (int ordinal = 0; ; ordinal++) {
            List<?> found =
                    getEntityManager()
                            .createNativeQuery(
                                    "select content from snapshot_piece where file = :file and ordinal = :ordinal",
                                    byte[].class)
                            .setParameter("file", file.id())
                            .setParameter("ordinal", ordinal)
                            .getResultList();
            if (found.isEmpty()) {
                return;
            }
            byte[] piece = (byte[]) found.get(0);
            to.write(file.audience() == Audience.PUBLIC ? piece : vault.open(piece));
        }
    }

    /** Forgets a file's content. */
    void forget(SnapshotFile file, Instant now) {
        file.forget(now);
        getEntityManager()
                .createNativeQuery("delete from snapshot_piece where file = :file")
                .setParameter("file", file.id())
                .executeUpdate();
    }

    /** Cuts what it is given into pieces of one mebibyte. */
    private final class Pieces extends OutputStream {
        private final UUID file;
        private final boolean sealed;
        private final MessageDigest digest = Sha256.digest();
        private final byte[] piece = new byte[PIECE];
        private int filled;
        private int ordinal;
        private long length;

        Pieces(UUID file, boolean sealed) {
            this.file = file;
            this.sealed = sealed;
        }

        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int count) {
            digest.update(bytes, from, count);
            length += count;
            int at = from;
            int left = count;
            while (left > 0) {
                int taken = Math.min(left, PIECE - filled);
                System.arraycopy(bytes, at, piece, filled, taken);
                filled += taken;
                at += taken;
                left -= taken;
                if (filled == PIECE) {
                    flush();
                }
            }
        }

        // A caller that flushes early must not make small pieces.
        @Override
        public void flush() {
            if (filled == PIECE) {
                store();
            }
        }

        @Override
        public void close() {
            if (filled > 0) {
                store();
            }
        }

        private void store() {
            byte[] content = java.util.Arrays.copyOf(piece, filled);
            getEntityManager()
                    .createNativeQuery(
                            "insert into snapshot_piece (file, ordinal, content) values (:file, :ordinal, :content)")
                    .setParameter("file", file)
                    .setParameter("ordinal", ordinal++)
                    .setParameter("content", sealed ? vault.seal(content) : content)
                    .executeUpdate();
            filled = 0;
        }
    }
}
