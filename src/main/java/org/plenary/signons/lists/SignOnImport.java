package org.plenary.signons.lists;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.plenary.organisations.Actor;
import org.plenary.shared.ids.Ids;
import org.plenary.signons.Letter;
import org.plenary.signons.SignOnsImported;

/**
 * A list that a coordinator brought: uploaded, looked at, confirmed; what came of it stays known.
 */
@Entity
public class SignOnImport {
    @Id private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "letter", nullable = false)
    private Letter letter;

    @Column(nullable = false)
    private String fileName;

    @Column(nullable = false)
    private String sha256;

    private byte[] content;

    @Column(nullable = false)
    private UUID person;

    @Column(nullable = false)
    private UUID organisation;

    @Column(nullable = false)
    private Instant uploadedAt;

    private Instant confirmedAt;

    @Enumerated(EnumType.STRING)
    private DoubtfulRows doubtful;

    @Column(nullable = false)
    private int rows;

    @Column(nullable = false)
    private int imported;

    @Column(nullable = false)
    private int alreadyThere;

    @Column(nullable = false)
    private int leftOut;

    protected SignOnImport() {}

    /** Keeps an uploaded file until its import is confirmed. */
    SignOnImport(Letter letter, String fileName, byte[] content, Actor coordinator, Instant now) {
        this.id = Ids.next();
        this.letter = letter;
        this.fileName = fileName;
        this.sha256 = hash(content);
        this.content = content.clone();
        this.person = coordinator.person();
        this.organisation = coordinator.actingFor();
        this.uploadedAt = now;
    }

    /** Writes down what came of the list. The file itself, with its notes, is no longer needed. */
    SignOnsImported confirm(
            DoubtfulRows doubtful,
            int imported,
            int alreadyThere,
            int leftOut,
            Actor actor,
            Instant now) {
        if (confirmedAt != null) {
            throw new IllegalStateException("confirmed already");
        }
        this.confirmedAt = now;
        this.doubtful = doubtful;
        this.rows = imported + alreadyThere + leftOut;
        this.imported = imported;
        this.alreadyThere = alreadyThere;
        this.leftOut = leftOut;
        this.content = null;
        return new SignOnsImported(
                letter.id(), id, sha256, rows, imported, alreadyThere, leftOut, actor.by());
    }

    /** The file, until the import is confirmed. */
    public Optional<byte[]> content() {
        return Optional.ofNullable(content).map(byte[]::clone);
    }

    public UUID id() {
        return id;
    }

    public Letter letter() {
        return letter;
    }

    public String fileName() {
        return fileName;
    }

    public Optional<Instant> confirmedAt() {
        return Optional.ofNullable(confirmedAt);
    }

    public Instant uploadedAt() {
        return uploadedAt;
    }

    public int rows() {
        return rows;
    }

    public int imported() {
        return imported;
    }

    public int alreadyThere() {
        return alreadyThere;
    }

    public int leftOut() {
        return leftOut;
    }

    /** The import's page, for coordinators. */
    public String href() {
        return letter.href() + "/sign-ons/imports/" + id;
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
