package org.plenary.organisations.chapters;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.plenary.organisations.Administering;
import org.plenary.organisations.Organisation;
import org.plenary.organisations.Organisations;
import org.plenary.organisations.Position;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.web.NotVisibleException;

/** Parents and chapters, for programs. */
@Path("/api/v1/organisations/{id}")
@Tag(name = "Organisations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class ChapterApi {
    /** Whose chapter an organisation wants to be. */
    @Schema(name = "NewParent")
    record ParentBody(@NotNull UUID parent) {}

    /** A parent or a chapter; {@code confirmed} by the parent. */
    @Schema(name = "Kin")
    record KinJson(UUID organisation, String name, String country, boolean confirmed) {
        static KinJson of(Organisation organisation, Affiliation affiliation) {
            return new KinJson(
                    organisation.id(),
                    organisation.name(),
                    organisation.country(),
                    affiliation.isConfirmed());
        }
    }

    /** A page of chapters; {@code next} is the after parameter of the following one. */
    @Schema(name = "Chapters")
    record Chapters(List<KinJson> items, String next) {}

    private final Organisations organisations;
    private final Affiliations affiliations;
    private final Affiliating affiliating;
    private final Administering administering;
    private final CurrentActor current;

    ChapterApi(
            Organisations organisations,
            Affiliations affiliations,
            Affiliating affiliating,
            Administering administering,
            CurrentActor current) {
        this.organisations = organisations;
        this.affiliations = affiliations;
        this.affiliating = affiliating;
        this.administering = administering;
        this.current = current;
    }

    @GET
    @Path("parent")
    @Transactional
    @Operation(summary = "Its parent; to its administrators also one that has not confirmed it yet")
    public KinJson parent(@RestPath UUID id) {
        Organisation organisation = organisation(id);
        return affiliations
                .ofChapter(id)
                .filter(
                        one ->
                                one.isConfirmed()
                                        || administering.allowed(current.get(), organisation))
                .map(one -> KinJson.of(one.parent(), one))
                .orElseThrow(() -> new NotVisibleException("parent of " + id));
    }

    @PUT
    @Authenticated
    @Path("parent")
    @Transactional
    @Operation(summary = "Say that it is a chapter of another; for its administrators")
    public KinJson propose(@RestPath UUID id, @Valid @NotNull ParentBody body) {
        Affiliation made = affiliating.propose(id, body.parent(), current.signedIn());
        return KinJson.of(made.parent(), made);
    }

    @DELETE
    @Authenticated
    @Path("parent")
    @Transactional
    @Operation(summary = "Say that it is no chapter any more; for its administrators")
    public void leave(@RestPath UUID id) {
        affiliating.leave(id, current.signedIn());
    }

    @GET
    @Path("chapters")
    @Transactional
    @Operation(summary = "Its confirmed chapters in alphabetical order, 50 at a time")
    public Chapters chapters(@RestPath UUID id, @RestQuery String after) {
        organisation(id);
        List<Affiliation> found =
                affiliations.chapters(id, Position.at(after).orElse(null), ChapterPages.PAGE + 1);
        List<Affiliation> page = found.stream().limit(ChapterPages.PAGE).toList();
        return new Chapters(
                page.stream().map(one -> KinJson.of(one.chapter(), one)).toList(),
                found.size() > page.size()
                        ? Position.of(page.get(page.size() - 1).chapter()).cursor()
                        : null);
    }

    @PUT
    @Authenticated
    @Path("chapters/{chapter}")
    @Transactional
    @Operation(summary = "Confirm a chapter; for the parent's administrators")
    public void confirm(@RestPath UUID id, @RestPath UUID chapter) {
        affiliating.confirm(id, chapter, current.signedIn());
    }

    @DELETE
    @Authenticated
    @Path("chapters/{chapter}")
    @Transactional
    @Operation(summary = "Decline a chapter or let go of it; for the parent's administrators")
    public void letGo(@RestPath UUID id, @RestPath UUID chapter) {
        affiliating.letGo(id, chapter, current.signedIn());
    }

    private Organisation organisation(UUID id) {
        return organisations
                .findByIdOptional(id)
                .orElseThrow(() -> new NotVisibleException("organisation " + id));
    }
}
