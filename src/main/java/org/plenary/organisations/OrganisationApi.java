package org.plenary.organisations;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.plenary.organisations.Json.InvitationBody;
import org.plenary.organisations.Json.InvitationJson;
import org.plenary.organisations.Json.InvitationList;
import org.plenary.organisations.Json.MandateBody;
import org.plenary.organisations.Json.MandateItems;
import org.plenary.organisations.Json.MandateJson;
import org.plenary.organisations.Json.MemberJson;
import org.plenary.organisations.Json.MemberList;
import org.plenary.organisations.Json.OrganisationBody;
import org.plenary.organisations.Json.OrganisationJson;
import org.plenary.organisations.Json.OrganisationPage;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.i18n.Languages;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.shared.web.Errors;
import org.plenary.shared.web.Forms;
import org.plenary.shared.web.Idempotent;
import org.plenary.shared.web.InvalidFormException;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.shared.web.Refusal;

/** The register and the people and mandates in it, for programs. */
@Path("/api/v1/organisations")
@Tag(name = "Organisations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class OrganisationApi {
    private static final int PAGE = 50;

    private final CurrentActor actor;
    private final Organisations organisations;
    private final Memberships memberships;
    private final Persons persons;
    private final Invitations invitations;
    private final Mandates mandates;
    private final Administering administering;
    private final Registering registering;
    private final Inviting inviting;
    private final Mandating mandating;
    private final Forms forms;
    private final DatabaseClock clock;

    OrganisationApi(
            CurrentActor actor,
            Organisations organisations,
            Memberships memberships,
            Persons persons,
            Invitations invitations,
            Mandates mandates,
            Administering administering,
            Registering registering,
            Inviting inviting,
            Mandating mandating,
            Forms forms,
            DatabaseClock clock) {
        this.actor = actor;
        this.organisations = organisations;
        this.memberships = memberships;
        this.persons = persons;
        this.invitations = invitations;
        this.mandates = mandates;
        this.administering = administering;
        this.registering = registering;
        this.inviting = inviting;
        this.mandating = mandating;
        this.forms = forms;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Operation(summary = "Search the register, in alphabetical order, 50 at a time")
    public OrganisationPage search(
            @RestQuery String q,
            @RestQuery String category,
            @RestQuery String region,
            @RestQuery String country,
            @RestQuery String after) {
        var filters = new RegisterFilters(q, category, region, country);
        List<Organisation> found =
                organisations.page(filters.search(), Position.at(after).orElse(null), PAGE + 1);
        boolean more = found.size() > PAGE;
        List<Organisation> shown = found.subList(0, more ? PAGE : found.size());
        return new OrganisationPage(
                shown.stream().map(OrganisationJson::of).toList(),
                more ? Position.of(shown.get(PAGE - 1)).cursor() : null);
    }

    @GET
    @Path("{id}")
    @Transactional
    @Operation(summary = "One organisation")
    public OrganisationJson one(@RestPath UUID id) {
        return OrganisationJson.of(
                organisations
                        .findByIdOptional(id)
                        .orElseThrow(() -> new NotVisibleException("organisation " + id)));
    }

    @POST
    @Authenticated
    @Idempotent
    @Transactional
    @Operation(summary = "Register an organisation; you become its first administrator")
    public Response register(OrganisationBody body) {
        Actor registrant = actor.signedIn();
        OrganisationForm form = body.toForm();
        Errors errors = form.errors(forms);
        boolean onBehalf = body.administratorEmail() != null;
        var administrator = new EmailForm(body.administratorEmail());
        if (onBehalf) {
            errors = errors.and(administrator.errors(forms, "administratorEmail"));
        }
        InvalidFormException.throwIfAny(errors);
        Profile profile = form.toProfile();
        if (!Boolean.TRUE.equals(body.notAlike()) && !organisations.alike(profile).isEmpty()) {
            throw Refusal.because("organisations.error.alike").asException();
        }
        Organisation organisation;
        if (onBehalf) {
            organisation = registering.registerOnBehalf(profile, registrant, clock.now());
            inviting.invite(
                    organisation.id(),
                    administrator.email(),
                    true,
                    ProfilePages.mailLanguage(profile),
                    registrant,
                    clock.now());
        } else {
            organisation = registering.register(profile, registrant, clock.now());
        }
        return Response.created(URI.create("/api/v1/organisations/" + organisation.id()))
                .entity(OrganisationJson.of(organisation))
                .build();
    }

    @PUT
    @Authenticated
    @Path("{id}")
    @Transactional
    @Operation(summary = "Replace what the register says; for its administrators")
    public OrganisationJson describe(@RestPath UUID id, OrganisationBody body) {
        Organisation organisation = administering.administeredBy(actor.signedIn(), id);
        OrganisationForm form = body.toForm();
        InvalidFormException.throwIfAny(form.errors(forms));
        registering.describe(organisation, form.toProfile(), actor.get());
        return OrganisationJson.of(organisation);
    }

    @GET
    @Path("{id}/members")
    @Transactional
    @Operation(summary = "Its members; for its administrators")
    public MemberList members(@RestPath UUID id) {
        administering.administeredBy(actor.signedIn(), id);
        List<Membership> members = memberships.ofOrganisation(id);
        Map<UUID, Person> known = persons.byIds(members.stream().map(Membership::person).toList());
        return new MemberList(
                members.stream().map(member -> json(member, known.get(member.person()))).toList());
    }

    private static MemberJson json(Membership member, Person person) {
        return new MemberJson(
                member.person(),
                person == null ? null : person.name(),
                person == null ? null : person.email(),
                member.administrator(),
                member.since());
    }

    @GET
    @Path("{id}/invitations")
    @Transactional
    @Operation(summary = "Its invitations, newest first; for its administrators")
    public InvitationList invitations(@RestPath UUID id) {
        administering.administeredBy(actor.signedIn(), id);
        Instant now = clock.now();
        return new InvitationList(
                invitations.ofOrganisation(id).stream().map(one -> json(one, now)).toList());
    }

    private static InvitationJson json(Invitation invitation, Instant now) {
        return new InvitationJson(
                invitation.id(),
                invitation.email(),
                invitation.administrator(),
                invitation.state(now).name().toLowerCase(Locale.ROOT),
                invitation.sentAt(),
                invitation.expiresAt(),
                invitation.acceptedFromElsewhere().orElse(null));
    }

    @POST
    @Authenticated
    @Path("{id}/invitations")
    @Idempotent
    @Transactional
    @Operation(summary = "Invite somebody by email; for its administrators")
    public Response invite(@RestPath UUID id, InvitationBody body) {
        Actor inviter = actor.signedIn();
        administering.administeredBy(inviter, id);
        var form = new EmailForm(body.email());
        Errors errors = form.errors(forms, "email");
        String language = body.language() == null ? "en" : body.language();
        if (Languages.offered(language).isEmpty()) {
            errors = errors.and("language", "shared.error.choose");
        }
        InvalidFormException.throwIfAny(errors);
        Instant now = clock.now();
        Invitation invitation =
                inviting.invite(
                                id,
                                form.email(),
                                Boolean.TRUE.equals(body.administrator()),
                                language,
                                inviter,
                                now)
                        .invitation();
        return Response.created(URI.create("/api/v1/organisations/" + id + "/invitations"))
                .entity(json(invitation, now))
                .build();
    }

    @DELETE
    @Authenticated
    @Path("{id}/invitations/{invitation}")
    @Transactional
    @Operation(summary = "Take an invitation back; for its administrators")
    public void revoke(@RestPath UUID id, @RestPath UUID invitation) {
        inviting.revoke(id, invitation, actor.signedIn(), clock.now());
    }

    @GET
    @Path("{id}/mandates")
    @Transactional
    @Operation(summary = "Its mandates, newest first, ended ones too; for its administrators")
    public MandateItems mandates(@RestPath UUID id) {
        administering.administeredBy(actor.signedIn(), id);
        Instant now = clock.now();
        return new MandateItems(
                mandates.ofOrganisation(id).stream()
                        .map(mandate -> MandateJson.of(mandate, now))
                        .toList());
    }

    @POST
    @Authenticated
    @Path("{id}/mandates")
    @Idempotent
    @Transactional
    @Operation(summary = "Mandate a member; for its administrators")
    public Response grant(@RestPath UUID id, MandateBody body) {
        Actor granter = actor.signedIn();
        administering.administeredBy(granter, id);
        var form =
                new MandateForm(
                        body.person() == null ? "" : body.person().toString(),
                        body.powers(),
                        "",
                        "",
                        body.evidence());
        InvalidFormException.throwIfAny(form.errors(forms));
        Instant now = clock.now();
        Mandating.Terms terms = form.toTerms(now);
        // A mandate does not reach back behind its granting.
        Instant from = body.from() == null || body.from().isBefore(now) ? now : body.from();
        Mandate mandate =
                mandating.grant(
                        id,
                        new Mandating.Terms(
                                terms.person(),
                                terms.powers(),
                                from,
                                body.until(),
                                terms.evidence()),
                        granter,
                        now);
        return Response.created(
                        URI.create("/api/v1/organisations/" + id + "/mandates/" + mandate.id()))
                .entity(MandateJson.of(mandate, now))
                .build();
    }

    @DELETE
    @Authenticated
    @Path("{id}/mandates/{mandate}")
    @Transactional
    @Operation(summary = "End a mandate now; for its administrators")
    public void end(@RestPath UUID id, @RestPath UUID mandate) {
        mandating.end(id, mandate, actor.signedIn(), clock.now());
    }
}
