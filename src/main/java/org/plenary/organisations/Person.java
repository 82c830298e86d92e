package org.plenary.organisations;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/**
 * Somebody who has signed in at least once. Keycloak owns the account; this is what the platform
 * needs to write to them.
 */
@Entity
public class Person {
    @Id private UUID id;

    @Column(nullable = false)
    private String name;

    @Column(nullable = false)
    private String email;

    @Column(nullable = false)
    private String language;

    @Column(nullable = false)
    private Instant seenAt;

    protected Person() {}

    /**
     * @param id Keycloak's id of the user
     * @param language BCP 47
     */
    public Person(UUID id, String name, String email, String language, Instant seenAt) {
        this.id = id;
        this.name = name;
        this.email = email;
        this.language = language;
        this.seenAt = seenAt;
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    public String email() {
        return email;
    }

    public String language() {
        return language;
    }
}
