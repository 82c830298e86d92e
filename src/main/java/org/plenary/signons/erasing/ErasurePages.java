package org.plenary.signons.erasing;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestForm;
import org.plenary.organisations.Actor;
import org.plenary.organisations.Role;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.signons.Letters;

/** Erasing on request, under every letter: for administrators of the platform. */
@Path("/erasures")
@Produces(MediaType.TEXT_HTML)
@Blocking
class ErasurePages {
    private final CurrentActor current;
    private final Letters letters;
    private final ErasureForms forms;

    ErasurePages(CurrentActor current, Letters letters, ErasureForms forms) {
        this.current = current;
        this.letters = letters;
        this.forms = forms;
    }

    @GET
    @Transactional
    public TemplateInstance everywhere() {
        administrator();
        return forms.blank(null);
    }

    @POST
    @Transactional
    public Response eraseEverywhere(@RestForm String email, @RestForm boolean name) {
        administrator();
        return forms.erase(null, letters.streamAll(), email, name, current.get());
    }

    private void administrator() {
        Actor actor = current.signedIn();
        if (!actor.is(Role.PLATFORM_ADMIN)) {
            throw new NotVisibleException("erasures");
        }
    }
}
