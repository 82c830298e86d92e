package org.plenary.signons.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.plenary.shared.audit.By;
import org.plenary.shared.ids.Ids;

/** That the recipients of a delivery were told what is no longer as it was delivered. */
@Entity
@Immutable
@Table(name = "correction_notice")
public class CorrectionNotice {
    @Id private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "delivery", nullable = false)
    private Delivery delivery;

    private int mails;

    @Column(nullable = false)
    private String note;

    @Column(nullable = false)
    private UUID person;

    @Column(nullable = false)
    private UUID organisation;

    @Column(nullable = false)
    private Instant at;

    protected CorrectionNotice() {}

    /**
     * @param mails how many of them we wrote to
     * @param note how the others were told; may be empty
     */
    CorrectionNotice(Delivery delivery, int mails, String note, By by, Instant now) {
        this.id = Ids.next();
        this.delivery = delivery;
        this.mails = mails;
        this.note = note;
        this.person = by.person();
        this.organisation = by.organisation();
        this.at = now;
    }

    public UUID id() {
        return id;
    }

    public int mails() {
        return mails;
    }

    public String note() {
        return note;
    }

    public Instant at() {
        return at;
    }
}
