package org.plenary.consultations.findings;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.plenary.shared.ids.Ids;

/** A finding from below that is evidence of one above. */
@Entity(name = "FindingSupport")
public class Support {
    @Id private UUID id;

    @Column(nullable = false)
    private UUID finding;

    @Column(nullable = false)
    private int version;

    @Column(nullable = false)
    private UUID below;

    protected Support() {}

    Support(UUID finding, int version, UUID below) {
        this.id = Ids.next();
        this.finding = finding;
        this.version = version;
        this.below = below;
    }

    UUID finding() {
        return finding;
    }

    int version() {
        return version;
    }

    UUID below() {
        return below;
    }
}
