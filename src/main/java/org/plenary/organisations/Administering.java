package org.plenary.organisations;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.web.NotVisibleException;

/**
 * Who may keep an organisation's entry, people and mandates: its administrators and the platform's;
 * and, as long as it has no administrator yet, whoever entered it on its behalf.
 */
@ApplicationScoped
public class Administering {
    private final Organisations organisations;
    private final Memberships memberships;

    Administering(Organisations organisations, Memberships memberships) {
        this.organisations = organisations;
        this.memberships = memberships;
    }

    /** Whether this person may administer the organisation. */
    public boolean allowed(Actor actor, Organisation organisation) {
        if (!actor.signedIn()) {
            return false;
        }
        if (actor.is(Role.PLATFORM_ADMIN)) {
            return true;
        }
        UUID id = organisation.id();
        if (actor.memberOf().contains(id)
                && memberships
                        .of(actor.person(), id)
                        .filter(Membership::administrator)
                        .isPresent()) {
            return true;
        }
        return actor.is(Role.COORDINATOR)
                && organisation.registeredBy().filter(actor.person()::equals).isPresent()
                && !memberships.hasAdministrator(id);
    }

    /** Whether this person may see who belongs to the organisation and who may speak for it. */
    public boolean seesInside(Actor actor, Organisation organisation) {
        return actor.memberOf().contains(organisation.id()) || allowed(actor, organisation);
    }

    /**
     * The organisation, for someone who may administer it.
     *
     * @throws NotVisibleException for everybody else
     */
    public Organisation administeredBy(Actor actor, UUID id) {
        return organisations
                .findByIdOptional(id)
                .filter(organisation -> allowed(actor, organisation))
                .orElseThrow(() -> new NotVisibleException("organisation " + id));
    }

    /** As {@link #administeredBy}, and locked: changes to its people go one by one. */
    Organisation lockedFor(Actor actor, UUID id) {
        Organisation organisation = administeredBy(actor, id);
        organisations.lock(organisation);
        return organisation;
    }

    /** As {@link #lockedFor}, but members may act on themselves. */
    Organisation lockedForMember(Actor actor, UUID id, UUID person) {
        if (!person.equals(actor.person()) || !actor.memberOf().contains(id)) {
            return lockedFor(actor, id);
        }
        Organisation organisation = organisations.findById(id);
        organisations.lock(organisation);
        return organisation;
    }

    /** How the journal names someone who acts inside an organisation. */
    static By by(Actor actor, Organisation organisation) {
        return new By(
                actor.person(),
                actor.memberOf().contains(organisation.id())
                        ? organisation.id()
                        : actor.actingFor());
    }
}
