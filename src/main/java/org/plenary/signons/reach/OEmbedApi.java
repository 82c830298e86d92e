package org.plenary.signons.reach;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.plenary.shared.i18n.Language;
import org.plenary.shared.i18n.Messages;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.signons.LetterFace;

/** Tells programs that show addresses of other sites how to show a letter (oembed.com). */
@Path("/oembed")
@Blocking
class OEmbedApi {
    private static final int WIDTH = 480;
    private static final int NARROWEST = 300;
    private static final int WIDEST = 900;
    private static final int HEIGHT = 460;
    private static final int LOWEST = 240;
    private static final int SECONDS = 300;

    private final Reach reach;
    private final Addresses addresses;
    private final Messages messages;
    private final Language language;

    OEmbedApi(Reach reach, Addresses addresses, Messages messages, Language language) {
        this.reach = reach;
        this.addresses = addresses;
        this.messages = messages;
        this.language = language;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_XML, MediaType.TEXT_HTML})
    public Response show(
            @RestQuery String url,
            @RestQuery String format,
            @RestQuery Integer maxwidth,
            @RestQuery Integer maxheight) {
        String wanted = format == null ? "json" : format.toLowerCase(Locale.ROOT);
        UUID id = addresses.letterAt(url).orElseThrow(() -> new NotVisibleException("an embed"));
        LetterFace letter = reach.publicLetter(id);
        if (!wanted.equals("json") && !wanted.equals("xml")) {
            return Response.status(501).build();
        }
        OEmbed embed = embed(letter, maxwidth, maxheight);
        return (wanted.equals("xml")
                        ? Response.ok(embed.xml(), "text/xml;charset=UTF-8")
                        : Response.ok(embed, MediaType.APPLICATION_JSON))
                .header("Cache-Control", "public, max-age=" + SECONDS)
                .header("Access-Control-Allow-Origin", "*")
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .header("Vary", "Cookie, Accept-Language")
                .build();
    }

    private OEmbed embed(LetterFace letter, Integer maxWidth, Integer maxHeight) {
        int width = Math.max(NARROWEST, Math.min(WIDEST, maxWidth == null ? WIDTH : maxWidth));
        int height = Math.max(LOWEST, Math.min(HEIGHT, maxHeight == null ? HEIGHT : maxHeight));
        Locale locale = language.locale();
        return new OEmbed(
                "1.0",
                "rich",
                letter.title(),
                messages.text(locale, "shared.site.name"),
                addresses.origin(),
                SECONDS,
                addresses.embedCode(
                        letter.id(),
                        messages.text(locale, "signons.letter.title", letter.title()),
                        language.tag(),
                        width,
                        height),
                width,
                height,
                addresses.of(letter.href() + "/card.png?lang=" + language.tag()),
                Card.WIDTH,
                Card.HEIGHT);
    }
}
