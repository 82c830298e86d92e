package org.plenary.consultations.facilitating;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.plenary.consultations.Consultation;
import org.plenary.consultations.contributing.AnswerFields;
import org.plenary.consultations.questions.Given;
import org.plenary.organisations.Actor;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.web.Errors;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.shared.web.RefusedException;

/** Writing a meeting down, question by question and voice by voice. */
@Path("/consultations/{id}/offline/meetings")
@Produces(MediaType.TEXT_HTML)
@Blocking
class MeetingPages {
    @CheckedTemplate(basePath = "facilitating")
    static class Templates {
        static native TemplateInstance meeting(MeetingViews.Sheet sheet, Errors errors);
    }

    private final Facilitators facilitators;
    private final Facilitating facilitating;
    private final Meetings meetings;
    private final MeetingViews views;
    private final OfflineViews offline;
    private final CurrentActor current;

    MeetingPages(
            Facilitators facilitators,
            Facilitating facilitating,
            Meetings meetings,
            MeetingViews views,
            OfflineViews offline,
            CurrentActor current) {
        this.facilitators = facilitators;
        this.facilitating = facilitating;
        this.meetings = meetings;
        this.views = views;
        this.offline = offline;
        this.current = current;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response begin(
            @RestPath UUID id, @BeanParam MeetingForm form, MultivaluedMap<String, String> all) {
        Actor actor = current.signedIn();
        form.with(all);
        try {
            return Response.seeOther(
                            URI.create(
                                    "/consultations/"
                                            + id
                                            + "/offline/meetings/"
                                            + facilitating.begin(id, form.details(), actor).id()))
                    .build();
        } catch (RefusedException refused) {
            if (refused.refusal().status() != 422) {
                throw refused;
            }
            Errors errors = Errors.none().and(field(refused), refused.refusal());
            return QuarkusTransaction.requiringNew()
                    .call(
                            () ->
                                    answer(
                                            422,
                                            OfflinePages.Templates.offline(
                                                    offline.offline(
                                                            facilitated(id), actor, form, null, 50),
                                                    "",
                                                    errors)));
        }
    }

    private static String field(RefusedException refused) {
        String key = refused.refusal().messageKey();
        return switch (key.substring(key.lastIndexOf('.') + 1)) {
            case "people", "groups" -> "people";
            case "day" -> "day";
            case "consent", "not-asked" -> "consent";
            case "country" -> "country";
            default -> "title";
        };
    }

    @GET
    @Path("{meeting}")
    @Transactional
    public Response meeting(@RestPath UUID id, @RestPath UUID meeting) {
        return answer(
                200, Templates.meeting(views.sheet(found(id, meeting), null, null), Errors.none()));
    }

    @POST
    @Path("{meeting}/voices/{question}")
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
    public Response hear(
            @RestPath UUID id,
            @RestPath UUID meeting,
            @RestPath UUID question,
            @BeanParam AnswerFields fields) {
        Actor actor = current.signedIn();
        Given given = fields.given();
        try {
            String language =
                    QuarkusTransaction.requiringNew()
                            .call(() -> found(id, meeting).details().language());
            facilitating.hear(id, meeting, question, given, language, actor);
            return to(id, meeting, "#q-" + question);
        } catch (RefusedException refused) {
            return again(refused, id, meeting, question, given);
        }
    }

    @POST
    @Path("{meeting}/voices/{voice}/removal")
    public Response drop(@RestPath UUID id, @RestPath UUID meeting, @RestPath UUID voice) {
        facilitating.drop(id, meeting, voice, current.signedIn());
        return to(id, meeting, "");
    }

    @POST
    @Path("{meeting}/sending")
    public Response send(@RestPath UUID id, @RestPath UUID meeting) {
        try {
            facilitating.send(id, meeting, current.signedIn());
            return to(id, meeting, "");
        } catch (RefusedException refused) {
            return again(refused, id, meeting, null, null);
        }
    }

    private Response again(
            RefusedException refused, UUID id, UUID meeting, UUID question, Given typed) {
        int status = refused.refusal().status();
        if (status != 409 && status != 422) {
            throw refused;
        }
        String field = refused.refusal().messageKey().startsWith("questions.") ? "words" : "";
        return QuarkusTransaction.requiringNew()
                .call(
                        () ->
                                answer(
                                        status,
                                        Templates.meeting(
                                                views.sheet(found(id, meeting), question, typed),
                                                Errors.none().and(field, refused.refusal()))));
    }

    private static Response answer(int status, TemplateInstance page) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(page)
                .header("Cache-Control", "private, no-store")
                .build();
    }

    private static Response to(UUID id, UUID meeting, String place) {
        return Response.seeOther(
                        URI.create("/consultations/" + id + "/offline/meetings/" + meeting + place))
                .build();
    }

    private Meeting found(UUID id, UUID meeting) {
        return meetings.in(facilitated(id), meeting)
                .orElseThrow(() -> new NotVisibleException("meeting " + meeting));
    }

    private Consultation facilitated(UUID id) {
        return facilitators.facilitated(current.signedIn(), id);
    }
}
