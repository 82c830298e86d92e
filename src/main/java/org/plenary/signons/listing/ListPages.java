package org.plenary.signons.listing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.i18n.Language;
import org.plenary.shared.names.Names;
import org.plenary.shared.web.Cached;
import org.plenary.shared.web.Chrome;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.signons.Audience;
import org.plenary.signons.LetterFace;
import org.plenary.signons.LetterFaces;
import org.plenary.signons.Letters;
import org.plenary.signons.SignOn;
import org.plenary.signons.SignOns;
import org.plenary.signons.SignatoryView;

/** A letter's public list in the order one wishes, and the page of each signatory in it. */
@Path("/letters")
@Produces(MediaType.TEXT_HTML)
@Blocking
class ListPages {
    @CheckedTemplate(basePath = "listing")
    static class Templates {
        static native TemplateInstance list(ListViews.Page page);

        static native TemplateInstance signatory(ListViews.One one);
    }

    private static final int PAGE = 300;

    private final Listings listings;
    private final LetterFaces faces;
    private final Letters letters;
    private final SignOns signOns;
    private final CurrentActor current;
    private final Language language;
    private final Cached cached;
    private final Chrome chrome;

    ListPages(
            Listings listings,
            LetterFaces faces,
            Letters letters,
            SignOns signOns,
            CurrentActor current,
            Language language,
            Cached cached,
            Chrome chrome) {
        this.listings = listings;
        this.faces = faces;
        this.letters = letters;
        this.signOns = signOns;
        this.current = current;
        this.language = language;
        this.cached = cached;
        this.chrome = chrome;
    }

    @GET
    @Path("{id}/signatories")
    public Response list(
            @RestPath UUID id,
            @RestQuery String order,
            @RestQuery String q,
            @RestQuery UUID after,
            @Context Request request) {
        LetterFace letter = faces.visibleTo(current.get(), id);
        ListOrder wanted = ListOrder.of(order);
        String words = q == null ? "" : Names.fold(q.length() > 200 ? q.substring(0, 200) : q);
        Listings.Page found = listings.page(id, wanted, language.locale(), words, after, PAGE);
        var page = view(letter, wanted, q == null ? "" : q.strip(), after, found);
        return answer(letter, request, page, Templates.list(page));
    }

    /** A permalink; of names that not everybody sees there is none. */
    @GET
    @Path("{id}/signatories/{signOn}")
    public Response one(@RestPath UUID id, @RestPath UUID signOn, @Context Request request) {
        LetterFace letter = faces.visibleTo(current.get(), id);
        ListViews.One one =
                QuarkusTransaction.requiringNew()
                        .call(
                                () ->
                                        signOns.seenBy(
                                                        Audience.PUBLIC,
                                                        letters.findById(id),
                                                        signOn)
                                                .map(found -> view(letter, found))
                                                .orElseThrow(
                                                        () ->
                                                                new NotVisibleException(
                                                                        "sign-on " + signOn)));
        return answer(letter, request, one, Templates.signatory(one));
    }

    private Response answer(
            LetterFace letter, Request request, Record view, TemplateInstance page) {
        return letter.forEverybody()
                ? cached.page(request, view, () -> page)
                : Response.ok(page).build();
    }

    private ListViews.Page view(
            LetterFace letter, ListOrder order, String q, UUID after, Listings.Page found) {
        String href = letter.href() + "/signatories";
        String query =
                "?order="
                        + order.slug()
                        + (q.isEmpty() ? "" : "&q=" + URLEncoder.encode(q, StandardCharsets.UTF_8));
        List<SignatoryView> shown = found.signatories();
        return new ListViews.Page(
                letter,
                order.slug(),
                Stream.of(ListOrder.values())
                        .map(
                                o ->
                                        new ListViews.Choice(
                                                "listing.order." + o.slug(),
                                                href
                                                        + query.replaceFirst(
                                                                "order=[a-z]+",
                                                                "order=" + o.slug()),
                                                o == order))
                        .toList(),
                q,
                ListViews.sections(order, shown),
                after == null ? null : href + query,
                found.more() ? href + query + "&after=" + shown.get(shown.size() - 1).id() : null,
                chrome.origin() + href + query);
    }

    private ListViews.One view(LetterFace letter, SignOn signOn) {
        return new ListViews.One(
                letter,
                SignatoryView.of(signOn),
                signOn.category()
                        .map(category -> "signons.category." + category.slug())
                        .orElse(null),
                signOn.version(),
                signOn.sha256(),
                signOn.movedAt(),
                chrome.origin() + letter.href() + "/signatories/" + signOn.id());
    }
}
