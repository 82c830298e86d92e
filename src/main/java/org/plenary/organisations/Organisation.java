package org.plenary.organisations;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.plenary.shared.ids.Ids;

/** An organisation in the register: what it is called, what kind it is and where it works. */
@Entity
public class Organisation {
    @Id private UUID id;

    /** Keycloak's id of the organisation; null until Keycloak has been told of it. */
    private UUID keycloakId;

    @Column(nullable = false, unique = true)
    private String slug;

    @Column(nullable = false)
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private StakeholderCategory category;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Level level;

    private String country;

    @Column(nullable = false)
    private String region;

    private String website;

    // An array and not a List: Hibernate would take it for JSON, as other lists of text are.
    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(nullable = false)
    private String[] languages;

    @OneToMany(mappedBy = "organisation", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("name")
    private List<Alias> aliases = new ArrayList<>();

    /** The name as the list is sorted. */
    @Column(nullable = false)
    private String foldedName;

    /** All names as they are searched, each between line breaks. */
    @Column(nullable = false)
    private String searchable;

    @Column(nullable = false)
    private Instant registeredAt;

    /** Who entered it, null for an organisation that the platform entered itself. */
    private UUID registeredBy;

    /** Whether a signature of one mandated person waits for another one. */
    @Column(nullable = false)
    private boolean secondPerson;

    protected Organisation() {}

    /** Enters an organisation into the register under an address of its own. */
    public Organisation(String slug, Profile profile, UUID registeredBy, Instant now) {
        this.id = Ids.next();
        this.slug = slug;
        this.registeredBy = registeredBy;
        this.registeredAt = now;
        take(profile);
    }

    /** Replaces what the register says about the organisation. Its address stays. */
    public void describe(Profile profile) {
        take(profile);
    }

    private void take(Profile profile) {
        name = profile.name();
        category = profile.category();
        level = profile.level();
        country = profile.country();
        region = profile.region();
        website = profile.website();
        languages = profile.languages().toArray(String[]::new);
        aliases.removeIf(alias -> !profile.aliases().contains(alias.name()));
        profile.aliases().stream()
                .filter(wanted -> aliases.stream().noneMatch(alias -> alias.name().equals(wanted)))
                .forEach(wanted -> aliases.add(new Alias(this, wanted)));
        foldedName = Folded.of(name);
        searchable = Folded.names(name, profile.aliases());
    }

    /** Notes that Keycloak knows the organisation under this id. */
    public void knownToKeycloakAs(UUID keycloakId) {
        this.keycloakId = keycloakId;
    }

    /** Decides whether a signature of one mandated person waits for another one. */
    void wantSecondPerson(boolean wanted) {
        secondPerson = wanted;
    }

    /** Whether a signature of one mandated person waits for another one. */
    public boolean wantsSecondPerson() {
        return secondPerson;
    }

    /** What the register says about the organisation now. */
    public Profile profile() {
        return new Profile(
                name,
                aliases.stream().map(Alias::name).toList(),
                category,
                level,
                country,
                region,
                website,
                List.of(languages));
    }

    public UUID id() {
        return id;
    }

    public Optional<UUID> keycloakId() {
        return Optional.ofNullable(keycloakId);
    }

    /** The organisation's name in addresses, and its alias in Keycloak. */
    public String slug() {
        return slug;
    }

    public String name() {
        return name;
    }

    public StakeholderCategory category() {
        return category;
    }

    public Level level() {
        return level;
    }

    /** ISO 3166-1 alpha-2, or null for an organisation of several countries. */
    public String country() {
        return country;
    }

    /** UN M49: the continent-level region (002, 019, 142, 150, 009), or 001 for the world. */
    public String region() {
        return region;
    }

    /** Where the name stands in the alphabetical list. */
    String foldedName() {
        return foldedName;
    }

    public Instant registeredAt() {
        return registeredAt;
    }

    public Optional<UUID> registeredBy() {
        return Optional.ofNullable(registeredBy);
    }

    /** The organisation's page. */
    public String href() {
        return "/organisations/" + slug;
    }
}
