package org.plenary.statements.drafting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.plenary.shared.audit.By;
import org.plenary.shared.ids.Ids;
import org.plenary.text.Text;
import org.plenary.text.change.Change;

/** One change of a working text: by whom, for whom, when, and as steps that can be replayed. */
@Entity
@Immutable
public class WorkingEdit {
    @Id private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "working_text", nullable = false)
    private WorkingText workingText;

    @Column(nullable = false)
    private int revision;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    private String change;

    private String block;

    @Column(nullable = false)
    private String note;

    private UUID merged;

    @Column(nullable = false)
    private UUID person;

    private UUID organisation;

    @Column(nullable = false)
    private Instant at;

    protected WorkingEdit() {}

    WorkingEdit(
            WorkingText workingText,
            int revision,
            Change change,
            String block,
            String note,
            UUID merged,
            By by,
            Instant now) {
        this.id = Ids.next();
        this.workingText = workingText;
        this.revision = revision;
        this.change = change.toJson();
        this.block = block;
        this.note = note;
        this.merged = merged;
        this.person = by.person();
        this.organisation = by.organisation();
        this.at = now;
    }

    WorkingTextEdited fact() {
        return new WorkingTextEdited(
                workingText.statement().id(),
                workingText.id(),
                revision,
                merged,
                new By(person, organisation));
    }

    /** What a text became by this edit. */
    Text appliedTo(Text before) {
        return Change.fromJson(change, before).result().text();
    }

    public int revision() {
        return revision;
    }

    /** The paragraph it was about, or null where it was about the whole text. */
    public String block() {
        return block;
    }

    /** What its author said about it, may be empty. */
    public String note() {
        return note;
    }

    /** The version of a branch that it brought in, or null. */
    public UUID merged() {
        return merged;
    }

    public UUID person() {
        return person;
    }

    public UUID organisation() {
        return organisation;
    }

    public Instant at() {
        return at;
    }
}
