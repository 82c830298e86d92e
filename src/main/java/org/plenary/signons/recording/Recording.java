package org.plenary.signons.recording;

import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.plenary.organisations.Actor;
import org.plenary.shared.ids.Ids;
import org.plenary.shared.secrecy.Vault;
import org.plenary.signons.SignOn;

/** How a coordinator came to a sign-on: what was received, when, and who recorded it. */
@Entity
public class Recording {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * What only coordinators may read, for it may tell the name.
     *
     * @param fileName null without a file
     */
    public record Notes(String note, String fileName) {}

    @Id private UUID id;

    @OneToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "sign_on", nullable = false)
    private SignOn signOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "manner", nullable = false)
    private Channel channel;

    @Column(nullable = false)
    private LocalDate receivedOn;

    @Column(nullable = false)
    private byte[] sealed;

    private String mediaType;

    private int fileSize;

    @Column(nullable = false)
    private UUID person;

    private UUID organisation;

    @Column(nullable = false)
    private Instant at;

    private String objectionHash;

    private Instant objectionUntil;

    private Instant objectedAt;

    protected Recording() {}

    Recording(
            SignOn signOn,
            Channel channel,
            LocalDate receivedOn,
            String note,
            Optional<SourceFile> file,
            Vault vault,
            Actor coordinator,
            Instant now) {
        this.id = Ids.next();
        this.signOn = signOn;
        this.channel = channel;
        this.receivedOn = receivedOn;
        this.sealed = vault.seal(bytes(new Notes(note, file.map(SourceFile::name).orElse(null))));
        this.mediaType = file.map(SourceFile::mediaType).orElse(null);
        this.fileSize = file.map(f -> f.content().length).orElse(0);
        this.person = coordinator.person();
        this.organisation = coordinator.actingFor();
        this.at = now;
    }

    /** Lets whoever has the link object for a while; only the link's hash is kept. */
    void mayBeObjectedTo(String hash, Duration life) {
        this.objectionHash = hash;
        this.objectionUntil = at.plus(life);
    }

    /** Whether the link is still good. */
    boolean isOpenToObjection(Instant now) {
        return objectionUntil != null && now.isBefore(objectionUntil) && objectedAt == null;
    }

    void objected(Instant now) {
        this.objectedAt = now;
    }

    /** The note and the file's name. */
    public Notes notes(Vault vault) {
        try {
            return JSON.readValue(vault.open(sealed), Notes.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Notes notes) {
        try {
            return JSON.writeValueAsBytes(notes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public UUID id() {
        return id;
    }

    public SignOn signOn() {
        return signOn;
    }

    public Channel channel() {
        return channel;
    }

    public LocalDate receivedOn() {
        return receivedOn;
    }

    /** What the file is, if there is one. */
    public Optional<String> mediaType() {
        return Optional.ofNullable(mediaType);
    }

    /** In bytes. */
    public int fileSize() {
        return fileSize;
    }

    public UUID person() {
        return person;
    }

    public Instant at() {
        return at;
    }

    /** When the organisation objected, if it did. */
    public Optional<Instant> objectedAt() {
        return Optional.ofNullable(objectedAt);
    }
}
