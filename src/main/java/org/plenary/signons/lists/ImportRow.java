package org.plenary.signons.lists;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.plenary.organisations.Actor;
import org.plenary.shared.ids.Ids;

/** A row of an import that was not simply taken over, kept with the reason until it is settled. */
@Entity
public class ImportRow {
    @Id private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "import", nullable = false)
    private SignOnImport batch;

    @Column(nullable = false)
    private int number;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Outcome outcome;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Reason reason;

    @Column(nullable = false)
    private String name;

    @Column(nullable = false)
    private String countryWritten;

    private String suggestion;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "row_values", nullable = false)
    private List<String> cells;

    private UUID signOn;

    private Instant settledAt;

    private UUID settledBy;

    protected ImportRow() {}

    /**
     * @param signOn the sign-on made of it for the time being, or null
     */
    ImportRow(SignOnImport batch, RowFinding finding, UUID signOn) {
        this.id = Ids.next();
        this.batch = batch;
        this.number = finding.number();
        this.outcome = finding.outcome();
        this.reason = finding.reason().orElseThrow();
        this.name = finding.nameWritten();
        this.countryWritten = finding.countryWritten();
        this.suggestion = finding.suggestion();
        this.cells = finding.cells();
        this.signOn = signOn;
    }

    /**
     * A person has looked and decided.
     *
     * @param signOn the sign-on that came of it, or null if it was dismissed
     */
    void settle(UUID signOn, Actor actor, Instant now) {
        if (settledAt != null) {
            throw new IllegalStateException("settled already");
        }
        this.signOn = signOn;
        this.settledAt = now;
        this.settledBy = actor.person();
    }

    /** Whether somebody should still look at it. */
    public boolean isOpen() {
        return settledAt == null && outcome == Outcome.DOUBTFUL;
    }

    public UUID id() {
        return id;
    }

    public SignOnImport batch() {
        return batch;
    }

    /** 1 for the first row under the header. */
    public int number() {
        return number;
    }

    public Outcome outcome() {
        return outcome;
    }

    public Reason reason() {
        return reason;
    }

    public String name() {
        return name;
    }

    public String countryWritten() {
        return countryWritten;
    }

    /** The code of the country that may be meant. */
    public Optional<String> suggestion() {
        return Optional.ofNullable(suggestion);
    }

    /** The sign-on that came of it. */
    public Optional<UUID> signOn() {
        return Optional.ofNullable(signOn);
    }
}
