package org.plenary.signons.reach;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Who has signed a letter, the newest first; who withdraws is in no feed any more. */
@Path("/letters")
@Produces({"application/atom+xml", MediaType.TEXT_HTML})
@Blocking
class SignOnFeed {
    private final Feeds feeds;

    SignOnFeed(Feeds feeds) {
        this.feeds = feeds;
    }

    @GET
    @Path("{id}/sign-ons.atom")
    public Response signOns(@RestPath UUID id, @RestQuery UUID before, @Context Request request) {
        return answer(feeds.signOns(id, before), request);
    }

    /** A feed, or 304 if the reader has it. */
    static Response answer(String xml, Request request) {
        EntityTag tag = new EntityTag(UUID.nameUUIDFromBytes(xml.getBytes(UTF_8)).toString(), true);
        Response.ResponseBuilder known = request.evaluatePreconditions(tag);
        return (known != null ? known : Response.ok(xml, "application/atom+xml;charset=UTF-8"))
                .tag(tag)
                .header("Cache-Control", "public, max-age=60, stale-while-revalidate=600")
                .header("Access-Control-Allow-Origin", "*")
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .header("Vary", "Cookie, Accept-Language")
                .build();
    }
}
