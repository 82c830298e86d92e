package org.plenary.signons;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.ids.Ids;

/** A text that a letter bound, from when on, and what its coming meant for who had signed. */
@Entity
public class LetterText {
    @Id private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "letter", nullable = false)
    private Letter letter;

    private int ordinal;

    private int version;

    @Column(nullable = false)
    private String sha256;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private TextChange change;

    private boolean renewal;

    @Column(nullable = false)
    private String explanation;

    @Column(nullable = false)
    private UUID person;

    @Column(nullable = false)
    private UUID organisation;

    @Column(nullable = false)
    private Instant at;

    protected LetterText() {}

    /**
     * The letter's present text, as the next of those it bound.
     *
     * @param renewal whether signatories of earlier texts are asked to sign this one
     * @param explanation for signatories, plain text; empty for the first
     */
    LetterText(
            Letter letter,
            int ordinal,
            TextChange change,
            boolean renewal,
            String explanation,
            By by,
            Instant now) {
        this.id = Ids.next();
        this.letter = letter;
        this.ordinal = ordinal;
        this.version = letter.version();
        this.sha256 = letter.sha256();
        this.change = change;
        this.renewal = renewal;
        this.explanation = explanation;
        this.person = by.person();
        this.organisation = by.organisation();
        this.at = now;
    }

    public UUID id() {
        return id;
    }

    /** The first is 1. */
    public int ordinal() {
        return ordinal;
    }

    /** The number of the version. */
    public int version() {
        return version;
    }

    public String sha256() {
        return sha256;
    }

    public TextChange change() {
        return change;
    }

    /** Whether signatories of earlier texts were asked to sign this one. */
    public boolean renewal() {
        return renewal;
    }

    public String explanation() {
        return explanation;
    }

    public Instant at() {
        return at;
    }
}
