package org.plenary.signons.reach;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.i18n.Language;
import org.plenary.shared.i18n.Languages;
import org.plenary.shared.i18n.Messages;
import org.plenary.signons.LetterFace;
import org.plenary.signons.LetterFaces;
import org.plenary.signons.SignatoryView;

/** A letter's card, its widget, and the page where both are found. */
@Path("/letters")
@Blocking
class ReachPages {
    @CheckedTemplate(basePath = "reach")
    static class Templates {
        static native TemplateInstance widget(ReachViews.Widget widget);

        static native TemplateInstance share(ReachViews.Share share);
    }

    private static final String WIDGET_POLICY =
            "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none';"
                    + " frame-ancestors *";
    private static final int NEWEST = 5;
    private static final int MOST_OFTEN = 60;

    private final Reach reach;
    private final Cards cards;
    private final Addresses addresses;
    private final LetterFaces faces;
    private final Messages messages;
    private final Language language;
    private final CurrentActor current;
    private final Clock clock;

    ReachPages(
            Reach reach,
            Cards cards,
            Addresses addresses,
            LetterFaces faces,
            Messages messages,
            Language language,
            CurrentActor current,
            Clock clock) {
        this.reach = reach;
        this.cards = cards;
        this.addresses = addresses;
        this.faces = faces;
        this.messages = messages;
        this.language = language;
        this.current = current;
        this.clock = clock;
    }

    /** The picture that others show. */
    @GET
    @Path("{id}/card.png")
    @Produces({"image/png", MediaType.TEXT_HTML})
    public Response card(@RestPath UUID id, @Context Request request) {
        Card card = cards.of(reach.publicLetter(id), language.locale());
        EntityTag tag = tag(card.toString());
        Response.ResponseBuilder known = request.evaluatePreconditions(tag);
        return (known != null ? known : Response.ok(cards.drawn(card), "image/png"))
                .tag(tag)
                .header("Cache-Control", "public, max-age=300, stale-while-revalidate=3600")
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .header("Vary", "Accept-Language")
                .build();
    }

    /**
     * A small page for frames in pages elsewhere.
     *
     * @param refresh after how many seconds it is to load itself again, 60 at least; it does not if
     *     this is not said, because readers may be in the middle of it
     */
    @GET
    @Path("{id}/widget")
    @Produces(MediaType.TEXT_HTML)
    public Response widget(
            @RestPath UUID id, @RestQuery Integer refresh, @Context Request request) {
        LetterFace letter = reach.publicLetter(id);
        List<SignatoryView> newest = reach.newest(id, null, NEWEST);
        boolean open = letter.isOpen(clock.instant());
        EntityTag tag = tag(letter.fingerprint() + newest + open + letter.title() + language.tag());
        Response.ResponseBuilder known = request.evaluatePreconditions(tag);
        if (known == null) {
            var widget =
                    new ReachViews.Widget(
                            letter,
                            open,
                            newest,
                            language.tag(),
                            language.dir(),
                            addresses.of(letter.href()));
            known = Response.ok(Templates.widget(widget), MediaType.TEXT_HTML);
        }
        if (refresh != null) {
            known.header("Refresh", Math.max(MOST_OFTEN, refresh));
        }
        return known.tag(tag)
                .header("Content-Security-Policy", WIDGET_POLICY)
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .header("Cache-Control", "public, max-age=10, stale-while-revalidate=60")
                .header("Vary", "Cookie, Accept-Language")
                .build();
    }

    /** Words, pictures and code for those who want to spread the letter. */
    @GET
    @Path("{id}/share")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance share(@RestPath UUID id) {
        LetterFace letter = faces.visibleTo(current.get(), id);
        String address = addresses.of(letter.href());
        long total = letter.tally().total();
        String text =
                total == 0
                        ? messages.text(
                                language.locale(), "reach.share.words.first", letter.title())
                        : messages.text(
                                language.locale(),
                                "reach.share.words",
                                letter.title(),
                                total,
                                letter.tally().countries());
        return Templates.share(
                new ReachViews.Share(
                        letter.href(),
                        letter.title(),
                        letter.language(),
                        letter.dir(),
                        address,
                        faces.isPublic(id),
                        text + "\n" + address,
                        letter.href() + "/card.png?lang=" + language.tag(),
                        letter.href() + "/sign-ons.atom",
                        reach.webhooksFor(current.get(), id),
                        codes(letter)));
    }

    private List<ReachViews.Code> codes(LetterFace letter) {
        return Languages.ALL.stream()
                .map(
                        offer ->
                                new ReachViews.Code(
                                        "code-" + offer.tag(),
                                        offer.tag(),
                                        offer.ownName(),
                                        offer.dir(),
                                        addresses.embedCode(
                                                letter.id(),
                                                messages.text(
                                                        Locale.forLanguageTag(offer.tag()),
                                                        "signons.letter.title",
                                                        letter.title()),
                                                offer.tag(),
                                                480,
                                                460)))
                .toList();
    }

    private static EntityTag tag(String content) {
        return new EntityTag(UUID.nameUUIDFromBytes(content.getBytes(UTF_8)).toString(), true);
    }
}
