package org.plenary.signons.delivery;

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
import org.plenary.shared.ids.Ids;
import org.plenary.signons.LetterText;
import org.plenary.signons.SignOn;

/** Something that is no longer as it was delivered, and that recipients have to be told. */
@Entity
public class Correction {
    @Id private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "delivery", nullable = false)
    private Delivery delivery;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Cause cause;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "sign_on")
    private SignOn signOn;

    private Integer number;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "text")
    private LetterText text;

    @Column(nullable = false)
    private Instant at;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "notice")
    private CorrectionNotice notice;

    protected Correction() {}

    private Correction(
            Delivery delivery,
            Cause cause,
            SignOn signOn,
            Integer number,
            LetterText text,
            Instant now) {
        this.id = Ids.next();
        this.delivery = delivery;
        this.cause = cause;
        this.signOn = signOn;
        this.number = number;
        this.text = text;
        this.at = now;
    }

    /**
     * @param number of the sign-on's line in the snapshot
     */
    static Correction of(Delivery delivery, Cause cause, SignOn signOn, int number, Instant now) {
        return new Correction(delivery, cause, signOn, number, null, now);
    }

    static Correction of(Delivery delivery, LetterText text, Instant now) {
        return new Correction(delivery, Cause.TEXT_CHANGED, null, null, text, now);
    }

    /** Recipients were told. */
    void toldWith(CorrectionNotice notice) {
        this.notice = notice;
    }

    /** That it is due, for the journal. */
    CorrectionDue due() {
        return new CorrectionDue(
                delivery.letter().id(),
                delivery.id(),
                id,
                cause,
                signOn == null ? null : signOn.id(),
                org.plenary.shared.audit.By.platform());
    }

    public UUID id() {
        return id;
    }

    public Delivery delivery() {
        return delivery;
    }

    public Cause cause() {
        return cause;
    }

    /** Whose name it is about; nobody where it is about the text. */
    public Optional<SignOn> signOn() {
        return Optional.ofNullable(signOn);
    }

    /** The text that came, where it is about the text. */
    public Optional<LetterText> text() {
        return Optional.ofNullable(text);
    }

    public Instant at() {
        return at;
    }

    /** When recipients were told, if they were. */
    public Optional<CorrectionNotice> notice() {
        return Optional.ofNullable(notice);
    }
}
