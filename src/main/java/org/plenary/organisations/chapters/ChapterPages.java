package org.plenary.organisations.chapters;

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
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.plenary.organisations.Administering;
import org.plenary.organisations.Organisation;
import org.plenary.organisations.Organisations;
import org.plenary.organisations.Position;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.organisations.chapters.Family.Kin;
import org.plenary.shared.web.Errors;
import org.plenary.shared.web.Htmx;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.shared.web.RefusedException;

/** Whose chapter an organisation is, and whose parent. */
@Path("/organisations/{slug}")
@Produces(MediaType.TEXT_HTML)
@Blocking
class ChapterPages {
    @CheckedTemplate(basePath = "chapters")
    static class Templates {
        static native TemplateInstance family(Family family, String typed, Errors errors);
    }

    static final int PAGE = 50;

    private final Organisations organisations;
    private final Affiliations affiliations;
    private final Affiliating affiliating;
    private final Administering administering;
    private final CurrentActor current;
    private final Htmx htmx;

    ChapterPages(
            Organisations organisations,
            Affiliations affiliations,
            Affiliating affiliating,
            Administering administering,
            CurrentActor current,
            Htmx htmx) {
        this.organisations = organisations;
        this.affiliations = affiliations;
        this.affiliating = affiliating;
        this.administering = administering;
        this.current = current;
        this.htmx = htmx;
    }

    @GET
    @Path("chapters")
    @Transactional
    public TemplateInstance show(@RestPath String slug, @RestQuery String after) {
        return Templates.family(family(bySlug(slug), after), "", Errors.none());
    }

    @POST
    @Path("parent")
    @Transactional
    public Response propose(@RestPath String slug, @RestForm String parent) {
        current.signedIn();
        Organisation own = administering.administeredBy(current.signedIn(), bySlug(slug).id());
        Optional<Organisation> meant = organisations.meant(parent);
        Errors errors = Errors.none();
        if (meant.isEmpty()) {
            errors = Errors.on("parent", "chapters.refused.unknown");
        } else {
            try {
                affiliating.propose(own.id(), meant.get().id(), current.get());
                return back(own);
            } catch (RefusedException refused) {
                errors = Errors.none().and("parent", refused.refusal());
            }
        }
        TemplateInstance page =
                Templates.family(family(own, null), parent == null ? "" : parent, errors);
        return htmx.invalid(page, page);
    }

    @POST
    @Path("parent/end")
    @Transactional
    public Response leave(@RestPath String slug) {
        Organisation own = bySlug(slug);
        affiliating.leave(own.id(), current.signedIn());
        return back(own);
    }

    @POST
    @Path("chapters/{chapter}/confirmation")
    @Transactional
    public Response confirm(@RestPath String slug, @RestPath UUID chapter) {
        Organisation own = bySlug(slug);
        affiliating.confirm(own.id(), chapter, current.signedIn());
        return back(own);
    }

    @POST
    @Path("chapters/{chapter}/end")
    @Transactional
    public Response letGo(@RestPath String slug, @RestPath UUID chapter) {
        Organisation own = bySlug(slug);
        affiliating.letGo(own.id(), chapter, current.signedIn());
        return back(own);
    }

    private Family family(Organisation organisation, String after) {
        boolean administers = administering.allowed(current.get(), organisation);
        Position position = Position.at(after).orElse(null);
        List<Affiliation> found = affiliations.chapters(organisation.id(), position, PAGE + 1);
        List<Affiliation> shown = found.subList(0, Math.min(PAGE, found.size()));
        String address = organisation.href() + "/chapters";
        return new Family(
                organisation.name(),
                organisation.href(),
                administers,
                affiliations
                        .ofChapter(organisation.id())
                        .filter(one -> one.isConfirmed() || administers)
                        .map(one -> Kin.of(one.parent(), one))
                        .orElse(null),
                shown.stream().map(one -> Kin.of(one.chapter(), one)).toList(),
                administers
                        ? affiliations.waitingFor(organisation.id()).stream()
                                .map(one -> Kin.of(one.chapter(), one))
                                .toList()
                        : List.of(),
                position == null ? null : address,
                found.size() > PAGE
                        ? address + "?after=" + Position.of(shown.get(PAGE - 1).chapter()).cursor()
                        : null);
    }

    private Organisation bySlug(String slug) {
        return organisations
                .bySlug(slug)
                .orElseThrow(() -> new NotVisibleException("organisation " + slug));
    }

    private static Response back(Organisation organisation) {
        return Response.seeOther(URI.create(organisation.href() + "/chapters")).build();
    }
}
