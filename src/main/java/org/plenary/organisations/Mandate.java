package org.plenary.organisations;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.plenary.shared.ids.Ids;

/**
 * What a person may do in an organisation's name, for how long, and who said so. A mandate is never
 * changed: it ends, and another one is granted.
 */
@Entity
public class Mandate {
    @Id private UUID id;

    @Column(nullable = false)
    private UUID person;

    @Column(nullable = false)
    private UUID organisation;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "mandate_power", joinColumns = @JoinColumn(name = "mandate"))
    @Column(name = "power", nullable = false)
    @Enumerated(EnumType.STRING)
    private Set<Power> powers = EnumSet.noneOf(Power.class);

    @Column(nullable = false)
    private Instant validFrom;

    private Instant validUntil;

    @Column(nullable = false)
    private UUID grantedBy;

    @Column(nullable = false)
    private Instant grantedAt;

    private String evidence;

    private Instant endedAt;

    private UUID endedBy;

    protected Mandate() {}

    /**
     * @param until when it lapses, null for until ended
     * @param evidence what the mandate rests on, for example "board decision of 3 May"; may be null
     */
    public Mandate(
            UUID person,
            UUID organisation,
            Set<Power> powers,
            Instant from,
            Instant until,
            UUID grantedBy,
            String evidence,
            Instant now) {
        if (powers.isEmpty()) {
            throw new IllegalArgumentException("a mandate gives at least one power");
        }
        if (until != null && !until.isAfter(from)) {
            throw new IllegalArgumentException("a mandate lapses after it begins");
        }
        this.id = Ids.next();
        this.person = person;
        this.organisation = organisation;
        this.powers = EnumSet.copyOf(powers);
        this.validFrom = from;
        this.validUntil = until;
        this.grantedBy = grantedBy;
        this.grantedAt = now;
        this.evidence = evidence;
    }

    /**
     * Ends the mandate at once, and says whether it had not ended before; what was done under it
     * stands.
     */
    public boolean end(UUID by, Instant now) {
        if (endedAt != null || (validUntil != null && !now.isBefore(validUntil))) {
            return false;
        }
        endedAt = now;
        endedBy = by;
        return true;
    }

    /** Whether the mandate holds at an instant; its end is not part of it. */
    public boolean inForce(Instant at) {
        return !at.isBefore(validFrom)
                && (validUntil == null || at.isBefore(validUntil))
                && (endedAt == null || at.isBefore(endedAt));
    }

    public boolean gives(Power power) {
        return powers.contains(power);
    }

    public UUID id() {
        return id;
    }

    public UUID person() {
        return person;
    }

    public UUID organisation() {
        return organisation;
    }

    public Set<Power> powers() {
        return Set.copyOf(powers);
    }

    public Instant validFrom() {
        return validFrom;
    }

    public Optional<Instant> validUntil() {
        return Optional.ofNullable(validUntil);
    }

    public UUID grantedBy() {
        return grantedBy;
    }

    public Instant grantedAt() {
        return grantedAt;
    }

    public Optional<String> evidence() {
        return Optional.ofNullable(evidence);
    }

    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }
}
