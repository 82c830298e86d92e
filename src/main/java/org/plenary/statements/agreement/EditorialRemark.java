package org.plenary.statements.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.plenary.shared.audit.By;
import org.plenary.shared.ids.Ids;

/** Something the drafters should put right and that does not change what is agreed. */
@Entity
@Immutable
public class EditorialRemark {
    @Id private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "procedure", nullable = false)
    private SilenceProcedure procedure;

    @Column(nullable = false)
    private UUID organisation;

    @Column(nullable = false)
    private UUID person;

    @Column(nullable = false)
    private String words;

    private String block;

    @Column(nullable = false)
    private Instant at;

    protected EditorialRemark() {}

    EditorialRemark(SilenceProcedure procedure, By by, String words, String block, Instant now) {
        this.id = Ids.next();
        this.procedure = procedure;
        this.organisation = by.organisation();
        this.person = by.person();
        this.words = words;
        this.block = block;
        this.at = now;
    }

    /** The fact that it was made. */
    RemarkMade made(By by) {
        return new RemarkMade(procedure.statement().id(), procedure.id(), id, organisation, by);
    }

    public UUID id() {
        return id;
    }

    public UUID organisation() {
        return organisation;
    }

    public String words() {
        return words;
    }

    /** The id of the block it is about; none for the text as a whole. */
    public Optional<String> block() {
        return Optional.ofNullable(block);
    }

    public Instant at() {
        return at;
    }
}
