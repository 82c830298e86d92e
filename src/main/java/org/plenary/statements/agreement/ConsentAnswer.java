package org.plenary.statements.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.plenary.shared.ids.Ids;

/**
 * What an organisation said on an item at one time. A changed mind is another answer with the next
 * turn; the last one stands.
 */
@Entity
@Immutable
public class ConsentAnswer {
    @Id private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "item", nullable = false)
    private ConsentItem item;

    @Column(nullable = false)
    private UUID organisation;

    @Column(nullable = false)
    private int turn;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Stance answer;

    @Column(nullable = false)
    private String reason;

    @Column(nullable = false)
    private UUID person;

    @Column(nullable = false)
    private UUID mandate;

    @Column(nullable = false)
    private Instant at;

    protected ConsentAnswer() {}

    /**
     * @param before the organisation's answer that stood until now, if any
     */
    ConsentAnswer(
            ConsentItem item,
            Speaker speaker,
            Optional<ConsentAnswer> before,
            NewAnswer wanted,
            Instant now) {
        this.id = Ids.next();
        this.item = item;
        this.organisation = speaker.organisation();
        this.turn = before.map(b -> b.turn + 1).orElse(1);
        this.answer = wanted.stance();
        this.reason = wanted.reason();
        this.person = speaker.actor().person();
        this.mandate = speaker.mandate().orElseThrow().id();
        this.at = now;
    }

    /** Whether it says the same. */
    boolean says(NewAnswer wanted) {
        return answer == wanted.stance() && reason.equals(wanted.reason());
    }

    public ConsentItem item() {
        return item;
    }

    public UUID organisation() {
        return organisation;
    }

    /** How many times the organisation has answered on the item, this one included. */
    public int turn() {
        return turn;
    }

    public Stance stance() {
        return answer;
    }

    /** Why; empty if nothing was said. */
    public String reason() {
        return reason;
    }

    public Instant at() {
        return at;
    }
}
