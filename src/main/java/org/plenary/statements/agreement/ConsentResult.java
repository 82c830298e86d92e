package org.plenary.statements.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.plenary.shared.audit.By;
import org.plenary.shared.ids.Ids;

/** What a consent round came to, written down once. */
@Entity
@Immutable
public class ConsentResult {
    @Id private UUID id;

    @Column(nullable = false)
    private UUID round;

    @Column(nullable = false)
    private String record;

    @Column(nullable = false)
    private String sha256;

    @Column(nullable = false)
    private String reason;

    private UUID person;
    private UUID organisation;

    @Column(nullable = false)
    private Instant at;

    protected ConsentResult() {}

    ConsentResult(UUID round, ConsentRecord record, String reason, By by, Instant now) {
        this.id = Ids.next();
        this.round = round;
        this.record = record.json();
        this.sha256 = record.sha256();
        this.reason = reason;
        this.person = by.person();
        this.organisation = by.organisation();
        this.at = now;
    }

    /** The record's JSON to the character. */
    public String record() {
        return record;
    }

    /** SHA-256 of {@link #record} in UTF-8, 64 hexadecimal digits. */
    public String sha256() {
        return sha256;
    }

    /** Why it was closed before its time; empty at the deadline. */
    public String reason() {
        return reason;
    }

    public Instant at() {
        return at;
    }
}
