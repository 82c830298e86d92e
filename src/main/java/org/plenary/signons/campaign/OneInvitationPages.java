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
import org.plenary.organisations.Actor;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.web.Errors;
import org.plenary.shared.web.Htmx;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.shared.web.RefusedException;
import org.plenary.signons.Letter;

/** One organisation that is asked to sign: what it said, who keeps after it, how it is reached. */
@Path("/letters/{id}/invitations/{invitation}")
@Produces(MediaType.TEXT_HTML)
@Blocking
class OneInvitationPages {
    @CheckedTemplate(basePath = "campaign")
    static class Templates {
        static native TemplateInstance invitation(InvitationPage page, Errors errors);
    }

    private final CoordinatedLetters letters;
    private final SignatureInvitations invitations;
    private final InvitationViews views;
    private final Answering answering;
    private final Keeping keeping;
    private final Assigning assigning;
    private final CurrentActor current;
    private final Htmx htmx;

    OneInvitationPages(
            CoordinatedLetters letters,
            SignatureInvitations invitations,
            InvitationViews views,
            Answering answering,
            Keeping keeping,
            Assigning assigning,
            CurrentActor current,
            Htmx htmx) {
        this.letters = letters;
        this.invitations = invitations;
        this.views = views;
        this.answering = answering;
        this.keeping = keeping;
        this.assigning = assigning;
        this.current = current;
        this.htmx = htmx;
    }

    @GET
    @Transactional
    public TemplateInstance show(@RestPath UUID id, @RestPath UUID invitation) {
        SignatureInvitation found =
                invitations
                        .of(letters.of(current.signedIn(), id), invitation)
                        .orElseThrow(() -> none(invitation));
        return Templates.invitation(views.one(found, AnswerForm.EMPTY), Errors.none());
    }

    @POST
    @Path("answers")
    @Transactional
    public Response answer(
            @RestPath UUID id,
            @RestPath UUID invitation,
            @RestForm String answer,
            @RestForm String on,
            @RestForm String reason) {
        SignatureInvitation found = found(id, invitation);
        AnswerForm form = new AnswerForm(answer, on, reason);
        try {
            answering.record(found, form.said(), current.signedIn());
            return back(found);
        } catch (RefusedException refused) {
            return again(
                    found,
                    form,
                    refused,
                    refused.refusal().messageKey().endsWith("day") ? "on" : "answer");
        }
    }

    @POST
    @Path("notes")
    @Transactional
    public Response note(@RestPath UUID id, @RestPath UUID invitation, @RestForm String words) {
        SignatureInvitation found = found(id, invitation);
        try {
            keeping.note(found, words, current.signedIn());
            return back(found);
        } catch (RefusedException refused) {
            return again(found, AnswerForm.EMPTY, refused, "words");
        }
    }

    @POST
    @Path("contact")
    @Transactional
    public Response contact(
            @RestPath UUID id,
            @RestPath UUID invitation,
            @RestForm String contact,
            @RestForm String email,
            @RestForm String language) {
        SignatureInvitation found = found(id, invitation);
        try {
            keeping.contact(found, contact, email, language, current.signedIn());
            return back(found);
        } catch (RefusedException refused) {
            return again(found, AnswerForm.EMPTY, refused, "email");
        }
    }

    @POST
    @Path("assignment")
    @Transactional
    public Response assign(
            @RestPath UUID id, @RestPath UUID invitation, @RestForm String colleague) {
        SignatureInvitation found = found(id, invitation);
        assigning.assign(found.letter(), List.of(found.id()), colleague, current.signedIn());
        return back(found);
    }

    @POST
    @Path("bounce")
    @Transactional
    public Response bounced(@RestPath UUID id, @RestPath UUID invitation) {
        SignatureInvitation found = found(id, invitation);
        keeping.bounced(found, current.signedIn());
        return back(found);
    }

    @POST
    @Path("removal")
    @Transactional
    public Response remove(@RestPath UUID id, @RestPath UUID invitation) {
        SignatureInvitation found = found(id, invitation);
        keeping.remove(found, current.signedIn());
        return Response.seeOther(URI.create("/letters/" + id + "/invitations#chase")).build();
    }

    private static NotVisibleException none(UUID invitation) {
        return new NotVisibleException("invitation " + invitation);
    }

    // Held, because a signature may come at the same moment.
    private SignatureInvitation found(UUID id, UUID invitation) {
        Actor actor = current.signedIn();
        Letter letter = letters.of(actor, id);
        return invitations.lockedOf(letter, invitation).orElseThrow(() -> none(invitation));
    }

    private Response again(
            SignatureInvitation found, AnswerForm form, RefusedException refused, String field) {
        TemplateInstance page =
                Templates.invitation(
                        views.one(found, form), Errors.none().and(field, refused.refusal()));
        return htmx.invalid(page, page);
    }

    private static Response back(SignatureInvitation invitation) {
        return Response.seeOther(URI.create(invitation.href())).build();
    }
}
