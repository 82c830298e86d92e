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
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.plenary.organisations.StakeholderCategory;
import org.plenary.shared.ids.Ids;
import org.plenary.shared.names.Names;
import org.plenary.shared.secrecy.Vault;

/**
 * A name under a letter: whose, in whose hand, under which mandate, and under exactly which words.
 * The words never change; its state does, through the {@link Ledger} only. A name that is not
 * everybody's is never readable in the database, see {@link #identity}.
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

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private SignOnState state;

    @Column(nullable = false)
    private Instant movedAt;

    @Column(nullable = false)
    private String reason = "";

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private NameVisibility visibility;

    private boolean observer;

    private Integer onBehalfOf;

    private int namesake;

    private UUID organisation;

    private UUID person;

    private String name;

    private String nameKey;

    private String search;

    private UUID mandate;

    private String role;

    private byte[] sealed;

    private String nameMark;

    private String organisationMark;

    private String personMark;

    private String emailMark;

    private String country;

    @Column(nullable = false)
    private String region;

    @Enumerated(EnumType.STRING)
    private StakeholderCategory category;

    private int version;

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

    private UUID supersededBy;

    private Instant erasedAt;

    protected SignOn() {}

    /**
     * A sign-on as it comes in; {@link Ledger#enter} makes it one.
     *
     * @param who name, place and category
     * @param identity everything that tells who it is
     * @param state where it begins
     */
    public SignOn(
            Letter letter,
            SignOnKind kind,
            Source source,
            Signatory who,
            Identity identity,
            Manner manner,
            SignOnState state,
            Vault vault,
            Instant now) {
        this.id = Ids.next();
        this.letter = letter;
        this.kind = kind;
        this.source = source;
        this.country = who.country();
        this.region = who.region();
        this.category = who.category();
        this.version = letter.version();
        this.sha256 = letter.sha256();
        this.language = letter.language();
        this.observer = manner.observer();
        this.onBehalfOf = manner.onBehalfOf();
        this.state = state;
        this.at = now;
        this.movedAt = now;
        write(identity, manner.visibility(), vault);
    }

    /** The same as brought by a list. */
    public SignOn broughtBy(UUID list) {
        this.broughtBy = list;
        return this;
    }

    /**
     * Writes who it is so that only those can read it who may: in the clear for everybody, sealed
     * for all others. What the database needs to keep a signatory from standing twice is marked.
     */
    void write(Identity who, NameVisibility visibility, Vault vault) {
        this.visibility = visibility;
        boolean open = !visibility.sealed();
        this.name = open ? who.name() : null;
        this.nameKey = open ? Names.key(who.name()) : null;
        this.search = open ? Names.fold(who.name()) : null;
        this.organisation = open ? who.organisation() : null;
        this.person = open ? who.person() : null;
        this.mandate = open ? who.mandate() : null;
        this.role = open ? who.role() : null;
        boolean secret = !open || who.contact() != null || who.website() != null;
        this.sealed = secret ? vault.seal(Sealed.of(who)) : null;
        mark(who, vault);
    }

    /** Gives one from before there were marks the marks by which it is found. */
    void mark(Vault vault) {
        mark(identity(vault), vault);
    }

    private void mark(Identity who, Vault vault) {
        Marks marks = new Marks(vault, letter.id());
        this.nameMark =
                kind == SignOnKind.ORGANISATION ? marks.name(Names.key(who.name()), country) : null;
        this.organisationMark = marks.organisation(who.organisation());
        this.emailMark = marks.email(who.reachable().map(Identity.Contact::email).orElse(null));
        this.personMark =
                kind != SignOnKind.INDIVIDUAL
                        ? null
                        : who.person() == null ? emailMark : marks.person(who.person());
    }

    /** Who it is, for those who may know. */
    public Identity identity(Vault vault) {
        if (sealed != null) {
            return Sealed.read(vault.open(sealed));
        }
        return new Identity(name, organisation, person, mandate, role, null, null);
    }

    /** The same signatory in the same manner under the letter's present text. */
    public SignOn again(Vault vault, Instant now) {
        SignOn again =
                new SignOn(
                        letter,
                        kind,
                        source,
                        new Signatory("", country, region, category),
                        identity(vault),
                        new Manner(visibility, observer, onBehalfOf, List.of(), false),
                        SignOnState.EFFECTIVE,
                        vault,
                        now);
        again.namesake = namesake;
        again.broughtBy = broughtBy;
        return again;
    }

    /** Moves on; only the {@link Ledger} calls this, as counts and journal must follow. */
    void become(SignOnState next, String why, Instant now) {
        if (!state.leadsTo(next)) {
            throw new IllegalStateException("no way from " + state + " to " + next);
        }
        this.state = next;
        this.reason = why == null ? "" : why.strip();
        this.movedAt = now;
        if (next != SignOnState.SUPERSEDED) {
            this.supersededBy = null;
        }
    }

    void end(Withdrawal withdrawal) {
        this.withdrawal = withdrawal;
    }

    /** Says why it waits for coordinators, as a message key. */
    public SignOn waitingBecause(String why) {
        this.reason = why;
        return this;
    }

    /** Says which sign-on of the same signatory took its place. */
    public void givesWayTo(SignOn other) {
        this.supersededBy = other.id();
    }

    /** Tells it from another organisation of the same name in the same country. */
    public void isNamesake(int number) {
        this.namesake = number;
    }

    /** Removes every name from it, for good; what it counts for stays. */
    void erase(Instant now) {
        this.erasedAt = now;
        this.name = null;
        this.nameKey = null;
        this.search = null;
        this.organisation = null;
        this.person = null;
        this.mandate = null;
        this.role = null;
        this.sealed = null;
        this.nameMark = null;
        this.organisationMark = null;
        this.personMark = null;
        this.emailMark = null;
    }

    /** Whether it stands under the letter and counts. */
    public boolean isLive() {
        return state.counts();
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

    public SignOnState state() {
        return state;
    }

    /** Since when it is in its state. */
    public Instant movedAt() {
        return movedAt;
    }

    /** Why it came into its state, as somebody wrote it or as a message key; may be empty. */
    public String reason() {
        return reason;
    }

    public NameVisibility visibility() {
        return visibility;
    }

    /** Listed as an observer, not counted among the signatories. */
    public boolean observer() {
        return observer;
    }

    /** For how many members it says it speaks. */
    public OptionalInt onBehalfOf() {
        return onBehalfOf == null ? OptionalInt.empty() : OptionalInt.of(onBehalfOf);
    }

    /** Which of several organisations of one name in one country it is, from 0. */
    public int namesake() {
        return namesake;
    }

    /** The organisation of the register, where it is known to be one and everybody may know. */
    public Optional<UUID> organisation() {
        return Optional.ofNullable(organisation);
    }

    /** Who signed by their own hand; nobody for a name from a list or one that is sealed. */
    public Optional<UUID> person() {
        return Optional.ofNullable(person);
    }

    /** The name as it is printed, if everybody may see it. */
    public Optional<String> name() {
        return Optional.ofNullable(name);
    }

    /** See {@link Names#key}; null if the name is sealed. */
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

    /** The number of the version that was signed. */
    public int version() {
        return version;
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

    /** The sign-on of the same signatory that took its place. */
    public Optional<UUID> supersededBy() {
        return Optional.ofNullable(supersededBy);
    }

    /** When its names were removed on request, if they were. */
    public Optional<Instant> erasedAt() {
        return Optional.ofNullable(erasedAt);
    }

    /** The organisation's keyed mark on this letter; see {@link Marks}. */
    public Optional<String> organisationMark() {
        return Optional.ofNullable(organisationMark);
    }

    /** Where it stands on the letter's page. */
    public String href() {
        return letter.href() + "#s-" + id;
    }
}
