package org.plenary.signons.campaign;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.plenary.organisations.StakeholderCategory;
import org.plenary.shared.audit.By;
import org.plenary.shared.ids.Ids;
import org.plenary.shared.names.Names;
import org.plenary.shared.web.Refusal;
import org.plenary.signons.Letter;

/** An organisation that a letter's coordinators ask to sign, and how far that has come. */
@Entity
public class SignatureInvitation {
    @Id private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "letter", nullable = false)
    private Letter letter;

    private UUID organisation;

    @Column(nullable = false)
    private boolean member;

    @Column(nullable = false)
    private String name;

    @Column(nullable = false)
    private String nameKey;

    @Column(nullable = false)
    private String search;

    private String country;

    @Column(nullable = false)
    private String region;

    @Enumerated(EnumType.STRING)
    private StakeholderCategory category;

    @Column(nullable = false)
    private String contact;

    private String email;

    @Column(nullable = false)
    private String language;

    @Column(nullable = false)
    private String why;

    private UUID assignedTo;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private InvitationState state;

    private LocalDate dueOn;

    private String answer;

    @Column(nullable = false)
    private int opens;

    private Instant openedAt;

    @Column(nullable = false)
    private int written;

    private Instant writtenAt;

    private UUID signOn;

    @Column(nullable = false)
    private String mark;

    @Column(nullable = false)
    private Instant invitedAt;

    protected SignatureInvitation() {}

    /**
     * Puts an organisation on the list; nothing is sent yet.
     *
     * @param mark what stands in the place of a secret signature as long as there is none
     */
    SignatureInvitation(Letter letter, Invitee invitee, String mark, Instant now) {
        this.id = Ids.next();
        this.letter = letter;
        this.organisation = invitee.organisation();
        this.member = invitee.member();
        this.name = invitee.who().name();
        this.nameKey = invitee.who().nameKey();
        this.search = Names.fold(name + " " + invitee.contact());
        this.country = invitee.who().country();
        this.region = invitee.who().region();
        this.category = invitee.who().category();
        this.contact = invitee.contact();
        this.email = invitee.email();
        this.language = invitee.language();
        this.why = invitee.why();
        this.state = InvitationState.INVITED;
        this.mark = mark;
        this.invitedAt = now;
    }

    /** Notes that a mail has left for them. */
    void written(Instant now) {
        written++;
        writtenAt = now;
    }

    /** Somebody opened the link. */
    void opened(Instant now) {
        opens++;
        openedAt = now;
        if (state == InvitationState.INVITED) {
            state = InvitationState.OPENED;
        }
    }

    /**
     * They answered, or a coordinator writes down what they said.
     *
     * @param on by when they sign or their board decides; null if they decline
     * @param reason why they decline; may be null
     */
    InvitationAnswered answer(InvitationState answer, LocalDate on, String reason, By by) {
        if (state == InvitationState.SIGNED) {
            throw Refusal.because("campaign.refused.signed-already").asException();
        }
        state = answer;
        dueOn = answer == InvitationState.DECLINED ? null : Objects.requireNonNull(on);
        this.answer = reason == null || reason.isBlank() ? null : reason.strip();
        return new InvitationAnswered(letter.id(), id, answer, dueOn, by);
    }

    /** Mail does not reach them. */
    Optional<InvitationBounced> bounced(By by) {
        if (state == InvitationState.SIGNED
                || state == InvitationState.DECLINED
                || state == InvitationState.BOUNCED) {
            return Optional.empty();
        }
        state = InvitationState.BOUNCED;
        dueOn = null;
        return Optional.of(new InvitationBounced(letter.id(), id, by));
    }

    /** From now on another person is written to. */
    ContactChanged contact(String contact, String email, String language, By by) {
        this.contact = contact;
        this.email = email;
        this.language = language;
        this.search = Names.fold(name + " " + contact);
        if (state == InvitationState.BOUNCED) {
            state = InvitationState.INVITED;
        }
        return new ContactChanged(letter.id(), id, by);
    }

    /** Somebody takes it on; null for nobody. */
    void assign(UUID person) {
        assignedTo = person;
    }

    /** They signed, and everybody may see it. */
    void signed(UUID signOn) {
        this.signOn = signOn;
        this.state = InvitationState.SIGNED;
        this.dueOn = null;
    }

    /** Their public signature ended; what they had said before is not known to hold. */
    void noLongerSigned() {
        signOn = null;
        state = opens > 0 ? InvitationState.OPENED : InvitationState.INVITED;
    }

    /** Leaves a mark that tells, or no longer tells, of a signature whose name is withheld. */
    void mark(String mark) {
        this.mark = mark;
    }

    public UUID id() {
        return id;
    }

    public Letter letter() {
        return letter;
    }

    public Optional<UUID> organisation() {
        return Optional.ofNullable(organisation);
    }

    public boolean member() {
        return member;
    }

    public String name() {
        return name;
    }

    String nameKey() {
        return nameKey;
    }

    /** ISO 3166-1 alpha-2, or null for a network of several countries. */
    public String country() {
        return country;
    }

    /** UN M49 code. */
    public String region() {
        return region;
    }

    public Optional<StakeholderCategory> category() {
        return Optional.ofNullable(category);
    }

    /** The person who is written to; may be empty. */
    public String contact() {
        return contact;
    }

    public Optional<String> email() {
        return Optional.ofNullable(email);
    }

    public String language() {
        return language;
    }

    /** Why they are expected to sign; may be empty. */
    public String why() {
        return why;
    }

    public Optional<UUID> assignedTo() {
        return Optional.ofNullable(assignedTo);
    }

    /** What is known without the vault's key: a secret signature does not show here. */
    public InvitationState state() {
        return state;
    }

    public Optional<LocalDate> dueOn() {
        return Optional.ofNullable(dueOn);
    }

    public Optional<String> answer() {
        return Optional.ofNullable(answer);
    }

    public int opens() {
        return opens;
    }

    /** How many mails went to them. */
    public int written() {
        return written;
    }

    public Optional<Instant> writtenAt() {
        return Optional.ofNullable(writtenAt);
    }

    String mark() {
        return mark;
    }

    /** The invitation's page, for coordinators. */
    public String href() {
        return letter.href() + "/invitations/" + id;
    }
}
