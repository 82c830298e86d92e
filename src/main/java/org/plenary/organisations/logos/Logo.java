package org.plenary.organisations.logos;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.plenary.organisations.Organisation;

/** The logo of an organisation, as it is shown. */
@Entity
@Table(name = "organisation_logo")
public class Logo {
    @Id private UUID organisation;

    @Column(nullable = false)
    private String sha256;

    @Column(nullable = false)
    private byte[] png;

    @Column(nullable = false)
    private int width;

    @Column(nullable = false)
    private int height;

    @Column(nullable = false)
    private UUID sentBy;

    @Column(nullable = false)
    private Instant at;

    protected Logo() {}

    Logo(Organisation organisation, Picture picture, UUID sentBy, Instant now) {
        this.organisation = organisation.id();
        show(picture, sentBy, now);
    }

    /** Shows another picture from now on. */
    final void show(Picture picture, UUID sentBy, Instant now) {
        this.png = picture.png();
        this.sha256 = hash(png);
        this.width = picture.width();
        this.height = picture.height();
        this.sentBy = sentBy;
        this.at = now;
    }

    public String sha256() {
        return sha256;
    }

    ByteBuffer png() {
        return ByteBuffer.wrap(png).asReadOnlyBuffer();
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    private static String hash(byte[] png) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(png));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
