package org.plenary.signons.duplicates;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.plenary.shared.ids.Ids;
import org.plenary.signons.Letter;

/** Some sign-ons of a letter may be of one organisation; what speaks for it are its pairs. */
@Entity
public class DuplicateSuggestion {
    @Id private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "letter", nullable = false)
    private Letter letter;

    @Column(nullable = false)
    private Instant foundAt;

    private Instant putOffAt;

    protected DuplicateSuggestion() {}

    DuplicateSuggestion(Letter letter, Instant now) {
        this.id = Ids.next();
        this.letter = letter;
        this.foundAt = now;
    }

    /** Not now. */
    void putOff(Instant now) {
        this.putOffAt = now;
    }

    /** Now again: somebody asks for it, or there is something new. */
    void takeUp() {
        this.putOffAt = null;
    }

    public UUID id() {
        return id;
    }

    public Letter letter() {
        return letter;
    }

    public Instant foundAt() {
        return foundAt;
    }

    /** When it was put off, if it was. */
    public Optional<Instant> putOffAt() {
        return Optional.ofNullable(putOffAt);
    }
}
