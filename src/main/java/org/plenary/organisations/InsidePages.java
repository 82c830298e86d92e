package org.plenary.organisations;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.plenary.organisations.PeopleViews.MandateList;
import org.plenary.organisations.PeopleViews.MandateRow;
import org.plenary.organisations.PeopleViews.People;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.i18n.Languages;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.shared.web.Errors;
import org.plenary.shared.web.Forms;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.shared.web.Option;
import org.plenary.shared.web.RefusedException;

/** Inside an organisation: its members, invitations and mandates. Nobody else knows these pages. */
@Path("/organisations/{slug}")
class InsidePages {
    @CheckedTemplate(basePath = "organisations")
    static class Templates {
        static native TemplateInstance people(People people);

        static native TemplateInstance mandates(MandateList list);
    }

    private static final MediaType HTML = MediaType.TEXT_HTML_TYPE.withCharset("UTF-8");

    private final CurrentActor actor;
    private final Organisations organisations;
    private final Memberships memberships;
    private final Persons persons;
    private final Invitations invitations;
    private final Mandates mandates;
    private final Administering administering;
    private final KeepingMembers keepingMembers;
    private final Inviting inviting;
    private final Mandating mandating;
    private final Choices choices;
    private final Forms forms;
    private final DatabaseClock clock;

    InsidePages(
            CurrentActor actor,
            Organisations organisations,
            Memberships memberships,
            Persons persons,
            Invitations invitations,
            Mandates mandates,
            Administering administering,
            KeepingMembers keepingMembers,
            Inviting inviting,
            Mandating mandating,
            Choices choices,
            Forms forms,
            DatabaseClock clock) {
        this.actor = actor;
        this.organisations = organisations;
        this.memberships = memberships;
        this.persons = persons;
        this.invitations = invitations;
        this.mandates = mandates;
        this.administering = administering;
        this.keepingMembers = keepingMembers;
        this.inviting = inviting;
        this.mandating = mandating;
        this.choices = choices;
        this.forms = forms;
        this.clock = clock;
    }

    @GET
    @Path("members")
    @Transactional
    public TemplateInstance members(@RestPath String slug) {
        return people(inside(slug), "", false, null, Errors.none());
    }

    @POST
    @Path("invitations")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response invite(
            @RestPath String slug,
            @RestForm String email,
            @RestForm boolean administrator,
            @RestForm String language) {
        Organisation organisation = administered(slug);
        var form = new EmailForm(email);
        Errors errors = form.errors(forms, "email");
        if (Languages.offered(language).isEmpty()) {
            errors = errors.and("language", "shared.error.choose");
        }
        if (errors.any()) {
            return Response.status(422)
                    .type(HTML)
                    .entity(people(organisation, form.email(), administrator, language, errors))
                    .build();
        }
        inviting.invite(
                organisation.id(), form.email(), administrator, language, actor.get(), clock.now());
        return toMembers(organisation);
    }

    @POST
    @Path("invitations/{id}/renewal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response renew(@RestPath String slug, @RestPath UUID id) {
        Organisation organisation = administered(slug);
        inviting.renew(organisation.id(), id, actor.get(), clock.now());
        return toMembers(organisation);
    }

    @POST
    @Path("invitations/{id}/revocation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response revoke(@RestPath String slug, @RestPath UUID id) {
        Organisation organisation = administered(slug);
        inviting.revoke(organisation.id(), id, actor.get(), clock.now());
        return toMembers(organisation);
    }

    @POST
    @Path("members/{person}/removal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response remove(@RestPath String slug, @RestPath UUID person) {
        Organisation organisation = inside(slug);
        Actor remover = actor.get();
        keepingMembers.remove(organisation.id(), person, remover, clock.now());
        return person.equals(remover.person())
                ? Response.seeOther(URI.create(organisation.href())).build()
                : toMembers(organisation);
    }

    @POST
    @Path("members/{person}/administrator")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response appoint(
            @RestPath String slug, @RestPath UUID person, @RestForm boolean appointed) {
        Organisation organisation = administered(slug);
        if (appointed) {
            keepingMembers.appoint(organisation.id(), person, actor.get());
        } else {
            keepingMembers.dismiss(organisation.id(), person, actor.get());
        }
        return toMembers(organisation);
    }

    @GET
    @Path("mandates")
    @Transactional
    public TemplateInstance mandates(@RestPath String slug) {
        return mandates(inside(slug), MandateForm.blank(clock.now()), Errors.none());
    }

    @POST
    @Path("mandates")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response grant(
            @RestPath String slug,
            @RestForm String person,
            @RestForm List<String> powers,
            @RestForm String from,
            @RestForm String until,
            @RestForm String evidence) {
        Organisation organisation = administered(slug);
        var form = new MandateForm(person, powers, from, until, evidence);
        Errors errors = form.errors(forms);
        if (!errors.any()) {
            try {
                mandating.grant(
                        organisation.id(), form.toTerms(clock.now()), actor.get(), clock.now());
                return Response.seeOther(URI.create(organisation.href() + "/mandates")).build();
            } catch (RefusedException refused) {
                if (refused.refusal().status() != 422) {
                    throw refused;
                }
                errors = Errors.none().and("person", refused.refusal());
            }
        }
        return Response.status(422).type(HTML).entity(mandates(organisation, form, errors)).build();
    }

    @POST
    @Path("mandates/{id}/end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response end(@RestPath String slug, @RestPath UUID id) {
        Organisation organisation = administered(slug);
        mandating.end(organisation.id(), id, actor.get(), clock.now());
        return Response.seeOther(URI.create(organisation.href() + "/mandates")).build();
    }

    private Organisation inside(String slug) {
        Actor reader = actor.signedIn();
        return organisations
                .bySlug(slug)
                .filter(organisation -> administering.seesInside(reader, organisation))
                .orElseThrow(() -> new NotVisibleException("organisation " + slug));
    }

    private Organisation administered(String slug) {
        return administering.administeredBy(actor.signedIn(), inside(slug).id());
    }

    private static Response toMembers(Organisation organisation) {
        return Response.seeOther(URI.create(organisation.href() + "/members")).build();
    }

    private TemplateInstance people(
            Organisation organisation,
            String email,
            boolean administrator,
            String language,
            Errors errors) {
        boolean administers = administering.allowed(actor.get(), organisation);
        List<Membership> members = memberships.ofOrganisation(organisation.id());
        Map<UUID, Person> known = persons.byIds(members.stream().map(Membership::person).toList());
        Instant now = clock.now();
        return Templates.people(
                new People(
                        organisation.href(),
                        organisation.name(),
                        administers,
                        members.stream()
                                .map(
                                        member ->
                                                new PeopleViews.Member(
                                                        member.person(),
                                                        name(known, member.person()),
                                                        administers
                                                                ? email(known, member.person())
                                                                : "",
                                                        member.administrator(),
                                                        member.since(),
                                                        member.person()
                                                                .equals(actor.get().person())))
                                .toList(),
                        administers
                                ? invitations.ofOrganisation(organisation.id()).stream()
                                        .map(invitation -> row(invitation, now))
                                        .toList()
                                : List.of(),
                        email,
                        administrator,
                        choices.mailLanguages(language),
                        errors));
    }

    private static PeopleViews.Invited row(Invitation invitation, Instant now) {
        Invitation.State state = invitation.state(now);
        boolean open = state == Invitation.State.OPEN;
        return new PeopleViews.Invited(
                invitation.id(),
                invitation.email(),
                invitation.administrator(),
                "organisations.invitation.state." + state.name().toLowerCase(Locale.ROOT),
                open,
                open || state == Invitation.State.EXPIRED,
                invitation.sentAt(),
                invitation.expiresAt(),
                invitation.acceptedFromElsewhere().orElse(""));
    }

    private TemplateInstance mandates(Organisation organisation, MandateForm form, Errors errors) {
        boolean administers = administering.allowed(actor.get(), organisation);
        List<Mandate> granted = mandates.ofOrganisation(organisation.id());
        List<UUID> members =
                memberships.ofOrganisation(organisation.id()).stream()
                        .map(Membership::person)
                        .toList();
        Map<UUID, Person> known =
                persons.byIds(
                        Stream.of(
                                        members.stream(),
                                        granted.stream().map(Mandate::person),
                                        granted.stream().map(Mandate::grantedBy))
                                .flatMap(ids -> ids)
                                .toList());
        Instant now = clock.now();
        return Templates.mandates(
                new MandateList(
                        organisation.href(),
                        organisation.name(),
                        administers,
                        organisation.wantsSecondPerson(),
                        granted.stream().map(mandate -> row(mandate, known, now)).toList(),
                        members.stream()
                                .map(
                                        person ->
                                                Option.of(
                                                        person.toString(),
                                                        name(known, person),
                                                        person.toString().equals(form.person())))
                                .toList(),
                        choices.powers(form.powers()),
                        form.from(),
                        form.until(),
                        form.evidence(),
                        errors));
    }

    private static MandateRow row(Mandate mandate, Map<UUID, Person> known, Instant now) {
        boolean ended =
                mandate.endedAt().isPresent()
                        || mandate.validUntil().filter(until -> !now.isBefore(until)).isPresent();
        String state = mandate.inForce(now) ? "in-force" : ended ? "ended" : "to-come";
        return new MandateRow(
                mandate.id(),
                name(known, mandate.person()),
                mandate.powers().stream()
                        .sorted()
                        .map(power -> "organisations.power." + power.slug())
                        .toList(),
                mandate.validFrom(),
                mandate.validUntil().orElse(null),
                mandate.endedAt().orElse(null),
                name(known, mandate.grantedBy()),
                mandate.grantedAt(),
                mandate.evidence().orElse(""),
                "organisations.mandate.state." + state,
                !ended);
    }

    // Somebody who has not signed in since they were entered is known by their id only.
    private static String name(Map<UUID, Person> known, UUID person) {
        return known.containsKey(person)
                ? known.get(person).name()
                : person.toString().substring(0, 8);
    }

    private static String email(Map<UUID, Person> known, UUID person) {
        return known.containsKey(person) ? known.get(person).email() : "";
    }
}
