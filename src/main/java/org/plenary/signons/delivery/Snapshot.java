package org.plenary.signons.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Seals;
import org.plenary.signons.Letter;
import org.plenary.signons.proof.Manifest;

/** Who stood under a letter at one instant, for ever. Its lines are in the database alone. */
@Entity
@Immutable
public class Snapshot {
    @Id private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "letter", nullable = false)
    private Letter letter;

    private int ordinal;

    private boolean addendum;

    private int version;

    @Column(nullable = false)
    private String sha256;

    private long organisations;

    private long individuals;

    private long observers;

    private int countries;

    private long journalNumber;

    @Column(nullable = false)
    private String journalHash;

    @Column(nullable = false)
    private UUID person;

    @Column(nullable = false)
    private UUID organisation;

    @Column(nullable = false)
    private Instant at;

    protected Snapshot() {}

    /**
     * @param ordinal the letter's first is 1
     * @param addendum whether it has only those who were in no delivery before
     */
    Snapshot(
            UUID id,
            Letter letter,
            int ordinal,
            boolean addendum,
            Manifest.Counts counts,
            int countries,
            Seals.Head journal,
            By by,
            Instant now) {
        this.id = id;
        this.letter = letter;
        this.ordinal = ordinal;
        this.addendum = addendum;
        this.version = letter.version();
        this.sha256 = letter.sha256();
        this.organisations = counts.organisations();
        this.individuals = counts.individuals();
        this.observers = counts.observers();
        this.countries = countries;
        this.journalNumber = journal.number();
        this.journalHash = journal.hash();
        this.person = by.person();
        this.organisation = by.organisation();
        this.at = now;
    }

    public UUID id() {
        return id;
    }

    public Letter letter() {
        return letter;
    }

    public int ordinal() {
        return ordinal;
    }

    /** Whether it has only those who were in no delivery before. */
    public boolean addendum() {
        return addendum;
    }

    /** The number of the version that the letter bound. */
    public int version() {
        return version;
    }

    public String sha256() {
        return sha256;
    }

    public Manifest.Counts counts() {
        return new Manifest.Counts(organisations, individuals, observers);
    }

    /** Of those who let everybody know from where they are. */
    public int countries() {
        return countries;
    }

    /** How far the journal was sealed. */
    public Seals.Head journal() {
        return new Seals.Head(journalNumber, journalHash);
    }

    public Instant at() {
        return at;
    }

    public String href() {
        return letter.href() + "/snapshots/" + id;
    }
}
