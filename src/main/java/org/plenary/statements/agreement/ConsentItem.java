package org.plenary.statements.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.plenary.shared.ids.Ids;

/** One thing that a consent round asks about: a paragraph, or the text as a whole. */
@Entity
@Immutable
public class ConsentItem {
    @Id private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "round", nullable = false)
    private ConsentRound round;

    @Column(nullable = false)
    private int position;

    private String block;

    protected ConsentItem() {}

    ConsentItem(ConsentRound round, int position, String block) {
        this.id = Ids.next();
        this.round = round;
        this.position = position;
        this.block = block;
    }

    public UUID id() {
        return id;
    }

    /** The paragraph's id; empty for the text as a whole. */
    public Optional<String> block() {
        return Optional.ofNullable(block);
    }
}
