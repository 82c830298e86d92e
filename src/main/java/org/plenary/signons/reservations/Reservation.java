package org.plenary.signons.reservations;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.ids.Ids;
import org.plenary.shared.secrecy.Vault;
import org.plenary.signons.SignOn;

/**
 * A reservation or a statement of position of a signatory, with what coordinators decided about its
 * wording. Its words are as secret as the signatory's name.
 */
@Entity
public class Reservation {
    @Id private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "sign_on", nullable = false)
    private SignOn signOn;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private WordingKind kind;

    private String paragraph;

    private String words;

    private byte[] sealed;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private ReservationState state;

    @Column(nullable = false)
    private String reason = "";

    private UUID decidedBy;

    private Instant decidedAt;

    @Column(nullable = false)
    private Instant at;

    protected Reservation() {}

    Reservation(SignOn signOn, Wording wording, Vault vault, Instant now) {
        this.id = Ids.next();
        this.signOn = signOn;
        this.kind = wording.kind();
        this.paragraph = wording.paragraph();
        this.state = ReservationState.PROPOSED;
        this.at = now;
        write(wording.words(), vault);
    }

    /**
     * The same words beside another sign-on of the signatory.
     *
     * @param there whether the paragraph is still there; if not, coordinators look at it again
     */
    Reservation carriedTo(SignOn renewed, boolean there, Vault vault, Instant now) {
        Reservation carried =
                new Reservation(
                        renewed,
                        new Wording(kind, there ? paragraph : null, words(vault)),
                        vault,
                        now);
        carried.state = there ? state : ReservationState.PROPOSED;
        return carried;
    }

    /** Whether coordinators have to look at it. */
    boolean isOpen() {
        return state == ReservationState.PROPOSED;
    }

    /** Writes the words so that only those can read them who may read the signatory's name. */
    void write(String said, Vault vault) {
        boolean secret = signOn.visibility().sealed();
        this.words = secret ? null : said;
        this.sealed = secret ? vault.seal(said.getBytes(StandardCharsets.UTF_8)) : null;
    }

    /** Leaves nothing of what was said. */
    void erase() {
        this.words = null;
        this.sealed = null;
        this.reason = "";
    }

    ReservationDecided decide(ReservationState decision, String why, By by, Instant now) {
        this.state = decision;
        this.reason = why == null ? "" : why.strip();
        this.decidedBy = by.person();
        this.decidedAt = now;
        return new ReservationDecided(signOn.letter().id(), signOn.id(), id, decision, by);
    }

    /** What it says, for those who may know who says it. */
    public String words(Vault vault) {
        return sealed == null ? words : new String(vault.open(sealed), StandardCharsets.UTF_8);
    }

    public UUID id() {
        return id;
    }

    public SignOn signOn() {
        return signOn;
    }

    public WordingKind kind() {
        return kind;
    }

    /** The id of the paragraph it is about, if it is about one. */
    public Optional<String> paragraph() {
        return Optional.ofNullable(paragraph);
    }

    public ReservationState state() {
        return state;
    }

    /** Why it was refused; may be empty. */
    public String reason() {
        return reason;
    }

    public Instant at() {
        return at;
    }
}
