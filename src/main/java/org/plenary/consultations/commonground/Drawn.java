package org.plenary.consultations.commonground;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.plenary.consultations.contributing.Passage;

/** A passage that a proposition was drawn from, as the database keeps it. */
@Embeddable
record Drawn(
        @Column(name = "answer", nullable = false) UUID answer,
        @Column(name = "from_at", nullable = false) int fromAt,
        @Column(name = "to_at", nullable = false) int toAt) {
    static Drawn of(Passage passage) {
        return new Drawn(passage.answer(), passage.from(), passage.to());
    }

    Passage passage() {
        return new Passage(answer, fromAt, toAt);
    }
}
