package org.plenary.signons.changes;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.ids.Ids;
import org.plenary.signons.Letter;
import org.plenary.signons.LetterText;

/** A mail that goes round the signatories of a letter, and how far it has come. */
@Entity
public class Notice {
    /** As long as the subject of a message may be. */
    public static final int LONGEST_SUBJECT = 150;

    /** As long as a message may be. */
    public static final int LONGEST_BODY = 8_000;

    @Id private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "letter", nullable = false)
    private Letter letter;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "letter_text")
    private LetterText text;

    @Column(nullable = false)
    private String subject;

    @Column(nullable = false)
    private String body;

    @Column(nullable = false)
    private UUID person;

    @Column(nullable = false)
    private UUID organisation;

    @Column(nullable = false)
    private Instant at;

    private UUID reached;

    private int sent;

    private int unreachable;

    private Instant finishedAt;

    protected Notice() {}

    private Notice(
            Letter letter, LetterText text, String subject, String body, By by, Instant now) {
        this.id = Ids.next();
        this.letter = letter;
        this.text = text;
        this.subject = subject;
        this.body = body;
        this.person = by.person();
        this.organisation = by.organisation();
        this.at = now;
    }

    /** Tells that the letter binds another text. */
    static Notice ofText(Letter letter, LetterText text, By by, Instant now) {
        return new Notice(letter, text, "", "", by, now);
    }

    /** Tells what coordinators want to say. */
    static Notice ofWords(Letter letter, String subject, String body, By by, Instant now) {
        return new Notice(letter, null, subject.strip(), body.strip(), by, now);
    }

    /** Went to some more signatories, or to all. */
    void went(UUID last, int reachable, int others, boolean finished, Instant now) {
        this.reached = last == null ? reached : last;
        this.sent += reachable;
        this.unreachable += others;
        this.finishedAt = finished ? now : null;
    }

    public UUID id() {
        return id;
    }

    public Letter letter() {
        return letter;
    }

    /** The new text it tells of, if it does. */
    public Optional<LetterText> text() {
        return Optional.ofNullable(text);
    }

    public String subject() {
        return subject;
    }

    public String body() {
        return body;
    }

    public Instant at() {
        return at;
    }

    /** The last sign-on it went to; null before the first. */
    UUID reached() {
        return reached;
    }

    /** To how many it went. */
    public int sent() {
        return sent;
    }

    /** How many have left no way to reach them. */
    public int unreachable() {
        return unreachable;
    }

    public boolean isFinished() {
        return finishedAt != null;
    }
}
