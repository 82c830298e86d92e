package org.plenary.consultations.coding;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.plenary.shared.ids.Ids;

/** That a coder is done with an answer, and from now on sees what others did with it. */
@Entity
public class CodedAnswer {
    @Id private UUID id;

    @Column(nullable = false)
    private UUID consultation;

    @Column(nullable = false)
    private UUID answer;

    @Column(nullable = false)
    private UUID coder;

    protected CodedAnswer() {}

    CodedAnswer(UUID consultation, UUID answer, UUID coder) {
        this.id = Ids.next();
        this.consultation = consultation;
        this.answer = answer;
        this.coder = coder;
    }

    UUID answer() {
        return answer;
    }

    UUID coder() {
        return coder;
    }
}
