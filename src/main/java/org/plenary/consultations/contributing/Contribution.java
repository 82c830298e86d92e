package org.plenary.consultations.contributing;

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
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.plenary.consultations.Consultation;
import org.plenary.organisations.Organisation;
import org.plenary.shared.audit.By;
import org.plenary.shared.geo.Geo;
import org.plenary.shared.secrecy.Vault;
import org.plenary.shared.web.Refusal;

/**
 * What one organisation or person contributes to a consultation: a draft, and what was sent of it.
 * The database holds who it is only sealed, unless it is published with a name.
 */
@Entity
public class Contribution {
    @Id private UUID id;

    @Column(nullable = false)
    private UUID publicId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "consultation", nullable = false)
    private Consultation consultation;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Bearer bearer;

    private String mark;
    private byte[] author;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private ContributionState state = ContributionState.DRAFT;

    @Enumerated(EnumType.STRING)
    private Publication publication;

    @Column(nullable = false)
    private int number;

    private String sha256;
    private LocalDate shownOn;
    private UUID organisation;
    private String name;
    private String country;
    private String region;
    private String category;

    /** Why all of it is hidden, the slug of a reason; null unless it is. */
    private String hidden;

    private UUID meeting;

    protected Contribution() {}

    /** An empty draft. Its ids are random: those of other things would tell when it was begun. */
    Contribution(Consultation consultation, Bearer bearer, String mark, Author who, Vault vault) {
        this.id = UUID.randomUUID();
        this.publicId = UUID.randomUUID();
        this.consultation = consultation;
        this.bearer = bearer;
        this.mark = mark;
        this.author = vault.seal(who.bytes());
    }

    /**
     * Sends it as it is now.
     *
     * @param as the organisation whose it is, null for a person's
     */
    ContributionSent send(
            Author who, Organisation as, Publication how, String hash, Vault vault, Instant now) {
        if (how == Publication.BY_NAME && bearer == Bearer.NOBODY) {
            throw Refusal.invalid("contributing.refused.nobody-has-no-name").asException();
        }
        if (publication == Publication.BY_NAME && how != Publication.BY_NAME) {
            // Whoever read it with the name must not find it again without.
            publicId = UUID.randomUUID();
        }
        boolean named = how == Publication.BY_NAME;
        author = vault.seal(who.bytes());
        publication = how;
        state = ContributionState.SENT;
        number++;
        sha256 = hash;
        LocalDate today = now.atZone(ZoneOffset.UTC).toLocalDate();
        shownOn = named ? today : today.plusDays(1);
        organisation = named && as != null ? as.id() : null;
        name = named ? who.name() : null;
        country = named ? who.country() : null;
        region =
                as != null
                        ? as.region()
                        : Optional.ofNullable(who.country()).flatMap(Geo::regionOf).orElse(null);
        category = as == null ? null : as.category().slug();
        return new ContributionSent(
                consultation.id(),
                id,
                number,
                hash,
                how.slug(),
                named ? new By(who.person(), who.organisation()) : By.platform());
    }

    /** Takes it back: who it was and what was said are forgotten. */
    ContributionWithdrawn withdraw() {
        if (state == ContributionState.WITHDRAWN) {
            throw Refusal.because("contributing.refused.withdrawn").asException();
        }
        state = ContributionState.WITHDRAWN;
        publicId = UUID.randomUUID();
        mark = null;
        author = null;
        hidden = null;
        publication = null;
        shownOn = null;
        organisation = null;
        name = null;
        country = null;
        region = null;
        category = null;
        sha256 = null;
        // Who takes back what had no name must not be read beside it.
        return new ContributionWithdrawn(consultation.id(), id, By.platform());
    }

    /** Who it is, for those who may know; nobody once it was taken back. */
    public Optional<Author> author(Vault vault) {
        return Optional.ofNullable(author).map(closed -> Author.read(vault.open(closed)));
    }

    /** Whether everybody may read it on a day. */
    public boolean isShown(LocalDate today) {
        return state == ContributionState.SENT
                && hidden == null
                && publication != Publication.NOT_AT_ALL
                && !shownOn.isAfter(today);
    }

    /** Says that it was said at a meeting; null for none. */
    void saidAt(UUID at) {
        meeting = at;
    }

    /** The meeting at which it was said, if it was. */
    public Optional<UUID> meeting() {
        return Optional.ofNullable(meeting);
    }

    /** Why moderators hide all of it from readers, if they do. */
    public Optional<String> hidden() {
        return Optional.ofNullable(hidden);
    }

    /** Hides all of it from readers; null shows it again. */
    public void hide(String reason) {
        hidden = reason;
    }

    public UUID id() {
        return id;
    }

    /** What it is called in public; another one once its name is taken off. */
    public UUID publicId() {
        return publicId;
    }

    public Consultation consultation() {
        return consultation;
    }

    public Bearer bearer() {
        return bearer;
    }

    public ContributionState state() {
        return state;
    }

    /** How it was sent last; empty before it was. */
    public Optional<Publication> publication() {
        return Optional.ofNullable(publication);
    }

    /** How often it was sent. */
    public int number() {
        return number;
    }

    /** Of what was sent last. */
    public Optional<String> sha256() {
        return Optional.ofNullable(sha256);
    }

    /** From which day (UTC) on it can be read. */
    public LocalDate shownOn() {
        return shownOn;
    }

    /** Only if published with the name. */
    public Optional<UUID> organisation() {
        return Optional.ofNullable(organisation);
    }

    /** Only if published with the name. */
    public Optional<String> name() {
        return Optional.ofNullable(name);
    }

    /** Only if published with the name. */
    public Optional<String> country() {
        return Optional.ofNullable(country);
    }

    /** UN M49; see {@link Telling} for when it may be told. */
    public Optional<String> region() {
        return Optional.ofNullable(region);
    }

    /** The slug of the organisation's stakeholder category; told only beside its name. */
    public Optional<String> category() {
        return Optional.ofNullable(category);
    }

    /** Where it can be read. */
    public String href() {
        return consultation.href() + "/contributions/" + publicId;
    }
}
