package org.plenary.organisations;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.plenary.shared.ids.Ids;

/**
 * Organisations that speak together, and the one among them that keeps the work going: the
 * secretariat.
 */
@Entity
public class Coalition {
    @Id private UUID id;

    @Column(nullable = false, unique = true)
    private String slug;

    @Column(nullable = false)
    private String name;

    @Column(nullable = false)
    private String purpose;

    @Column(nullable = false)
    private UUID secretariat;

    @ElementCollection
    @CollectionTable(name = "coalition_member", joinColumns = @JoinColumn(name = "coalition"))
    @Column(name = "organisation", nullable = false)
    private Set<UUID> members = new HashSet<>();

    @Column(nullable = false)
    private Instant foundedAt;

    protected Coalition() {}

    /** Founds a coalition; the secretariat is its first member. */
    public Coalition(String slug, String name, String purpose, UUID secretariat, Instant now) {
        this.id = Ids.next();
        this.slug = slug;
        this.name = name;
        this.purpose = purpose;
        this.secretariat = secretariat;
        this.members.add(secretariat);
        this.foundedAt = now;
    }

    /** Takes an organisation in; false if it was a member already. */
    public boolean admit(UUID organisation) {
        return members.add(organisation);
    }

    /** Lets an organisation go; false if it was none. The secretariat cannot leave. */
    public boolean release(UUID organisation) {
        return !isSecretariat(organisation) && members.remove(organisation);
    }

    public boolean includes(UUID organisation) {
        return members.contains(organisation);
    }

    public boolean isSecretariat(UUID organisation) {
        return secretariat.equals(organisation);
    }

    public UUID id() {
        return id;
    }

    public String slug() {
        return slug;
    }

    public String name() {
        return name;
    }

    public String purpose() {
        return purpose;
    }

    public UUID secretariat() {
        return secretariat;
    }

    public Instant foundedAt() {
        return foundedAt;
    }

    public Set<UUID> members() {
        return Set.copyOf(members);
    }

    /** The coalition's page. */
    public String href() {
        return "/coalitions/" + slug;
    }
}
