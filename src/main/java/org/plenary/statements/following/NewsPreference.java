package org.plenary.statements.following;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.UUID;

/** How a person wants to be written to. */
@Entity
public class NewsPreference {
    @Id private UUID person;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Pace mentions = Pace.AT_ONCE;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Pace rest = Pace.DAILY;

    protected NewsPreference() {}

    /** At once of mentions, once a day of the rest, until the person chooses. */
    NewsPreference(UUID person) {
        this.person = person;
    }

    /** Takes what the person chose. */
    void choose(Kind kind, Pace pace) {
        if (kind == Kind.MENTION) {
            mentions = pace;
        } else {
            rest = pace;
        }
    }

    Pace of(Kind kind) {
        return kind == Kind.MENTION ? mentions : rest;
    }

    public UUID person() {
        return person;
    }

    public Pace mentions() {
        return mentions;
    }

    public Pace rest() {
        return rest;
    }
}
