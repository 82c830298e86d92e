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
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.plenary.organisations.PeopleViews.People;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.i18n.Languages;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.shared.web.Errors;
import org.plenary.shared.web.Forms;

/** The members of an organisation, and who is invited. Nobody outside it knows these pages. */
@Path("/organisations/{slug}")
class MemberPages {
    @CheckedTemplate(basePath = "organisations")
    static class Templates {
        static native TemplateInstance people(People people);
    }

    private static final MediaType HTML = MediaType.TEXT_HTML_TYPE.withCharset("UTF-8");

    private final CurrentActor actor;
    private final Inside inside;
    private final Memberships memberships;
    private final Persons persons;
    private final Invitations invitations;
    private final Administering administering;
    private final KeepingMembers keepingMembers;
    private final Inviting inviting;
    private final Choices choices;
    private final Forms forms;
    private final DatabaseClock clock;

    MemberPages(
            CurrentActor actor,
            Inside inside,
            Memberships memberships,
            Persons persons,
            Invitations invitations,
            Administering administering,
            KeepingMembers keepingMembers,
            Inviting inviting,
            Choices choices,
            Forms forms,
            DatabaseClock clock) {
        this.actor = actor;
        this.inside = inside;
        this.memberships = memberships;
        this.persons = persons;
        this.invitations = invitations;
        this.administering = administering;
        this.keepingMembers = keepingMembers;
        this.inviting = inviting;
        this.choices = choices;
        this.forms = forms;
        this.clock = clock;
    }

    @GET
    @Path("members")
    @Transactional
    public TemplateInstance members(@RestPath String slug) {
        return people(inside.of(slug), "", false, null, Errors.none());
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
        Organisation organisation = inside.administered(slug);
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
        Organisation organisation = inside.administered(slug);
        inviting.renew(organisation.id(), id, actor.get(), clock.now());
        return toMembers(organisation);
    }

    @POST
    @Path("invitations/{id}/revocation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response revoke(@RestPath String slug, @RestPath UUID id) {
        Organisation organisation = inside.administered(slug);
        inviting.revoke(organisation.id(), id, actor.get(), clock.now());
        return toMembers(organisation);
    }

    @POST
    @Path("members/{person}/removal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response remove(@RestPath String slug, @RestPath UUID person) {
        Organisation organisation = inside.of(slug);
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
        Organisation organisation = inside.administered(slug);
        if (appointed) {
            keepingMembers.appoint(organisation.id(), person, actor.get());
        } else {
            keepingMembers.dismiss(organisation.id(), person, actor.get());
        }
        return toMembers(organisation);
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
                                                        PeopleViews.name(known, member.person()),
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

    private static String email(Map<UUID, Person> known, UUID person) {
        return known.containsKey(person) ? known.get(person).email() : "";
    }
}
