package org.plenary.statements.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.plenary.shared.ids.Ids;

/** An organisation took its objection back. */
@Entity
@Immutable
public class ObjectionWithdrawal {
    @Id private UUID id;

    @Column(nullable = false)
    private String reason;

    @Column(nullable = false)
    private UUID person;

    @Column(nullable = false)
    private Instant at;

    protected ObjectionWithdrawal() {}

    ObjectionWithdrawal(String reason, UUID person, Instant now) {
        this.id = Ids.next();
        this.reason = reason;
        this.person = person;
        this.at = now;
    }

    /** Why, may be empty. */
    public String reason() {
        return reason;
    }

    public Instant at() {
        return at;
    }
}
