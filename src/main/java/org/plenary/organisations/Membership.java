package org.plenary.organisations;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.plenary.shared.ids.Ids;

/**
 * A person's place in an organisation, as this platform granted it. Keycloak holds the membership
 * itself and is the cap: a membership that Keycloak does not confirm counts for nothing.
 */
@Entity
public class Membership {
    @Id private UUID id;

    @Column(nullable = false)
    private UUID person;

    @Column(nullable = false)
    private UUID organisation;

    @Column(nullable = false)
    private boolean administrator;

    @Column(nullable = false)
    private Instant since;

    protected Membership() {}

    public Membership(UUID person, UUID organisation, boolean administrator, Instant since) {
        this.id = Ids.next();
        this.person = person;
        this.organisation = organisation;
        this.administrator = administrator;
        this.since = since;
    }

    /** Lets the member invite others and grant mandates; false if they could already. */
    public boolean appointAdministrator() {
        boolean changed = !administrator;
        administrator = true;
        return changed;
    }

    /** Takes {@link #appointAdministrator} back; false if there was nothing to take. */
    public boolean dismissAdministrator() {
        boolean changed = administrator;
        administrator = false;
        return changed;
    }

    public UUID person() {
        return person;
    }

    public UUID organisation() {
        return organisation;
    }

    /** Whether the person may invite others and grant mandates. */
    public boolean administrator() {
        return administrator;
    }

    public Instant since() {
        return since;
    }
}
