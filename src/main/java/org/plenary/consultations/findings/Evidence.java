package org.plenary.consultations.findings;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.plenary.consultations.contributing.Passage;

/** A passage behind a finding, or one that says otherwise. Its id is random and tells no time. */
@Entity(name = "FindingEvidence")
public class Evidence {
    @Id private UUID id;

    @Column(nullable = false)
    private UUID finding;

    @Column(nullable = false)
    private int version;

    @Column(nullable = false)
    private UUID answer;

    @Column(nullable = false)
    private int starts;

    @Column(nullable = false)
    private int ends;

    @Column(nullable = false)
    private boolean against;

    protected Evidence() {}

    Evidence(UUID finding, int version, Passage passage, boolean against) {
        this.id = UUID.randomUUID();
        this.finding = finding;
        this.version = version;
        this.answer = passage.answer();
        this.starts = passage.from();
        this.ends = passage.to();
        this.against = against;
    }

    /** The same for a version. */
    Evidence in(int agreed) {
        return new Evidence(finding, agreed, passage(), against);
    }

    UUID id() {
        return id;
    }

    UUID finding() {
        return finding;
    }

    Passage passage() {
        return new Passage(answer, starts, ends);
    }

    /** Whether it says otherwise. */
    boolean against() {
        return against;
    }
}
