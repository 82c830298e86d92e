package org.plenary.organisations.access;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jboss.resteasy.reactive.RestQuery;
import org.plenary.organisations.IdentityProvider;
import org.plenary.shared.web.ReturnTo;

/** To Keycloak's sign-in and back to the page one came from; and out again. */
@Path("/")
public class SignInPages {
    @CheckedTemplate(basePath = "access")
    static class Templates {
        static native TemplateInstance away(String again);

        static native TemplateInstance failed(String again);
    }

    private static final MediaType HTML = MediaType.TEXT_HTML_TYPE.withCharset("UTF-8");

    private final CurrentActor actor;
    private final IdentityProvider identities;

    SignInPages(CurrentActor actor, IdentityProvider identities) {
        this.actor = actor;
        this.identities = identities;
    }

    /**
     * Also where Keycloak sends people back to.
     *
     * @param wanted the page to show afterwards; one of ours, or the home page
     * @param code is there when Keycloak sent them
     */
    @GET
    @Path("sign-in")
    public Response signIn(@RestQuery("return") String wanted, @RestQuery String code) {
        URI place = ReturnTo.within(wanted);
        if (actor.get().signedIn()) {
            return Response.seeOther(place).build();
        }
        if (!identities.isReachable()) {
            return Response.status(503)
                    .type(HTML)
                    .header("Retry-After", 30)
                    .entity(Templates.away(address(place)))
                    .build();
        }
        if (code != null) {
            // Asking Keycloak once more would lead round in circles.
            return Response.seeOther(URI.create("/sign-in/failed")).build();
        }
        throw new UnauthorizedException();
    }

    @GET
    @Path("sign-in/failed")
    public Response failed(@RestQuery("return") String wanted) {
        return Response.status(401)
                .type(HTML)
                .entity(Templates.failed(address(ReturnTo.within(wanted))))
                .build();
    }

    /** Whoever has a session is sent to Keycloak before this is reached; the session ends there. */
    @GET
    @Path("sign-out")
    public Response signOut() {
        actor.get();
        return Response.seeOther(URI.create("/")).build();
    }

    /** The sign-in that leads back to a page of ours. */
    public static String address(URI back) {
        return "/sign-in?return=" + URLEncoder.encode(back.toString(), StandardCharsets.UTF_8);
    }
}
