package org.plenary.consultations.facilitating;

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
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.plenary.consultations.Consultation;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.web.Errors;
import org.plenary.shared.web.RefusedException;

/** Where facilitators bring in what was said outside the web, and get forms to take along. */
@Path("/consultations/{id}/offline")
@Produces(MediaType.TEXT_HTML)
@Blocking
class OfflinePages {
    private static final int PAGE = 50;

    @CheckedTemplate(basePath = "facilitating")
    static class Templates {
        static native TemplateInstance offline(
                OfflineViews.Offline page, String email, Errors errors);
    }

    private final Facilitators facilitators;
    private final Facilitating facilitating;
    private final OfflineViews views;
    private final PaperForms papers;
    private final CurrentActor current;

    OfflinePages(
            Facilitators facilitators,
            Facilitating facilitating,
            OfflineViews views,
            PaperForms papers,
            CurrentActor current) {
        this.facilitators = facilitators;
        this.facilitating = facilitating;
        this.views = views;
        this.papers = papers;
        this.current = current;
    }

    @GET
    @Transactional
    public Response offline(@RestPath UUID id, @RestQuery UUID after) {
        return page(200, id, after, "", Errors.none());
    }

    @POST
    @Path("facilitators")
    @Transactional
    public Response appoint(@RestPath UUID id, @RestForm String email) {
        String typed = email == null ? "" : email;
        try {
            facilitating.appoint(id, typed, current.signedIn());
            return Response.seeOther(URI.create("/consultations/" + id + "/offline")).build();
        } catch (RefusedException refused) {
            if (refused.refusal().status() != 422) {
                throw refused;
            }
            return page(422, id, null, typed, Errors.none().and("email", refused.refusal()));
        }
    }

    @POST
    @Path("facilitators/{person}/removal")
    public Response dismiss(@RestPath UUID id, @RestPath UUID person) {
        facilitating.dismiss(id, person, current.signedIn());
        return Response.seeOther(URI.create("/consultations/" + id + "/offline")).build();
    }

    /** The form to fill in: csv, docx or odt. */
    @GET
    @Path("form.{ending:csv|docx|odt}")
    @Produces(MediaType.WILDCARD)
    @Transactional
    public Response form(@RestPath UUID id, @RestPath String ending) {
        return papers.of(facilitated(id), ending);
    }

    private Response page(int status, UUID id, UUID after, String email, Errors errors) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(
                        Templates.offline(
                                views.offline(
                                        facilitated(id),
                                        current.signedIn(),
                                        new MeetingForm(),
                                        after,
                                        PAGE),
                                email,
                                errors))
                .header("Cache-Control", "private, no-store")
                .build();
    }

    private Consultation facilitated(UUID id) {
        return facilitators.facilitated(current.signedIn(), id);
    }
}
