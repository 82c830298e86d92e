package org.plenary.consultations.findings;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.plenary.shared.ids.Ids;

/** What a finding said when a second person agreed to it. */
@Entity
@Immutable
public class FindingVersion {
    @Id private UUID id;

    @Column(nullable = false)
    private UUID finding;

    @Column(nullable = false)
    private int number;

    @Embedded private Content content;

    @Column(nullable = false)
    private String sha256;

    @Column(nullable = false)
    private UUID agreedBy;

    @Column(nullable = false)
    private Instant agreedAt;

    protected FindingVersion() {}

    FindingVersion(Finding agreed, UUID reviewer, Instant now) {
        this.id = Ids.next();
        this.finding = agreed.id();
        this.number = agreed.agreed();
        this.content = agreed.content();
        this.sha256 = agreed.content().sha256();
        this.agreedBy = reviewer;
        this.agreedAt = now;
    }

    public UUID finding() {
        return finding;
    }

    public int number() {
        return number;
    }

    public Content content() {
        return content;
    }

    /** Of its content. */
    public String sha256() {
        return sha256;
    }

    public Instant agreedAt() {
        return agreedAt;
    }
}
