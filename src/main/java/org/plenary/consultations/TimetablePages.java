package org.plenary.consultations;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.plenary.organisations.Actor;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.shared.time.Deadline;
import org.plenary.shared.web.Errors;
import org.plenary.shared.web.Option;
import org.plenary.shared.web.RefusedException;

/** The phases and key dates of a consultation, for those who look after it. */
@Path("/consultations/{id}")
@Produces(MediaType.TEXT_HTML)
@Blocking
class TimetablePages {
    private static final int LONGEST_TITLE = 200;

    @CheckedTemplate(basePath = "consultations")
    static class Templates {
        static native TemplateInstance phase(PhasePage page);
    }

    /**
     * The form about one phase.
     *
     * @param running whether it has begun: only its end can be moved then
     */
    record PhasePage(
            String href,
            String consultation,
            String consultationHref,
            boolean running,
            String kindKey,
            PhaseForm form,
            String reason,
            List<Option> kinds,
            List<Option> zones,
            Errors errors) {}

    private final ManageViews views;
    private final Planning planning;
    private final CurrentActor current;
    private final DatabaseClock clock;

    TimetablePages(
            ManageViews views, Planning planning, CurrentActor current, DatabaseClock clock) {
        this.views = views;
        this.planning = planning;
        this.current = current;
        this.clock = clock;
    }

    @POST
    @Path("phases")
    @Transactional
    public Response plan(@RestPath UUID id, @BeanParam PhaseForm form) {
        Actor actor = current.signedIn();
        views.convened(id);
        try {
            planning.plan(id, form.plan(clock.now()), actor);
            return back(id);
        } catch (RefusedException refused) {
            return views.invalid(
                    id,
                    form.typed(),
                    Errors.none().and(PhaseForm.fieldOf(refused.refusal()), refused.refusal()));
        }
    }

    @GET
    @Path("phases/{phase}")
    @Transactional
    public TemplateInstance phase(@RestPath UUID id, @RestPath UUID phase) {
        Consultation consultation = views.convened(id);
        return Templates.phase(
                page(
                        consultation,
                        consultation.phase(phase),
                        PhaseForm.of(consultation.phase(phase)),
                        "",
                        Errors.none()));
    }

    @POST
    @Path("phases/{phase}")
    @Transactional
    public Response change(@RestPath UUID id, @RestPath UUID phase, @BeanParam PhaseForm form) {
        Actor actor = current.signedIn();
        Consultation consultation = views.convened(id);
        try {
            planning.change(id, phase, form.plan(clock.now()), actor);
            return back(id);
        } catch (RefusedException refused) {
            return invalid(consultation, phase, form, "", refused);
        }
    }

    /** Moves the end of a phase that runs; without a time it ends at once. */
    @POST
    @Path("phases/{phase}/end")
    @Transactional
    public Response moveEnd(
            @RestPath UUID id,
            @RestPath UUID phase,
            @RestForm String until,
            @RestForm String zone,
            @RestForm String reason) {
        Actor actor = current.signedIn();
        Consultation consultation = views.convened(id);
        try {
            Deadline end = until == null || until.isBlank() ? null : Deadline.read(until, zone);
            planning.moveEnd(id, phase, end, reason, actor);
            return back(id);
        } catch (RefusedException refused) {
            PhaseForm typed = new PhaseForm("", "", "", "", until, zone);
            return invalid(consultation, phase, typed, reason, refused);
        }
    }

    @POST
    @Path("phases/{phase}/removal")
    @Transactional
    public Response remove(@RestPath UUID id, @RestPath UUID phase) {
        planning.remove(id, phase, current.signedIn());
        return back(id);
    }

    @POST
    @Path("dates")
    @Transactional
    public Response note(@RestPath UUID id, @RestForm String dateTitle, @RestForm String day) {
        Actor actor = current.signedIn();
        views.convened(id);
        Errors errors = Errors.none();
        String title = dateTitle == null ? "" : dateTitle.strip();
        if (title.isEmpty() || title.length() > LONGEST_TITLE) {
            errors = errors.and("dateTitle", "consultations.error.date-title", LONGEST_TITLE);
        }
        try {
            LocalDate on = LocalDate.parse(day == null ? "" : day.strip());
            if (!errors.any()) {
                planning.note(id, title, on, actor);
                return back(id);
            }
        } catch (DateTimeParseException unreadable) {
            errors = errors.and("day", "consultations.error.day");
        }
        return views.invalid(id, Typed.of("dateTitle", dateTitle, "day", day), errors);
    }

    @POST
    @Path("dates/{date}/removal")
    @Transactional
    public Response forget(@RestPath UUID id, @RestPath UUID date) {
        planning.forget(id, date, current.signedIn());
        return back(id);
    }

    private Response invalid(
            Consultation consultation,
            UUID phase,
            PhaseForm form,
            String reason,
            RefusedException refused) {
        Errors errors = Errors.none().and(PhaseForm.fieldOf(refused.refusal()), refused.refusal());
        return Response.status(422)
                .entity(
                        Templates.phase(
                                page(
                                        consultation,
                                        consultation.phase(phase),
                                        form,
                                        reason == null ? "" : reason,
                                        errors)))
                .build();
    }

    private PhasePage page(
            Consultation consultation, Phase phase, PhaseForm form, String reason, Errors errors) {
        return new PhasePage(
                consultation.href() + "/phases/" + phase.id(),
                consultation.title(),
                consultation.href(),
                consultation.isPublished() && phase.hasBegun(clock.now()),
                "consultations.phase." + phase.kind().slug(),
                form,
                reason,
                views.kinds(form.kind()),
                ManageViews.zones(form.zone()),
                errors);
    }

    private static Response back(UUID id) {
        return Response.seeOther(URI.create("/consultations/" + id + "/manage#phases")).build();
    }
}
