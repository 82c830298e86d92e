package org.plenary.organisations.chapters;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.plenary.organisations.Organisation;
import org.plenary.shared.audit.By;
import org.plenary.shared.ids.Ids;

/** One organisation is, or says it is, a chapter of another; each has one parent at most. */
@Entity
public class Affiliation {
    @Id private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "chapter", nullable = false)
    private Organisation chapter;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "parent", nullable = false)
    private Organisation parent;

    @Column(nullable = false)
    private UUID proposedBy;

    @Column(nullable = false)
    private Instant proposedAt;

    private UUID confirmedBy;

    private Instant confirmedAt;

    private UUID endedBy;

    private Instant endedAt;

    protected Affiliation() {}

    Affiliation(Organisation chapter, Organisation parent, UUID proposedBy, Instant now) {
        this.id = Ids.next();
        this.chapter = chapter;
        this.parent = parent;
        this.proposedBy = proposedBy;
        this.proposedAt = now;
    }

    ParentProposed proposed(By by) {
        return new ParentProposed(chapter.id(), parent.id(), by);
    }

    ChapterConfirmed confirm(By by, Instant now) {
        this.confirmedBy = by.person();
        this.confirmedAt = now;
        return new ChapterConfirmed(chapter.id(), parent.id(), by);
    }

    AffiliationEnded end(By by, Instant now) {
        this.endedBy = by.person();
        this.endedAt = now;
        return new AffiliationEnded(chapter.id(), parent.id(), isConfirmed(), by);
    }

    public UUID id() {
        return id;
    }

    public Organisation chapter() {
        return chapter;
    }

    public Organisation parent() {
        return parent;
    }

    /** Whether the parent has said yes. */
    public boolean isConfirmed() {
        return confirmedAt != null;
    }

    public Instant proposedAt() {
        return proposedAt;
    }

    public Optional<Instant> confirmedAt() {
        return Optional.ofNullable(confirmedAt);
    }
}
