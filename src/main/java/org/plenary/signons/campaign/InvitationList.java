package org.plenary.signons.campaign;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
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

/** A list of organisations to ask: uploaded, looked at, confirmed; what came of it stays known. */
@Entity
class InvitationList {
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
    private Instant uploadedAt;

    private Instant confirmedAt;

    @Column(nullable = false)
    private int rows;

    @Column(nullable = false)
    private int added;

    @Column(nullable = false)
    private int alreadyThere;

    @Column(nullable = false)
    private int leftOut;

    protected InvitationList() {}

    /** Keeps an uploaded file until it is confirmed. */
    InvitationList(Letter letter, String fileName, byte[] content, Actor coordinator, Instant now) {
        this.id = Ids.next();
        this.letter = letter;
        this.fileName = fileName;
        this.sha256 = hash(content);
        this.content = content.clone();
        this.person = coordinator.person();
        this.uploadedAt = now;
    }

    /** Writes down what came of it. The file, full of addresses, is no longer needed. */
    void confirmed(int added, int alreadyThere, int leftOut, Instant now) {
        this.confirmedAt = now;
        this.rows = added + alreadyThere + leftOut;
        this.added = added;
        this.alreadyThere = alreadyThere;
        this.leftOut = leftOut;
        this.content = null;
    }

    UUID id() {
        return id;
    }

    Letter letter() {
        return letter;
    }

    String fileName() {
        return fileName;
    }

    String sha256() {
        return sha256;
    }

    Optional<byte[]> content() {
        return Optional.ofNullable(content).map(byte[]::clone);
    }

    Optional<Instant> confirmedAt() {
        return Optional.ofNullable(confirmedAt);
    }

    int rows() {
        return rows;
    }

    int added() {
        return added;
    }

    int alreadyThere() {
        return alreadyThere;
    }

    int leftOut() {
        return leftOut;
    }

    String href() {
        return letter.href() + "/invitations/lists/" + id;
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
