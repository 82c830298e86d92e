package org.plenary.consultations.contributing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.plenary.consultations.questions.Given;
import org.plenary.shared.secrecy.Vault;

/** An answer that is being written. Its revision tells colleagues apart who write at once. */
@Entity
@Table(name = "draft_answer")
public class DraftAnswer {
    @Id private UUID id;

    @Column(nullable = false)
    private UUID contribution;

    @Column(nullable = false)
    private UUID question;

    @Column(nullable = false)
    private int questionVersion;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    private Given given;

    @Column(nullable = false)
    private String language;

    @Column(nullable = false)
    private int revision;

    @Column(nullable = false)
    private Instant savedAt;

    private byte[] savedBy;

    protected DraftAnswer() {}

    DraftAnswer(Contribution contribution, UUID question) {
        this.id = UUID.randomUUID();
        this.contribution = contribution.id();
        this.question = question;
        this.given = Given.NOTHING;
        this.language = "";
    }

    /** Writes it anew. */
    void write(int version, Given said, String in, UUID person, Vault vault, Instant now) {
        questionVersion = version;
        given = said;
        language = in;
        revision++;
        savedAt = now;
        savedBy =
                person == null
                        ? null
                        : vault.seal(person.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Takes words out; whoever still has the old ones before them is told when they save. */
    public void redact(Given without) {
        if (!without.equals(given)) {
            given = without;
            revision++;
        }
    }

    public UUID contribution() {
        return contribution;
    }

    public UUID question() {
        return question;
    }

    /** The wording it answers. */
    public int questionVersion() {
        return questionVersion;
    }

    public Given given() {
        return given;
    }

    /** In which it is written, BCP 47. */
    public String language() {
        return language;
    }

    /** How often it was saved. */
    public int revision() {
        return revision;
    }

    public Instant savedAt() {
        return savedAt;
    }

    /** Who saved it last, if they had signed in. */
    public Optional<UUID> savedBy(Vault vault) {
        return Optional.ofNullable(savedBy)
                .map(closed -> new String(vault.open(closed), StandardCharsets.UTF_8))
                .map(UUID::fromString);
    }
}
