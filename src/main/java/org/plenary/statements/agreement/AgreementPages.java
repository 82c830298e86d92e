package org.plenary.statements.agreement;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.plenary.organisations.Actor;
import org.plenary.organisations.access.CurrentActor;

/** Where a coalition sees what it agrees to and what is expected of it. */
@Path("/statements/{id}/agreement")
@Produces(MediaType.TEXT_HTML)
@Blocking
class AgreementPages {
    @CheckedTemplate(basePath = "agreement")
    static class Templates {
        static native TemplateInstance overview(OverviewViews.Page page);
    }

    private final Voices voices;
    private final OverviewViews views;
    private final CurrentActor current;

    AgreementPages(Voices voices, OverviewViews views, CurrentActor current) {
        this.voices = voices;
        this.views = views;
        this.current = current;
    }

    @GET
    @Transactional
    public TemplateInstance overview(@RestPath UUID id, @RestQuery UUID after) {
        Actor actor = current.signedIn();
        return Templates.overview(views.page(voices.inside(actor, id), after, actor));
    }
}
