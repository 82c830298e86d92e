package org.plenary.signons.reviewing;

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
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.web.Errors;
import org.plenary.shared.web.Htmx;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.signons.Letter;
import org.plenary.signons.Letters;
import org.plenary.signons.SignOn;
import org.plenary.signons.SignOns;

/** What waits under a letter, for those who look after it. */
@Path("/letters/{id}/review")
@Produces(MediaType.TEXT_HTML)
@Blocking
class ReviewPages {
    @CheckedTemplate(basePath = "reviewing")
    static class Templates {
        static native TemplateInstance review(ReviewView view);
    }

    private static final int PAGE = 25;

    private final CurrentActor current;
    private final Letters letters;
    private final SignOns signOns;
    private final Reviewing reviewing;
    private final ReviewViews views;
    private final Htmx htmx;

    ReviewPages(
            CurrentActor current,
            Letters letters,
            SignOns signOns,
            Reviewing reviewing,
            ReviewViews views,
            Htmx htmx) {
        this.current = current;
        this.letters = letters;
        this.signOns = signOns;
        this.reviewing = reviewing;
        this.views = views;
        this.htmx = htmx;
    }

    @GET
    @Transactional
    public TemplateInstance review(@RestPath UUID id, @RestQuery int page) {
        return Templates.review(view(letter(id), Math.max(1, page), null, "", Errors.none()));
    }

    @POST
    @Path("{signOn}/acceptance")
    @Transactional
    public Response accept(
            @RestPath UUID id,
            @RestPath UUID signOn,
            @RestForm boolean another,
            @RestForm String organisation) {
        Letter letter = letter(id);
        reviewing.accept(locked(letter, signOn), another, organisation, current.get());
        return back(id);
    }

    @POST
    @Path("{signOn}/rejection")
    @Transactional
    public Response reject(@RestPath UUID id, @RestPath UUID signOn, @RestForm String reason) {
        Letter letter = letter(id);
        SignOn found = locked(letter, signOn);
        if (reason == null || reason.isBlank() || reason.length() > 1000) {
            Errors errors =
                    reason == null || reason.isBlank()
                            ? Errors.on("reason-" + signOn, "reviewing.refused.no-reason")
                            : Errors.on("reason-" + signOn, "shared.error.too-long", 1000);
            TemplateInstance page = Templates.review(view(letter, 1, signOn, reason, errors));
            return htmx.invalid(page, page);
        }
        reviewing.reject(found, reason, current.get());
        return back(id);
    }

    private ReviewView view(Letter letter, int page, UUID asked, String reason, Errors errors) {
        List<ReviewView.Waiting> found = views.waiting(letter, (page - 1) * PAGE, PAGE + 1);
        String href = letter.href() + "/review";
        return new ReviewView(
                letter.href(),
                letter.title(),
                found.stream().limit(PAGE).toList(),
                page > 1 ? href + "?page=" + (page - 1) : null,
                found.size() > PAGE ? href + "?page=" + (page + 1) : null,
                asked,
                reason == null ? "" : reason,
                errors);
    }

    private Letter letter(UUID id) {
        return letters.coordinated(current.signedIn(), id);
    }

    private SignOn locked(Letter letter, UUID id) {
        return signOns.locked(letter, id)
                .orElseThrow(() -> new NotVisibleException("sign-on " + id));
    }

    private static Response back(UUID id) {
        return Response.seeOther(URI.create("/letters/" + id + "/review")).build();
    }
}
