package org.plenary.signons.reach;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;

/** The letters that everybody may read, the newest first. */
@Path("/letters.atom")
@Produces({"application/atom+xml", MediaType.TEXT_HTML})
@Blocking
class LetterFeed {
    private final Feeds feeds;

    LetterFeed(Feeds feeds) {
        this.feeds = feeds;
    }

    @GET
    public Response letters(@RestQuery UUID before, @Context Request request) {
        return SignOnFeed.answer(feeds.letters(before), request);
    }
}
