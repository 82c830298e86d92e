package org.plenary.consultations.coding;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.plenary.consultations.contributing.Passage;
import org.plenary.shared.ids.Ids;

/** A code that a coder gave to a passage. */
@Entity
public class Coding {
    static final int LONGEST_COMMENT = 500;

    @Id private UUID id;

    @Column(nullable = false)
    private UUID consultation;

    @Column(nullable = false)
    private UUID answer;

    @Column(nullable = false)
    private int starts;

    @Column(nullable = false)
    private int ends;

    @Column(nullable = false)
    private UUID code;

    @Column(nullable = false)
    private UUID coder;

    @Column(nullable = false)
    private String comment;

    protected Coding() {}

    Coding(UUID consultation, Passage passage, UUID code, UUID coder, String comment) {
        this.id = Ids.next();
        this.consultation = consultation;
        this.answer = passage.answer();
        this.starts = passage.from();
        this.ends = passage.to();
        this.code = code;
        this.coder = coder;
        this.comment = comment;
    }

    UUID id() {
        return id;
    }

    UUID answer() {
        return answer;
    }

    Passage passage() {
        return new Passage(answer, starts, ends);
    }

    UUID code() {
        return code;
    }

    UUID coder() {
        return coder;
    }

    String comment() {
        return comment;
    }

    /** Whether it covers any of this passage. */
    boolean touches(Passage passage) {
        return starts < passage.to() && passage.from() < ends;
    }
}
