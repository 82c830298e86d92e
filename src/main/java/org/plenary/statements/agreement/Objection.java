package org.plenary.statements.agreement;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.plenary.shared.audit.By;
import org.plenary.shared.ids.Ids;

/** An organisation does not agree to a version, says why and to which paragraphs. */
@Entity
public class Objection {
    @Id private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "procedure", nullable = false)
    private SilenceProcedure procedure;

    @Column(nullable = false)
    private UUID organisation;

    @Column(nullable = false)
    private UUID person;

    @Column(nullable = false)
    private UUID mandate;

    @Column(nullable = false)
    private String reason;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(nullable = false)
    private String[] blocks;

    @Column(nullable = false)
    private Instant at;

    @OneToOne(fetch = FetchType.LAZY, cascade = CascadeType.PERSIST)
    @JoinColumn(name = "withdrawal")
    private ObjectionWithdrawal withdrawal;

    protected Objection() {}

    Objection(
            SilenceProcedure procedure,
            Speaker speaker,
            String reason,
            Collection<String> blocks,
            Instant now) {
        this.id = Ids.next();
        this.procedure = procedure;
        this.organisation = speaker.organisation();
        this.person = speaker.actor().person();
        this.mandate = speaker.mandate().orElseThrow().id();
        this.reason = reason;
        this.blocks = blocks.toArray(String[]::new);
        this.at = now;
    }

    /** The fact that it was raised. */
    ObjectionRaised raised(By by) {
        return new ObjectionRaised(
                procedure.statement().id(), procedure.id(), id, organisation, blocks.length, by);
    }

    /** Takes it back; the procedure stays broken. */
    ObjectionWithdrawn withdraw(String why, By by, Instant now) {
        if (withdrawal != null) {
            throw new IllegalStateException("withdrawn already");
        }
        withdrawal = new ObjectionWithdrawal(why, by.person(), now);
        return new ObjectionWithdrawn(
                procedure.statement().id(), procedure.id(), id, organisation, by);
    }

    /** Whether it was not taken back. */
    public boolean stands() {
        return withdrawal == null;
    }

    public UUID id() {
        return id;
    }

    public SilenceProcedure procedure() {
        return procedure;
    }

    public UUID organisation() {
        return organisation;
    }

    public String reason() {
        return reason;
    }

    /** The ids of the blocks it is about; none for the text as a whole. */
    public List<String> blocks() {
        return List.of(blocks);
    }

    public Instant at() {
        return at;
    }

    public Optional<ObjectionWithdrawal> withdrawal() {
        return Optional.ofNullable(withdrawal);
    }
}
