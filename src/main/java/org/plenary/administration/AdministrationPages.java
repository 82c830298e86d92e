package org.plenary.administration;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.plenary.organisations.Role;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.audit.Verifier;
import org.plenary.shared.web.NotVisibleException;

/**
 * What an administrator of the platform sees: how it is doing, and whether its journal is whole.
 */
@Path("/administration")
@Produces(MediaType.TEXT_HTML)
@Authenticated
class AdministrationPages {
    @CheckedTemplate(basePath = "administration")
    static class Templates {
        static native TemplateInstance administration(
                List<State.Figure> contents, List<State.Figure> work, Verifier.Report journal);
    }

    private final State state;
    private final Verifier verifier;
    private final CurrentActor actor;

    AdministrationPages(State state, Verifier verifier, CurrentActor actor) {
        this.state = state;
        this.verifier = verifier;
        this.actor = actor;
    }

    /**
     * Shows the state of things.
     *
     * @param verify whether to recompute the journal's whole chain, which takes a while on a large
     *     one
     */
    @GET
    public TemplateInstance show(@RestQuery boolean verify) {
        if (!actor.get().is(Role.PLATFORM_ADMIN)) {
            throw new NotVisibleException("administration");
        }
        return Templates.administration(
                state.contents(), state.work(), verify ? verifier.verify() : null);
    }
}
