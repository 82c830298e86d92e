package org.plenary.signons.counting;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.plenary.organisations.Actor;
import org.plenary.organisations.Role;
import org.plenary.organisations.access.CurrentActor;
import org.plenary.shared.web.NotVisibleException;

/** Counters that disagree with their sign-ons, for administrators of the platform. */
@Path("/administration/tallies")
@Produces(MediaType.TEXT_HTML)
@Authenticated
@Blocking
class TallyPages {
    @CheckedTemplate(basePath = "overview")
    static class Templates {
        static native TemplateInstance tallies(List<Disagreement> disagreements);
    }

    /** A letter by its id alone: administrators may not be among its readers. */
    record Disagreement(UUID letter, Instant checkedAt, long counted, long recounted) {}

    private final EntityManager database;
    private final Repairing repairing;
    private final CurrentActor current;

    TallyPages(EntityManager database, Repairing repairing, CurrentActor current) {
        this.database = database;
        this.repairing = repairing;
        this.current = current;
    }

    @GET
    @Transactional
    public TemplateInstance list() {
        administrator();
        @SuppressWarnings("unchecked")
        List<Object[]> rows =
                database.createNativeQuery(
                                """
                                select letter, checked_at, counted, recounted from tally_check
                                where not agreed order by letter
                                """)
                        .getResultList();
        return Templates.tallies(
                rows.stream()
                        .map(
                                row ->
                                        new Disagreement(
                                                (UUID) row[0],
                                                (Instant) row[1],
                                                ((Number) row[2]).longValue(),
                                                ((Number) row[3]).longValue()))
                        .toList());
    }

    @POST
    @Path("{letter}/repair")
    public Response repair(@RestPath UUID letter) {
        repairing.repair(letter, administrator());
        return Response.seeOther(URI.create("/administration/tallies")).build();
    }

    private Actor administrator() {
        Actor actor = current.signedIn();
        if (!actor.is(Role.PLATFORM_ADMIN)) {
            throw new NotVisibleException("administration");
        }
        return actor;
    }
}
