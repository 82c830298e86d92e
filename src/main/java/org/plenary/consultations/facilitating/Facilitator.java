package org.plenary.consultations.facilitating;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.plenary.shared.ids.Ids;

/** A person whom a convenor trusts to write down what others say. */
@Entity
public class Facilitator {
    @Id private UUID id;

    @Column(nullable = false)
    private UUID consultation;

    @Column(nullable = false)
    private UUID person;

    @Column(nullable = false)
    private UUID appointedBy;

    @Column(nullable = false)
    private Instant appointedAt;

    protected Facilitator() {}

    Facilitator(UUID consultation, UUID person, UUID appointedBy, Instant now) {
        this.id = Ids.next();
        this.consultation = consultation;
        this.person = person;
        this.appointedBy = appointedBy;
        this.appointedAt = now;
    }

    public UUID person() {
        return person;
    }
}
