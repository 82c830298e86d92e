package org.plenary.signons.changes;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.ids.Ids;
import org.plenary.shared.time.Deadline;
import org.plenary.signons.Letter;

/** A deadline was put off: from when to when, and why. */
@Entity
public class LetterExtension {
    @Id private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "letter", nullable = false)
    private Letter letter;

    @Column(nullable = false)
    private Instant before;

    @Column(nullable = false)
    private Instant after;

    @Column(nullable = false)
    private String zone;

    @Column(nullable = false)
    private String reason;

    @Column(nullable = false)
    private UUID person;

    @Column(nullable = false)
    private UUID organisation;

    @Column(nullable = false)
    private Instant at;

    protected LetterExtension() {}

    LetterExtension(
            Letter letter, Instant before, Deadline after, String reason, By by, Instant now) {
        this.id = Ids.next();
        this.letter = letter;
        this.before = before;
        this.after = after.at();
        this.zone = after.zone().getId();
        this.reason = reason;
        this.person = by.person();
        this.organisation = by.organisation();
        this.at = now;
    }

    public UUID id() {
        return id;
    }

    /** The deadline that was told until then. */
    public Instant before() {
        return before;
    }

    public Instant after() {
        return after;
    }

    /** The zone in which the new deadline is told. */
    public String zone() {
        return zone;
    }

    public String reason() {
        return reason;
    }

    public Instant at() {
        return at;
    }
}
