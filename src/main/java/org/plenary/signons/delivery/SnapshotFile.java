package org.plenary.signons.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.UUID;
import org.plenary.signons.Audience;

/**
 * A file of a snapshot as it was made. Its content is forgotten where a name had to be removed from
 * it; that it was, and its hash, stay.
 */
@Entity
public class SnapshotFile {
    @Id private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "snapshot", nullable = false)
    private Snapshot snapshot;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Audience audience;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private FileFormat format;

    private int edition;

    @Column(nullable = false)
    private String sha256;

    private long length;

    @Column(nullable = false)
    private Instant madeAt;

    private Instant forgottenAt;

    protected SnapshotFile() {}

    /**
     * @param edition the first is 1
     * @param length in bytes
     */
    SnapshotFile(
            UUID id,
            Snapshot snapshot,
            Audience audience,
            FileFormat format,
            int edition,
            String sha256,
            long length,
            Instant now) {
        this.id = id;
        this.snapshot = snapshot;
        this.audience = audience;
        this.format = format;
        this.edition = edition;
        this.sha256 = sha256;
        this.length = length;
        this.madeAt = now;
    }

    void forget(Instant now) {
        forgottenAt = now;
    }

    public UUID id() {
        return id;
    }

    public Snapshot snapshot() {
        return snapshot;
    }

    public Audience audience() {
        return audience;
    }

    public FileFormat format() {
        return format;
    }

    public int edition() {
        return edition;
    }

    /** Of the file's bytes. */
    public String sha256() {
        return sha256;
    }

    public long length() {
        return length;
    }

    /** Whether its content is no longer there. */
    public boolean forgotten() {
        return forgottenAt != null;
    }
}
