package org.plenary.consultations;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.plenary.organisations.Actor;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.web.Errors;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.shared.web.RefusedException;

/** Looking after a consultation: its page, its place in the tree, whom it asks, its next cycle. */
@Path("/consultations/{id}")
@Produces(MediaType.TEXT_HTML)
@Blocking
class ManagePages {
    @CheckedTemplate(basePath = "consultations")
    static class Templates {
        static native TemplateInstance next(String href, String title, String start, Errors errors);
    }

    private final Consultations consultations;
    private final ManageViews views;
    private final Founding founding;
    private final Equipping equipping;
    private final Repeating repeating;
    private final CurrentActor current;

    ManagePages(
            Consultations consultations,
            ManageViews views,
            Founding founding,
            Equipping equipping,
            Repeating repeating,
            CurrentActor current) {
        this.consultations = consultations;
        this.views = views;
        this.founding = founding;
        this.equipping = equipping;
        this.repeating = repeating;
        this.current = current;
    }

    @GET
    @Path("manage")
    @Transactional
    public TemplateInstance manage(@RestPath UUID id) {
        return views.page(views.convened(id), Typed.NOTHING, Errors.none());
    }

    @POST
    @Path("publication")
    @Transactional
    public Response publish(@RestPath UUID id) {
        return to(founding.publish(id, current.signedIn()).href());
    }

    @POST
    @Path("parent")
    @Transactional
    public Response feed(@RestPath UUID id, @RestForm String parent) {
        Actor actor = current.signedIn();
        views.convened(id);
        try {
            UUID into = parent == null || parent.isBlank() ? null : UUID.fromString(parent);
            return to(founding.feed(id, into, actor).href() + "/manage");
        } catch (RefusedException refused) {
            return views.invalid(id, Typed.NOTHING, Errors.none().and("parent", refused.refusal()));
        } catch (IllegalArgumentException noId) {
            return views.invalid(
                    id,
                    Typed.NOTHING,
                    Errors.on("parent", "consultations.refused.parent-elsewhere"));
        }
    }

    @POST
    @Path("template")
    @Transactional
    public Response offerAsTemplate(@RestPath UUID id, @RestForm boolean offered) {
        founding.offerAsTemplate(id, offered, current.signedIn());
        return back(id);
    }

    @POST
    @Path("invited")
    @Transactional
    public Response invite(@RestPath UUID id, @RestForm String organisation) {
        Actor actor = current.signedIn();
        views.convened(id);
        try {
            equipping.invite(id, organisation, actor);
            return back(id);
        } catch (RefusedException refused) {
            return views.invalid(
                    id,
                    Typed.of("organisation", organisation),
                    Errors.none().and("organisation", refused.refusal()));
        }
    }

    @POST
    @Path("invited/{organisation}/removal")
    @Transactional
    public Response uninvite(@RestPath UUID id, @RestPath UUID organisation) {
        equipping.uninvite(id, organisation, current.signedIn());
        return back(id);
    }

    /** Asks from when the next cycle runs. */
    @GET
    @Path("next")
    @Transactional
    public TemplateInstance next(@RestPath UUID id) {
        Consultation from = repeatable(id);
        return Templates.next(from.href(), from.title(), "", Errors.none());
    }

    @POST
    @Path("next")
    @Transactional
    public Response beginAgain(@RestPath UUID id, @RestForm String start) {
        Actor actor = current.signedIn();
        Consultation from = repeatable(id);
        Errors errors;
        try {
            LocalDate day =
                    start == null || start.isBlank() ? null : LocalDate.parse(start.strip());
            return to(repeating.again(id, day, actor).href() + "/details");
        } catch (DateTimeParseException unreadable) {
            errors = Errors.on("start", "consultations.error.start");
        } catch (RefusedException refused) {
            errors = Errors.none().and("start", refused.refusal());
        }
        return Response.status(422)
                .entity(Templates.next(from.href(), from.title(), start, errors))
                .build();
    }

    private Consultation repeatable(UUID id) {
        Actor actor = current.signedIn();
        return consultations
                .visibleTo(actor, id)
                .filter(c -> repeating.mayRepeat(actor, c))
                .orElseThrow(() -> new NotVisibleException("consultation " + id));
    }

    private static Response back(UUID id) {
        return to("/consultations/" + id + "/manage");
    }

    private static Response to(String place) {
        return Response.seeOther(URI.create(place)).build();
    }
}
