package org.plenary.organisations;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.audit.Journal;
import org.plenary.shared.web.NotVisibleException;

/** Where administrators decide whether their organisation signs with two hands. */
@Path("/organisations/{slug}/mandates/second-person")
class SecondPersonPages {
    private final CurrentActor actor;
    private final Organisations organisations;
    private final Administering administering;
    private final Journal journal;

    SecondPersonPages(
            CurrentActor actor,
            Organisations organisations,
            Administering administering,
            Journal journal) {
        this.actor = actor;
        this.organisations = organisations;
        this.administering = administering;
        this.journal = journal;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response decide(@RestPath String slug, @RestForm boolean required) {
        Actor administrator = actor.signedIn();
        Organisation organisation =
                organisations
                        .bySlug(slug)
                        .map(found -> administering.lockedFor(administrator, found.id()))
                        .orElseThrow(() -> new NotVisibleException("organisation " + slug));
        if (organisation.wantsSecondPerson() != required) {
            organisation.wantSecondPerson(required);
            journal.record(
                    new SecondPersonRequired(
                            organisation.id(),
                            Administering.by(administrator, organisation),
                            required));
        }
        return Response.seeOther(URI.create(organisation.href() + "/mandates#second-person"))
                .build();
    }
}
