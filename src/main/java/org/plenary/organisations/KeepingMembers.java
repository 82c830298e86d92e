package org.plenary.organisations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.plenary.shared.audit.By;
import org.plenary.shared.audit.Journal;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.shared.web.Refusal;

/** Who joins and leaves an organisation, and who administers it: there is always somebody. */
@ApplicationScoped
public class KeepingMembers {
    private final Memberships memberships;
    private final Mandates mandates;
    private final Administering administering;
    private final Journal journal;

    KeepingMembers(
            Memberships memberships,
            Mandates mandates,
            Administering administering,
            Journal journal) {
        this.memberships = memberships;
        this.mandates = mandates;
        this.administering = administering;
        this.journal = journal;
    }

    /** Takes a person in; someone who is a member already may become an administrator. */
    @Transactional
    public void join(
            Organisation organisation, UUID person, boolean administrator, By by, Instant now) {
        var present = memberships.of(person, organisation.id());
        if (present.isPresent()) {
            if (administrator && present.get().appointAdministrator()) {
                journal.record(new AdministratorAppointed(organisation.id(), by, person));
            }
            return;
        }
        memberships.persist(new Membership(person, organisation.id(), administrator, now));
        journal.record(new MemberJoined(organisation.id(), by, person, administrator));
    }

    /** Removes a member; their mandates for the organisation end with it. */
    @Transactional
    public void remove(UUID organisationId, UUID person, Actor actor, Instant now) {
        // Anybody may leave; only administrators may remove others.
        Organisation organisation = administering.lockedForMember(actor, organisationId, person);
        Membership membership = membership(organisation, person);
        requireAnotherAdministrator(membership);
        By by = Administering.by(actor, organisation);
        memberships.delete(membership);
        journal.record(new MemberRemoved(organisation.id(), by, person));
        for (Mandate mandate : mandates.of(person, organisation.id())) {
            if (mandate.end(actor.person(), now)) {
                journal.record(new MandateEnded(organisation.id(), by, mandate.id(), person));
            }
        }
    }

    /** Makes a member an administrator. */
    @Transactional
    public void appoint(UUID organisationId, UUID person, Actor actor) {
        Organisation organisation = administering.lockedFor(actor, organisationId);
        if (membership(organisation, person).appointAdministrator()) {
            journal.record(
                    new AdministratorAppointed(
                            organisation.id(), Administering.by(actor, organisation), person));
        }
    }

    /** Makes an administrator an ordinary member. */
    @Transactional
    public void dismiss(UUID organisationId, UUID person, Actor actor) {
        Organisation organisation = administering.lockedFor(actor, organisationId);
        Membership membership = membership(organisation, person);
        requireAnotherAdministrator(membership);
        if (membership.dismissAdministrator()) {
            journal.record(
                    new AdministratorDismissed(
                            organisation.id(), Administering.by(actor, organisation), person));
        }
    }

    private Membership membership(Organisation organisation, UUID person) {
        return memberships
                .of(person, organisation.id())
                .orElseThrow(() -> new NotVisibleException("member " + person));
    }

    private void requireAnotherAdministrator(Membership membership) {
        if (membership.administrator()
                && memberships.administrators(membership.organisation()) == 1) {
            throw Refusal.because("organisations.refusal.last-administrator").asException();
        }
    }
}
