package org.plenary.consultations.moderating;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.plenary.consultations.contributing.Answer;
import org.plenary.consultations.questions.Mask;
import org.plenary.organisations.Actor;
import org.plenary.shared.ids.Ids;
import org.plenary.shared.secrecy.Vault;

/** A stretch of an answer that was taken out; what stood there is sealed until it is erased. */
@Entity
public class Redaction {
    @Id private UUID id;

    @Column(nullable = false)
    private UUID consultation;

    @Column(nullable = false)
    private UUID answer;

    @Column(nullable = false)
    private int starts;

    @Column(nullable = false)
    private int ends;

    private byte[] original;

    @Column(nullable = false)
    private UUID redactedBy;

    @Column(nullable = false)
    private Instant redactedAt;

    @Column(nullable = false)
    private Instant eraseAt;

    protected Redaction() {}

    Redaction(
            UUID consultation,
            Answer from,
            Mask.Stretch stretch,
            String words,
            Vault vault,
            Actor actor,
            Duration kept,
            Instant now) {
        this.id = Ids.next();
        this.consultation = consultation;
        this.answer = from.id();
        this.starts = stretch.from();
        this.ends = stretch.to();
        this.original = vault.seal(words.getBytes(StandardCharsets.UTF_8));
        this.redactedBy = actor.person();
        this.redactedAt = now;
        this.eraseAt = now.plus(kept);
    }

    public UUID id() {
        return id;
    }

    public int starts() {
        return starts;
    }

    /** What stood there, for coordinators; empty once it was erased. */
    public Optional<String> original(Vault vault) {
        return Optional.ofNullable(original)
                .map(closed -> new String(vault.open(closed), StandardCharsets.UTF_8));
    }

    public Instant redactedAt() {
        return redactedAt;
    }

    public Instant eraseAt() {
        return eraseAt;
    }
}
