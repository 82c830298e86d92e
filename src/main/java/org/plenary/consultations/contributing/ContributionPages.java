package org.plenary.consultations.contributing;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.plenary.consultations.Consultation;
import org.plenary.consultations.Consultations;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.web.Cached;
import org.plenary.shared.web.NotVisibleException;

/** What was said in answer to a consultation. */
@Path("/consultations/{id}")
@Produces(MediaType.TEXT_HTML)
@Blocking
class ContributionPages {
    static final int PAGE = 20;

    @CheckedTemplate(basePath = "contributing")
    static class Templates {
        static native TemplateInstance voices(ContributionViews.Voices voices, String next);

        static native TemplateInstance voice(ContributionViews.Voice voice);

        static native TemplateInstance hidden(Veils.Veil veil);
    }

    private final Consultations consultations;
    private final ContributionViews views;
    private final Veils veils;
    private final ContributionFeed feed;
    private final CurrentActor current;
    private final Cached cached;

    ContributionPages(
            Consultations consultations,
            ContributionViews views,
            Veils veils,
            ContributionFeed feed,
            CurrentActor current,
            Cached cached) {
        this.consultations = consultations;
        this.views = views;
        this.veils = veils;
        this.feed = feed;
        this.current = current;
        this.cached = cached;
    }

    @GET
    @Path("contributions")
    @Transactional
    public Response voices(
            @RestPath UUID id,
            @RestQuery UUID question,
            @RestQuery String region,
            @RestQuery String language,
            @RestQuery UUID like,
            @RestQuery UUID after,
            @Context Request request) {
        Consultation consultation = visible(id);
        UUID chosen = question == null ? views.first(consultation) : question;
        var view =
                views.voices(
                        consultation,
                        current.get(),
                        new Filter(chosen, region, language, like, true),
                        after,
                        PAGE);
        String next =
                view.next() == null
                        ? null
                        : consultation.href()
                                + "/contributions?question="
                                + chosen
                                + "&region="
                                + view.filter().region().replaceAll("[^0-9]", "")
                                + "&language="
                                + view.filter().language().replaceAll("[^A-Za-z-]", "")
                                + (like == null ? "" : "&like=" + like)
                                + "&after="
                                + view.next();
        return cached.page(request, view, () -> Templates.voices(view, next));
    }

    @GET
    @Path("contributions/{contribution}")
    @Transactional
    public Response voice(
            @RestPath UUID id, @RestPath UUID contribution, @Context Request request) {
        Consultation consultation = visible(id);
        var found = views.voice(consultation, current.get(), contribution);
        if (found.isEmpty()) {
            var veil =
                    veils.over(consultation, contribution)
                            .orElseThrow(
                                    () -> new NotVisibleException("contribution " + contribution));
            return cached.page(request, veil, () -> Templates.hidden(veil));
        }
        var view = found.get();
        return cached.page(request, view, () -> Templates.voice(view));
    }

    /** Never shown in place: a browser saves it, whatever it holds. */
    @GET
    @Path("contributions/{contribution}/files/{question}/{place}")
    @Produces(MediaType.WILDCARD)
    @Transactional
    public Response file(
            @RestPath UUID id,
            @RestPath UUID contribution,
            @RestPath UUID question,
            @RestPath int place) {
        return views.paper(visible(id), current.get(), contribution, question, place)
                .map(ContributionPages::download)
                .orElseThrow(() -> new NotVisibleException("file of " + contribution));
    }

    static Response download(ContributionViews.Paper paper) {
        return Response.ok(paper.content(), paper.mediaType())
                .header("Content-Disposition", "attachment; filename=\"" + paper.name() + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "private, no-store")
                .build();
    }

    @GET
    @Path("contributions.atom")
    @Produces("application/atom+xml;charset=UTF-8")
    @Transactional
    public Response atom(@RestPath UUID id, @RestQuery UUID before) {
        return Response.ok(feed.of(visible(id), before))
                .header("Cache-Control", "public, max-age=300")
                .header("Vary", "Accept-Language")
                .build();
    }

    private Consultation visible(UUID id) {
        return consultations.shown(current.get(), id);
    }
}
