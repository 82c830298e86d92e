package org.plenary.consultations;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.plenary.organisations.Actor;
import org.plenary.organisations.Coalition;
import org.plenary.organisations.Coalitions;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.shared.web.Errors;
import org.plenary.shared.web.Forms;
import org.plenary.shared.web.Idempotent;
import org.plenary.shared.web.InvalidFormException;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.shared.web.Refusal;

/** Consultations in the API. */
@Path("/api/v1/consultations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Consultations", description = "What coalitions ask, when, and whom")
class ConsultationApi {
    private static final int PAGE = 50;

    private final Consultations consultations;
    private final ConsultationList list;
    private final Coalitions coalitions;
    private final Founding founding;
    private final Repeating repeating;
    private final ConsultationJsons jsons;
    private final Forms forms;
    private final CurrentActor current;
    private final DatabaseClock clock;

    ConsultationApi(
            Consultations consultations,
            ConsultationList list,
            Coalitions coalitions,
            Founding founding,
            Repeating repeating,
            ConsultationJsons jsons,
            Forms forms,
            CurrentActor current,
            DatabaseClock clock) {
        this.consultations = consultations;
        this.list = list;
        this.coalitions = coalitions;
        this.founding = founding;
        this.repeating = repeating;
        this.jsons = jsons;
        this.forms = forms;
        this.current = current;
        this.clock = clock;
    }

    /**
     * What a consultation is about.
     *
     * @param level local, national, regional or global
     * @param area ISO 3166-1 alpha-2 of a country, or UN M49 of a region
     * @param participation public, members, invited or categories
     * @param readers everybody or coalition
     */
    @Schema(name = "ConsultationDetails")
    record DetailsJson(
            String title,
            String language,
            String purpose,
            String level,
            String area,
            String place,
            List<String> themes,
            List<String> terms,
            List<String> languages,
            String funder,
            String participation,
            List<String> categories,
            String readers,
            String contactName,
            String contactAddress) {
        /** As the form has it, so that the same is checked in the same words. */
        ConsultationForm form() {
            return new ConsultationForm(
                    title,
                    "",
                    language,
                    purpose,
                    level,
                    area,
                    place,
                    themes == null ? "" : String.join(",", themes),
                    terms,
                    languages,
                    funder,
                    participation,
                    categories,
                    readers,
                    contactName,
                    contactAddress);
        }
    }

    /**
     * A consultation to begin.
     *
     * @param coalition id or slug
     * @param convenor the organisation that looks after it; without it, the one you act for
     */
    @Schema(name = "NewConsultation")
    record NewConsultationJson(
            @NotBlank String coalition, UUID convenor, @NotNull DetailsJson details) {}

    /** Part of a list; {@code next} is where the next part begins, absent at the end. */
    @Schema(name = "Consultations")
    record Listed(List<ConsultationJson> items, UUID next) {}

    @GET
    @Operation(
            summary = "Lists the consultations you may read, newest first",
            description = "Pass `next` of one answer as `after` to read on.")
    @Transactional
    public Listed list(
            @RestQuery UUID after,
            @RestQuery String q,
            @RestQuery String level,
            @RestQuery String area,
            @RestQuery String theme,
            @RestQuery String coalition) {
        Actor actor = current.get();
        List<Consultation> found =
                list.readableAfter(
                        actor,
                        new ConsultationFilter(q, level, area, theme, coalition),
                        after,
                        PAGE + 1);
        List<ConsultationJson> items = jsons.of(found.stream().limit(PAGE).toList(), actor);
        return new Listed(items, found.size() > PAGE ? items.get(PAGE - 1).id() : null);
    }

    @POST
    @Authenticated
    @Idempotent
    @Operation(summary = "Begins a consultation, as a coordinator or with a mandate to convene")
    @APIResponse(responseCode = "201", description = "Begun as a draft; Location names it")
    @APIResponse(responseCode = "403", description = "You may not begin one in this coalition")
    @Transactional
    public Response begin(@Valid @NotNull NewConsultationJson wanted) {
        Actor actor = current.signedIn();
        Coalition coalition =
                coalition(wanted.coalition())
                        .orElseThrow(
                                () ->
                                        Refusal.invalid("consultations.error.coalition")
                                                .asException());
        UUID convenor = wanted.convenor() == null ? actor.actingFor() : wanted.convenor();
        if (convenor == null) {
            throw Refusal.invalid("consultations.error.convenor").asException();
        }
        return created(founding.found(coalition, convenor, details(wanted.details()), actor));
    }

    private Optional<Coalition> coalition(String idOrSlug) {
        try {
            return coalitions.findByIdOptional(UUID.fromString(idOrSlug));
        } catch (IllegalArgumentException notAnId) {
            return coalitions.bySlug(idOrSlug);
        }
    }

    private Details details(DetailsJson wanted) {
        ConsultationForm form = wanted.form();
        Errors errors = forms.check(form);
        InvalidFormException.throwIfAny(errors);
        return form.details();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Reads a consultation")
    @Transactional
    public ConsultationJson show(@RestPath UUID id) {
        return json(consultations.shown(current.get(), id));
    }

    @PUT
    @Path("{id}/details")
    @Authenticated
    @Operation(summary = "Says otherwise what a consultation is about; for its convenors")
    @Transactional
    public ConsultationJson describe(@RestPath UUID id, @NotNull DetailsJson wanted) {
        Actor actor = current.signedIn();
        if (consultations.convenedBy(actor, id).isEmpty()) {
            throw new NotVisibleException("consultation " + id);
        }
        return json(founding.describe(id, details(wanted), actor));
    }

    @PUT
    @Path("{id}/publication")
    @Authenticated
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Gives a draft its page; for its convenors")
    @APIResponse(responseCode = "409", description = "It has its page already")
    @Transactional
    public ConsultationJson publish(@RestPath UUID id) {
        return json(founding.publish(id, current.signedIn()));
    }

    /** Where what is heard goes; null for nowhere. */
    @Schema(name = "ConsultationParent")
    record ParentJson(UUID parent) {}

    @PUT
    @Path("{id}/parent")
    @Authenticated
    @Operation(summary = "Hands what is heard up to another consultation; for its convenors")
    @Transactional
    public ConsultationJson feed(@RestPath UUID id, @NotNull ParentJson into) {
        return json(founding.feed(id, into.parent(), current.signedIn()));
    }

    /** Whether the coalition may begin others from it. */
    @Schema(name = "ConsultationTemplate")
    record TemplateJson(boolean offered) {}

    @PUT
    @Path("{id}/template")
    @Authenticated
    @Operation(summary = "Offers a consultation as a template, or no more; for its convenors")
    @Transactional
    public ConsultationJson offer(@RestPath UUID id, @NotNull TemplateJson wanted) {
        Actor actor = current.signedIn();
        founding.offerAsTemplate(id, wanted.offered(), actor);
        return show(id);
    }

    /** When the next cycle begins; null for no dates at all. */
    @Schema(name = "NextConsultation")
    record NextJson(LocalDate start) {}

    @POST
    @Path("{id}/next")
    @Authenticated
    @Idempotent
    @Operation(summary = "Begins the next cycle: everything but answers, with dates shifted")
    @APIResponse(responseCode = "201", description = "Begun as a draft; Location names it")
    @Transactional
    public Response again(@RestPath UUID id, @NotNull NextJson wanted) {
        return created(repeating.again(id, wanted.start(), current.signedIn()));
    }

    private Response created(Consultation consultation) {
        return Response.created(URI.create("/api/v1/consultations/" + consultation.id()))
                .entity(json(consultation))
                .build();
    }

    private ConsultationJson json(Consultation consultation) {
        Instant now = clock.now();
        return jsons.of(consultation, current.get(), now);
    }
}
