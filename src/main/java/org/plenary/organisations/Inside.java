package org.plenary.organisations;

import jakarta.enterprise.context.ApplicationScoped;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.web.NotVisibleException;

/** Loads an organisation for whoever may see inside it; nobody else knows there is an inside. */
@ApplicationScoped
class Inside {
    private final CurrentActor actor;
    private final Organisations organisations;
    private final Administering administering;

    Inside(CurrentActor actor, Organisations organisations, Administering administering) {
        this.actor = actor;
        this.organisations = organisations;
        this.administering = administering;
    }

    /** For its members and administrators; others are answered 404. */
    Organisation of(String slug) {
        Actor reader = actor.signedIn();
        return organisations
                .bySlug(slug)
                .filter(organisation -> administering.seesInside(reader, organisation))
                .orElseThrow(() -> new NotVisibleException("organisation " + slug));
    }

    /** For its administrators. */
    Organisation administered(String slug) {
        return administering.administeredBy(actor.signedIn(), of(slug).id());
    }
}
