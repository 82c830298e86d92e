package org.plenary.consultations.commonground;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody who answers in a round: known by a keyed mark, and by name only in a round by name. Made
 * by {@link Respondents}, so that colleagues who begin at once are one.
 */
@Entity
@Table(name = "ground_respondent")
class Respondent {
    @Id private UUID id;

    @Column(nullable = false)
    private UUID round;

    @Column(nullable = false)
    private String mark;

    @Column(nullable = false)
    private String region;

    @Column(nullable = false)
    private String category;

    private UUID organisation;
    private String name;

    @Column(nullable = false)
    private boolean changed;

    protected Respondent() {}

    /** Notes that it has answered since the sums were last renewed. */
    void answered() {
        changed = true;
    }

    UUID id() {
        return id;
    }

    /** M49; empty for people. */
    String region() {
        return region;
    }

    /** The stakeholder category; "people" for people in their own right. */
    String category() {
        return category;
    }

    /** In a round by name. */
    Optional<String> name() {
        return Optional.ofNullable(name);
    }

    /** In a round by name, of an organisation. */
    Optional<UUID> organisation() {
        return Optional.ofNullable(organisation);
    }
}
