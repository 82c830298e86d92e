package org.plenary.consultations.contributing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.plenary.shared.secrecy.Vault;

/**
 * A file that belongs to an answer, without anything that tells whose it is: what it was called is
 * sealed, too.
 */
@Entity
public class Attachment {
    @Id private UUID id;

    @Column(nullable = false)
    private UUID contribution;

    @Column(nullable = false)
    private UUID question;

    @Column(nullable = false)
    private String mediaType;

    @Column(nullable = false)
    private int size;

    @Column(nullable = false)
    private byte[] name;

    @Column(nullable = false)
    private boolean removed;

    protected Attachment() {}

    Attachment(Contribution contribution, UUID question, CleanFile file, Vault vault) {
        this.id = UUID.randomUUID();
        this.contribution = contribution.id();
        this.question = question;
        this.mediaType = file.mediaType();
        this.size = file.content().length;
        this.name = vault.seal(file.name().getBytes(StandardCharsets.UTF_8));
    }

    /** Takes it out of the draft; what was sent keeps it. */
    void remove() {
        removed = true;
    }

    public UUID id() {
        return id;
    }

    public UUID question() {
        return question;
    }

    public String mediaType() {
        return mediaType;
    }

    /** In bytes. */
    public int size() {
        return size;
    }

    /** What its owner called it, for its owner. */
    String name(Vault vault) {
        return new String(vault.open(name), StandardCharsets.UTF_8);
    }

    /** What everybody else calls it. */
    String plainName(int number) {
        return "evidence-"
                + number
                + (mediaType.endsWith("pdf")
                        ? ".pdf"
                        : mediaType.endsWith("png") ? ".png" : ".jpg");
    }
}
