package org.plenary.consultations.commonground;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.plenary.shared.web.Refusal;

/** Where a respondent stands on a proposition now. Its id is random: it tells no time. */
@Entity
@Table(name = "ground_position")
class Position {
    @Id private UUID id;

    @Column(nullable = false)
    private UUID respondent;

    @Column(nullable = false)
    private UUID proposition;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Stand stand;

    /** As it was when the sums were last renewed; null if it was not there. */
    @Enumerated(EnumType.STRING)
    private Stand told;

    @Column(nullable = false)
    private int revision = 1;

    protected Position() {}

    Position(Respondent respondent, Proposition proposition, Stand stand) {
        this.id = UUID.randomUUID();
        this.respondent = respondent.id();
        this.proposition = proposition.id();
        this.stand = stand;
    }

    /**
     * Changes its mind; the same stand again changes nothing.
     *
     * @param shown the revision that was looked at
     * @return whether something changed
     * @throws org.plenary.shared.web.RefusedException if a colleague answered otherwise meanwhile
     */
    boolean change(Stand next, int shown) {
        if (stand == next) {
            return false;
        }
        if (revision != shown) {
            throw Refusal.because("commonground.refused.colleague").asException();
        }
        stand = next;
        revision++;
        return true;
    }

    UUID proposition() {
        return proposition;
    }

    Stand stand() {
        return stand;
    }

    int revision() {
        return revision;
    }
}
