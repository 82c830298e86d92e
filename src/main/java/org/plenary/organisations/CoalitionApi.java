package org.plenary.organisations;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.plenary.organisations.Json.CoalitionBody;
import org.plenary.organisations.Json.CoalitionJson;
import org.plenary.organisations.Json.CoalitionList;
import org.plenary.organisations.Json.CoalitionMemberBody;
import org.plenary.organisations.Json.OrganisationJson;
import org.plenary.organisations.Json.OrganisationPage;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.shared.web.Errors;
import org.plenary.shared.web.Forms;
import org.plenary.shared.web.Idempotent;
import org.plenary.shared.web.InvalidFormException;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.shared.web.Refusal;

/** The coalitions and who belongs to them, for programs. */
@Path("/api/v1/coalitions")
@Tag(name = "Coalitions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class CoalitionApi {
    private static final int PAGE = 50;

    private final CurrentActor actor;
    private final Coalitions coalitions;
    private final Organisations organisations;
    private final Convening convening;
    private final Forms forms;
    private final DatabaseClock clock;

    CoalitionApi(
            CurrentActor actor,
            Coalitions coalitions,
            Organisations organisations,
            Convening convening,
            Forms forms,
            DatabaseClock clock) {
        this.actor = actor;
        this.coalitions = coalitions;
        this.organisations = organisations;
        this.convening = convening;
        this.forms = forms;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Operation(summary = "All coalitions, in alphabetical order")
    public CoalitionList all() {
        return new CoalitionList(
                coalitions.list("order by name").stream().map(this::json).toList());
    }

    @GET
    @Path("{id}")
    @Transactional
    @Operation(summary = "One coalition")
    public CoalitionJson one(@RestPath UUID id) {
        return json(visible(id));
    }

    @GET
    @Path("{id}/members")
    @Transactional
    @Operation(summary = "Its member organisations, in alphabetical order, 50 at a time")
    public OrganisationPage members(
            @RestPath UUID id, @RestQuery String q, @RestQuery String after) {
        Search search = Search.members(visible(id).id(), q);
        List<Organisation> found =
                organisations.page(search, Position.at(after).orElse(null), PAGE + 1);
        boolean more = found.size() > PAGE;
        List<Organisation> shown = found.subList(0, more ? PAGE : found.size());
        return new OrganisationPage(
                shown.stream().map(OrganisationJson::of).toList(),
                more ? Position.of(shown.get(PAGE - 1)).cursor() : null);
    }

    @POST
    @Authenticated
    @Idempotent
    @Transactional
    @Operation(summary = "Found a coalition; for administrators of the platform")
    public Response found(CoalitionBody body) {
        Actor founder = actor.signedIn();
        var form = new CoalitionForm(body.name(), body.purpose());
        Errors errors = form.errors(forms);
        if (body.secretariat() == null) {
            errors = errors.and("secretariat", "organisations.error.organisation");
        }
        InvalidFormException.throwIfAny(errors);
        Coalition founded =
                convening.found(
                        form.name(), form.purpose(), body.secretariat(), founder, clock.now());
        return Response.created(URI.create("/api/v1/coalitions/" + founded.id()))
                .entity(json(founded))
                .build();
    }

    @POST
    @Authenticated
    @Path("{id}/members")
    @Idempotent
    @Transactional
    @Operation(summary = "Admit an organisation; for coordinators who act for the secretariat")
    public Response admit(@RestPath UUID id, CoalitionMemberBody body) {
        Actor coordinator = actor.signedIn();
        if (body.organisation() == null) {
            throw Refusal.invalid("organisations.refusal.unknown-organisation").asException();
        }
        boolean admitted = convening.admit(id, body.organisation(), coordinator);
        URI members = URI.create("/api/v1/coalitions/" + id + "/members");
        return (admitted ? Response.created(members) : Response.ok())
                .entity(json(visible(id)))
                .build();
    }

    @DELETE
    @Authenticated
    @Path("{id}/members/{organisation}")
    @Transactional
    @Operation(summary = "Let an organisation go; for coordinators who act for the secretariat")
    public void release(@RestPath UUID id, @RestPath UUID organisation) {
        convening.release(id, organisation, actor.signedIn());
    }

    private Coalition visible(UUID id) {
        return coalitions
                .findByIdOptional(id)
                .orElseThrow(() -> new NotVisibleException("coalition " + id));
    }

    private CoalitionJson json(Coalition coalition) {
        return new CoalitionJson(
                coalition.id(),
                coalition.slug(),
                coalition.name(),
                coalition.purpose(),
                coalition.secretariat(),
                coalitions.size(coalition.id()),
                coalition.href());
    }
}
