package org.plenary.organisations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.plenary.shared.audit.Journal;
import org.plenary.shared.web.Refusal;

/** Entering organisations into the register, and keeping what it says about them. */
@ApplicationScoped
public class Registering {
    private final Organisations organisations;
    private final KeepingMembers members;
    private final Slugs slugs;
    private final Journal journal;

    Registering(Organisations organisations, KeepingMembers members, Slugs slugs, Journal journal) {
        this.organisations = organisations;
        this.members = members;
        this.slugs = slugs;
        this.journal = journal;
    }

    /** Enters the actor's own organisation; they become its first administrator. */
    @Transactional
    public Organisation register(Profile profile, Actor actor, Instant now) {
        Organisation organisation = enter(profile, actor, false, now);
        members.join(organisation, actor.person(), true, actor.by(), now);
        return organisation;
    }

    /**
     * Enters an organisation the actor does not belong to. Its administrator is invited next; see
     * {@link Inviting}.
     */
    @Transactional
    public Organisation registerOnBehalf(Profile profile, Actor actor, Instant now) {
        if (!mayRegisterOnBehalf(actor)) {
            throw Refusal.forbidden("organisations.refusal.not-on-behalf").asException();
        }
        return enter(profile, actor, true, now);
    }

    /** Whether the actor may enter organisations of others. */
    public static boolean mayRegisterOnBehalf(Actor actor) {
        return actor.is(Role.COORDINATOR) || actor.is(Role.PLATFORM_ADMIN);
    }

    private Organisation enter(Profile profile, Actor actor, boolean onBehalf, Instant now) {
        var organisation =
                new Organisation(
                        slugs.forOrganisation(profile.name()), profile, actor.person(), now);
        organisations.persist(organisation);
        journal.record(
                new OrganisationRegistered(
                        organisation.id(), actor.by(), organisation.slug(), onBehalf));
        return organisation;
    }

    /** Replaces what the register says about an organisation the actor administers. */
    @Transactional
    public void describe(Organisation organisation, Profile profile, Actor actor) {
        Set<String> changed = differences(organisation.profile(), profile);
        if (changed.isEmpty()) {
            return;
        }
        organisation.describe(profile);
        journal.record(
                new OrganisationDescribed(
                        organisation.id(), Administering.by(actor, organisation), changed));
    }

    static Set<String> differences(Profile before, Profile after) {
        Set<String> changed = new TreeSet<>();
        for (var component : Profile.class.getRecordComponents()) {
            try {
                Object then = component.getAccessor().invoke(before);
                Object now = component.getAccessor().invoke(after);
                if (then == null ? now != null : !then.equals(now)) {
                    changed.add(component.getName());
                }
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        return changed;
    }
}
