package org.plenary.consultations;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.plenary.organisations.Actor;
import org.plenary.organisations.Choices;
import org.plenary.organisations.Coalition;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.i18n.Language;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.shared.web.Cached;
import org.plenary.shared.web.Errors;
import org.plenary.shared.web.Forms;
import org.plenary.shared.web.Option;
import org.plenary.shared.web.RefusedException;

/** Consultations: their list, the page of each, and the form that begins or changes one. */
@Path("/consultations")
@Produces(MediaType.TEXT_HTML)
@Blocking
class ConsultationPages {
    static final int PAGE = 20;

    @CheckedTemplate(basePath = "consultations")
    static class Templates {
        static native TemplateInstance list(ListPage page);

        static native TemplateInstance consultation(ConsultationPage page);

        static native TemplateInstance form(FormPage page);
    }

    /** The list. */
    record ListPage(
            List<ConsultationLine> lines,
            ConsultationFilter filter,
            List<Option> levels,
            List<Option> areas,
            String previous,
            String next,
            boolean mayBegin) {}

    private final Consultations consultations;
    private final ConsultationList list;
    private final ConsultationLines lines;
    private final ConsultationViews views;
    private final FormViews formViews;
    private final Founding founding;
    private final Choices choices;
    private final Forms forms;
    private final Language language;
    private final Cached cached;
    private final CurrentActor current;
    private final DatabaseClock clock;

    ConsultationPages(
            Consultations consultations,
            ConsultationList list,
            ConsultationLines lines,
            ConsultationViews views,
            FormViews formViews,
            Founding founding,
            Choices choices,
            Forms forms,
            Language language,
            Cached cached,
            CurrentActor current,
            DatabaseClock clock) {
        this.consultations = consultations;
        this.list = list;
        this.lines = lines;
        this.views = views;
        this.formViews = formViews;
        this.founding = founding;
        this.choices = choices;
        this.forms = forms;
        this.language = language;
        this.cached = cached;
        this.current = current;
        this.clock = clock;
    }

    @GET
    @Transactional
    public TemplateInstance list(
            @RestQuery String q,
            @RestQuery String level,
            @RestQuery String area,
            @RestQuery String theme,
            @RestQuery String coalition,
            @RestQuery int page) {
        Actor actor = current.get();
        Instant now = clock.now();
        int number = Math.max(1, Math.min(page, 10_000));
        ConsultationFilter filter = new ConsultationFilter(q, level, area, theme, coalition);
        List<Consultation> found =
                list.readableBy(actor, filter, now, (number - 1) * PAGE, PAGE + 1);
        return Templates.list(
                new ListPage(
                        lines.of(found.stream().limit(PAGE).toList(), now),
                        filter,
                        choices.levels(filter.level()),
                        formViews.areas(filter.area()),
                        number > 1 ? "/consultations" + filter.query(number - 1) : null,
                        found.size() > PAGE ? "/consultations" + filter.query(number + 1) : null,
                        actor.signedIn() && !formViews.convened(actor).isEmpty()));
    }

    @GET
    @Path("new")
    @Authenticated
    @Transactional
    public TemplateInstance begin() {
        return Templates.form(
                formViews.beginning(
                        ConsultationForm.empty(language.tag(), ""), Errors.none(), current.get()));
    }

    @POST
    @Transactional
    public Response begin(@BeanParam ConsultationForm form) {
        Actor actor = current.signedIn();
        Errors errors = forms.check(form);
        String[] convenor = form.convenor().split("/");
        Coalition coalition =
                formViews.convened(actor).stream()
                        .filter(c -> c.id().toString().equals(convenor[0]))
                        .findFirst()
                        .orElse(null);
        if (coalition == null || convenor.length != 2) {
            errors = errors.and("convenor", "consultations.error.convenor");
        }
        if (!errors.any()) {
            try {
                Consultation begun =
                        founding.found(
                                coalition, UUID.fromString(convenor[1]), form.details(), actor);
                return Response.seeOther(URI.create(begun.href() + "/manage")).build();
            } catch (RefusedException refused) {
                errors = at(refused);
            } catch (IllegalArgumentException noId) {
                errors = errors.and("convenor", "consultations.error.convenor");
            }
        }
        return Response.status(422)
                .entity(Templates.form(formViews.beginning(form, errors, actor)))
                .build();
    }

    @GET
    @Path("{id}")
    @Transactional
    public Response show(@RestPath UUID id, @Context Request request) {
        Actor actor = current.get();
        Consultation consultation = consultations.shown(actor, id);
        ConsultationPage page = views.page(consultation, actor);
        return cached.page(request, page, () -> Templates.consultation(page));
    }

    @GET
    @Path("{id}/details")
    @Transactional
    public TemplateInstance details(@RestPath UUID id) {
        Consultation consultation = convened(id);
        return Templates.form(
                formViews.about(consultation, ConsultationForm.of(consultation), Errors.none()));
    }

    @POST
    @Path("{id}/details")
    @Transactional
    public Response describe(@RestPath UUID id, @BeanParam ConsultationForm form) {
        Actor actor = current.signedIn();
        Consultation consultation = convened(id);
        Errors errors = forms.check(form);
        if (!errors.any()) {
            try {
                founding.describe(id, form.details(), actor);
                return Response.seeOther(URI.create(consultation.href() + "/manage")).build();
            } catch (RefusedException refused) {
                errors = at(refused);
            }
        }
        return Response.status(422)
                .entity(Templates.form(formViews.about(consultation, form, errors)))
                .build();
    }

    private static Errors at(RefusedException refused) {
        return Errors.none().and(ConsultationForm.fieldOf(refused.refusal()), refused.refusal());
    }

    private Consultation convened(UUID id) {
        return consultations.convened(current.signedIn(), id);
    }
}
