package org.plenary.statements.sources;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.util.UUID;

/** The paragraph that a citation is about, in one version. */
@Entity
class CitationPlace {
    /** A citation stands in a version once. */
    @Embeddable
    record Key(@Column(nullable = false) UUID citation, @Column(nullable = false) int version) {}

    @EmbeddedId private Key id;

    @Column(nullable = false)
    private String block;

    protected CitationPlace() {}

    CitationPlace(UUID citation, int version, String block) {
        this.id = new Key(citation, version);
        this.block = block;
    }

    String block() {
        return block;
    }
}
