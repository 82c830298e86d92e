package org.plenary.organisations;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jboss.resteasy.reactive.RestPath;
import org.plenary.organisations.PeopleViews.Invite;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.organisations.access.SignInPages;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.shared.web.Refusal;

/**
 * What an invitation's link leads to. Looking changes nothing, since mail scanners follow links;
 * accepting takes a button.
 */
@Path("/invitations/{token}")
class InvitationPages {
    @CheckedTemplate(basePath = "organisations")
    static class Templates {
        static native TemplateInstance invitation(Invite invite);
    }

    private static final MediaType HTML = MediaType.TEXT_HTML_TYPE.withCharset("UTF-8");

    private final CurrentActor actor;
    private final Invitations invitations;
    private final Organisations organisations;
    private final Persons persons;
    private final Inviting inviting;
    private final DatabaseClock clock;
    private final CurrentVertxRequest request;

    InvitationPages(
            CurrentActor actor,
            Invitations invitations,
            Organisations organisations,
            Persons persons,
            Inviting inviting,
            DatabaseClock clock,
            CurrentVertxRequest request) {
        this.actor = actor;
        this.invitations = invitations;
        this.organisations = organisations;
        this.persons = persons;
        this.inviting = inviting;
        this.clock = clock;
        this.request = request;
    }

    @GET
    @Transactional
    public Response show(@RestPath String token) {
        Invitation invitation =
                invitations.byToken(token).orElseThrow(() -> new NotVisibleException("invitation"));
        Organisation organisation = organisations.findById(invitation.organisation());
        var refusal = invitation.refusal(clock.now());
        boolean signedIn = actor.get().signedIn();
        String email = signedIn ? actor.email() : "";
        // The link is a secret: it must not leave in a Referer header. Set on the answer itself,
        // where every answer has a milder policy already.
        request.getCurrent().response().putHeader("Referrer-Policy", "no-referrer");
        return Response.status(refusal.map(Refusal::status).orElse(200))
                .type(HTML)
                .entity(
                        Templates.invitation(
                                new Invite(
                                        "/invitations/" + token,
                                        organisation.name(),
                                        organisation.href(),
                                        persons.findByIdOptional(invitation.invitedBy())
                                                .map(Person::name)
                                                .orElse(""),
                                        invitation.administrator(),
                                        invitation.expiresAt(),
                                        signedIn,
                                        SignInPages.address(URI.create("/invitations/" + token)),
                                        email,
                                        signedIn && !email.equalsIgnoreCase(invitation.email()),
                                        refusal.map(Refusal::messageKey).orElse(""))))
                .build();
    }

    @POST
    @Path("acceptance")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response accept(@RestPath String token) {
        Organisation organisation =
                inviting.accept(token, actor.signedIn(), actor.email(), clock.now());
        return Response.seeOther(URI.create(organisation.href()))
                .cookie(
                        new NewCookie.Builder(CurrentActor.COOKIE)
                                .value(organisation.id().toString())
                                .path("/")
                                .httpOnly(true)
                                .sameSite(NewCookie.SameSite.LAX)
                                .build())
                .build();
    }
}
