package org.plenary.signons;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.plenary.organisations.Actor;
import org.plenary.organisations.Mandate;
import org.plenary.organisations.Organisation;
import org.plenary.organisations.StakeholderCategory;
import org.plenary.shared.audit.By;
import org.plenary.shared.ids.Ids;
import org.plenary.shared.names.Names;

/**
 * A name under a letter: whose, in whose hand, under which mandate, and under exactly which words.
 * It is never changed and never deleted; it stands until a {@link Withdrawal} ends it.
 */
@Entity
public class SignOn {
    @Id private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "letter", nullable = false)
    private Letter letter;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private SignOnKind kind;

    private UUID organisation;

    private UUID person;

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

    private String role;

    private UUID mandate;

    @Column(nullable = false)
    private String sha256;

    @Column(nullable = false)
    private String language;

    @Column(nullable = false)
    private Instant at;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Source source;

    @Column(name = "import")
    private UUID broughtBy;

    @OneToOne(fetch = FetchType.LAZY, cascade = CascadeType.PERSIST)
    @JoinColumn(name = "withdrawal")
    private Withdrawal withdrawal;

    protected SignOn() {}

    private SignOn(Letter letter, SignOnKind kind, Source source, Signatory who, Instant now) {
        this.id = Ids.next();
        this.letter = letter;
        this.kind = kind;
        this.source = source;
        this.name = who.name();
        this.nameKey = who.nameKey();
        this.search = Names.fold(who.name());
        this.country = who.country();
        this.region = who.region();
        this.category = who.category();
        this.sha256 = letter.sha256();
        this.language = letter.language();
        this.at = now;
    }

    /** An organisation signs, by the hand of a person who holds a mandate. */
    static SignOn underMandate(
            Letter letter,
            Organisation organisation,
            Mandate mandate,
            Actor actor,
            String role,
            Instant now) {
        SignOn signOn =
                new SignOn(
                        letter,
                        SignOnKind.ORGANISATION,
                        Source.MANDATE,
                        Signatory.of(organisation),
                        now);
        signOn.organisation = organisation.id();
        signOn.mandate = mandate.id();
        signOn.person = actor.person();
        signOn.role = role;
        return signOn;
    }

    /** A person signs in their own name. */
    static SignOn inOwnName(Letter letter, Signatory who, Actor actor, String role, Instant now) {
        SignOn signOn = new SignOn(letter, SignOnKind.INDIVIDUAL, Source.INDIVIDUAL, who, now);
        signOn.person = actor.person();
        signOn.role = role;
        return signOn;
    }

    /**
     * A coordinator brings an organisation's signature from a list.
     *
     * @param organisation the organisation of the register that the name means, or null
     */
    public static SignOn imported(
            Letter letter, Signatory who, UUID organisation, UUID broughtBy, Instant now) {
        SignOn signOn = new SignOn(letter, SignOnKind.ORGANISATION, Source.IMPORT, who, now);
        signOn.organisation = organisation;
        signOn.broughtBy = broughtBy;
        return signOn;
    }

    /** Takes the sign-on back. */
    SignOnWithdrawn withdraw(Actor actor, boolean onRequest, String reason, Instant now) {
        if (withdrawal != null) {
            throw new IllegalStateException("withdrawn already");
        }
        withdrawal = new Withdrawal(actor, onRequest, reason, now);
        return new SignOnWithdrawn(letter.id(), id, organisation, kind, onRequest, actor.by());
    }

    /** Ends a sign-on from a list that was only there until somebody had looked. */
    public SignOnWithdrawn replaceAfterReview(Actor coordinator, Instant now) {
        return withdraw(coordinator, true, "review", now);
    }

    /** The fact that it was made. */
    public SignOnMade made(By by) {
        return new SignOnMade(letter.id(), id, organisation, kind, source, sha256, by);
    }

    /** Whether it counts: not taken back. */
    public boolean isLive() {
        return withdrawal == null;
    }

    public UUID id() {
        return id;
    }

    public Letter letter() {
        return letter;
    }

    public SignOnKind kind() {
        return kind;
    }

    /** The organisation of the register, where it is known to be one. */
    public Optional<UUID> organisation() {
        return Optional.ofNullable(organisation);
    }

    /** Who signed by their own hand; nobody for a name from a list. */
    public Optional<UUID> person() {
        return Optional.ofNullable(person);
    }

    /** The name as it is printed. */
    public String name() {
        return name;
    }

    /** See {@link Names#key}. */
    public String nameKey() {
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

    /** What the person who signed is in the organisation; never public. */
    public Optional<String> role() {
        return Optional.ofNullable(role);
    }

    public Optional<UUID> mandate() {
        return Optional.ofNullable(mandate);
    }

    /** The hash of the words that were signed. */
    public String sha256() {
        return sha256;
    }

    /** The language in which they were signed, BCP 47. */
    public String language() {
        return language;
    }

    public Instant at() {
        return at;
    }

    public Source source() {
        return source;
    }

    public Optional<Withdrawal> withdrawal() {
        return Optional.ofNullable(withdrawal);
    }

    /** Where it stands on the letter's page. */
    public String href() {
        return letter.href() + "#s-" + id;
    }
}
