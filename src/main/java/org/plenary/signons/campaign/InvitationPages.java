package org.plenary.signons.campaign;

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
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.plenary.organisations.Actor;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.web.Errors;
import org.plenary.shared.web.Forms;
import org.plenary.shared.web.Htmx;
import org.plenary.shared.web.RefusedException;
import org.plenary.signons.Letter;

/** Everybody who is asked to sign: the board, and the forms that put organisations on it. */
@Path("/letters")
@Produces(MediaType.TEXT_HTML)
@Blocking
class InvitationPages {
    @CheckedTemplate(basePath = "campaign")
    static class Templates {
        static native TemplateInstance invitations(InvitationsPage page, Errors errors);
    }

    private final CoordinatedLetters letters;
    private final InvitationViews views;
    private final InvitingToSign inviting;
    private final Assigning assigning;
    private final BouncedMails bounced;
    private final SignatureInvitations invitations;
    private final CurrentActor current;
    private final Forms forms;
    private final Htmx htmx;

    InvitationPages(
            CoordinatedLetters letters,
            InvitationViews views,
            InvitingToSign inviting,
            Assigning assigning,
            BouncedMails bounced,
            SignatureInvitations invitations,
            CurrentActor current,
            Forms forms,
            Htmx htmx) {
        this.letters = letters;
        this.views = views;
        this.inviting = inviting;
        this.assigning = assigning;
        this.bounced = bounced;
        this.invitations = invitations;
        this.current = current;
        this.forms = forms;
        this.htmx = htmx;
    }

    @GET
    @Path("{id}/invitations")
    @Transactional
    public TemplateInstance list(
            @RestPath UUID id, @RestQuery String which, @RestQuery String q, @RestQuery int page) {
        Actor actor = current.signedIn();
        return Templates.invitations(
                views.all(
                        letters.of(actor, id),
                        BoardFilter.read(which, q),
                        Math.max(1, page),
                        InviteForm.EMPTY,
                        actor),
                Errors.none());
    }

    @POST
    @Path("{id}/invitations")
    @Transactional
    public Response invite(
            @RestPath UUID id,
            @RestForm String name,
            @RestForm String country,
            @RestForm String contact,
            @RestForm String email,
            @RestForm String language,
            @RestForm String why) {
        Actor actor = current.signedIn();
        Letter letter = letters.lockedFor(actor, id);
        InviteForm form = new InviteForm(name, country, contact, email, language, why);
        Errors errors = forms.check(form).and(form.faults());
        if (!errors.any()) {
            try {
                return Response.seeOther(
                                URI.create(
                                        inviting.invite(letter, inviting.read(letter, form), actor)
                                                .href()))
                        .build();
            } catch (RefusedException refused) {
                errors = Errors.none().and("name", refused.refusal());
            }
        }
        TemplateInstance page =
                Templates.invitations(
                        views.all(letter, BoardFilter.read(null, null), 1, form, actor), errors);
        return htmx.invalid(page, page);
    }

    @POST
    @Path("{id}/invitations/members")
    @Transactional
    public Response inviteMembers(@RestPath UUID id) {
        Actor actor = current.signedIn();
        Letter letter = letters.lockedFor(actor, id);
        inviting.inviteMembers(letter, actor);
        return Response.seeOther(URI.create(letter.href() + "/invitations?which=members")).build();
    }

    /** Rows that were ticked are given to a colleague; to nobody if none is named. */
    @POST
    @Path("{id}/invitations/assignments")
    @Transactional
    public Response assign(
            @RestPath UUID id, @RestForm List<UUID> chosen, @RestForm String colleague) {
        Actor actor = current.signedIn();
        Letter letter = letters.of(actor, id);
        assigning.assign(letter, chosen == null ? List.of() : chosen, colleague, actor);
        return Response.seeOther(URI.create(letter.href() + "/invitations#chase")).build();
    }

    /** What a mail program said about mails that came back, pasted. */
    @POST
    @Path("{id}/invitations/bounces")
    @Transactional
    public Response bounces(@RestPath UUID id, @RestForm String report) {
        Actor actor = current.signedIn();
        Letter letter = letters.of(actor, id);
        bounced.inReport(letter, report == null ? "" : report, actor.by());
        return Response.seeOther(URI.create(letter.href() + "/invitations?which=bounced#chase"))
                .build();
    }

    @GET
    @Path("{id}/invitations.csv")
    @Produces({InvitationCsv.MEDIA_TYPE, MediaType.TEXT_HTML})
    public Response csv(@RestPath UUID id) {
        Actor actor = current.signedIn();
        return InvitationCsv.answer(id, letters, invitations, actor);
    }
}
