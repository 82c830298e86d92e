package org.plenary.signons.duplicates;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.util.UUID;
import org.plenary.shared.ids.Ids;
import org.plenary.signons.SignOn;
import org.plenary.signons.SignOnState;

/** A sign-on that gave way to another, and the state it was in. */
@Entity
public class MergedSignOn {
    @Id private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "decision", nullable = false)
    private DuplicateDecision decision;

    @Column(nullable = false)
    private UUID signOn;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private SignOnState before;

    protected MergedSignOn() {}

    MergedSignOn(DuplicateDecision decision, SignOn signOn) {
        this.id = Ids.next();
        this.decision = decision;
        this.signOn = signOn.id();
        this.before = signOn.state();
    }

    public UUID signOn() {
        return signOn;
    }

    /** Where it was before. */
    public SignOnState before() {
        return before;
    }
}
