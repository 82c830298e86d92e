package org.plenary.statements;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.plenary.organisations.Actor;
import org.plenary.organisations.Coalition;
import org.plenary.shared.ids.Ids;
import org.plenary.text.Text;

/**
 * A joint text of a coalition, from its zero draft to what is signed. What it says stands in its
 * versions.
 */
@Entity
public class Statement {
    @Id private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "coalition", nullable = false)
    private Coalition coalition;

    @Column(nullable = false)
    private String title;

    @Column(nullable = false)
    private String language;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Visibility visibility;

    @ElementCollection
    @CollectionTable(name = "drafting_group", joinColumns = @JoinColumn(name = "statement"))
    @Column(name = "organisation", nullable = false)
    private Set<UUID> draftingGroup = new HashSet<>();

    @Column(nullable = false)
    private int latestVersion;

    @Column(nullable = false)
    private UUID createdBy;

    @Column(nullable = false)
    private Instant createdAt;

    protected Statement() {}

    /**
     * Begins a statement without a text.
     *
     * @param language the drafting language, BCP 47
     */
    public Statement(
            Coalition coalition,
            String title,
            String language,
            Visibility visibility,
            Set<UUID> draftingGroup,
            UUID createdBy,
            Instant now) {
        this.id = Ids.next();
        this.coalition = coalition;
        this.title = title;
        this.language = language;
        this.visibility = visibility;
        this.draftingGroup = new HashSet<>(draftingGroup);
        this.createdBy = createdBy;
        this.createdAt = now;
    }

    /** Makes the statement's next version of a text; nothing changes a version afterwards. */
    public Version save(Text text, String label, String note, Actor author, Instant now) {
        latestVersion++;
        return new Version(this, latestVersion, text, label, note, author.by(), now);
    }

    /** Whether this person may read the statement. */
    public boolean visibleTo(Actor actor) {
        return visibility == Visibility.PUBLIC
                || actor.memberOf().stream().anyMatch(this::isReadIn)
                || mayBeEditedBy(actor);
    }

    private boolean isReadIn(UUID organisation) {
        return visibility == Visibility.COALITION
                ? coalition.includes(organisation)
                : draftingGroup.contains(organisation) || coalition.isSecretariat(organisation);
    }

    /** Whether this person may save versions and open letters. */
    public boolean mayBeEditedBy(Actor actor) {
        return actor.coordinates(coalition);
    }

    public UUID id() {
        return id;
    }

    public Coalition coalition() {
        return coalition;
    }

    public String title() {
        return title;
    }

    public String language() {
        return language;
    }

    public Visibility visibility() {
        return visibility;
    }

    public Set<UUID> draftingGroup() {
        return Collections.unmodifiableSet(draftingGroup);
    }

    /** The number of the newest version; 0 while there is none. */
    public int latestVersion() {
        return latestVersion;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** The statement's page. */
    public String href() {
        return "/statements/" + id;
    }
}
