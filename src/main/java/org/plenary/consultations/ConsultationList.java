package org.plenary.consultations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.plenary.organisations.Actor;
import org.plenary.organisations.Role;

/** The lists of consultations; who may read them is part of the query, so that pages are full. */
@ApplicationScoped
public class ConsultationList {
    private static final UUID NOBODY = new UUID(0, 0);
    private static final String READABLE =
            """
            from Consultation c join fetch c.coalition k
            where (c.convenor in :mine or k.secretariat in :coordinated
                or c.state = ConsultationState.PUBLISHED and (c.description.readers = Readers.EVERYBODY
                    or exists (select 1 from k.members m where m in :mine)
                    or exists (select 1 from c.invited i where i in :mine)))
            and (:q = '' or locate(lower(:q), lower(c.description.title)) > 0)
            and (:level is null or c.description.reach.level = :level)
            and (:area = '' or c.description.reach.area in :areas)
            and (:theme = '' or array_contains(c.description.themes, :theme) or array_contains(c.description.terms, :theme))
            and (:coalition = '' or k.slug = :coalition)
            """;

    private final EntityManager database;

    ConsultationList(EntityManager database) {
        this.database = database;
    }

    /** A page of those this person may read: open ones first, then the newest. */
    public List<Consultation> readableBy(
            Actor actor, ConsultationFilter filter, Instant now, int offset, int most) {
        return reader(
                        "select c "
                                + READABLE
                                + """
                                 order by case when exists (select 1 from Phase p where p.consultation = c
                                     and p.kind = PhaseKind.OPEN and p.startsAt <= :now and p.endsAt > :now)
                                     and c.state = ConsultationState.PUBLISHED then 0 else 1 end, c.id desc
                                 """,
                        actor,
                        filter)
                .setParameter("now", now)
                .setFirstResult(offset)
                .setMaxResults(most)
                .getResultList();
    }

    /**
     * Those this person may read, the newest first.
     *
     * @param after the last one of the part before, or null to begin
     */
    public List<Consultation> readableAfter(
            Actor actor, ConsultationFilter filter, UUID after, int most) {
        return reader(
                        "select c "
                                + READABLE
                                + " and (:after is null or c.id < :after) order by c.id desc",
                        actor,
                        filter)
                .setParameter("after", after)
                .setMaxResults(most)
                .getResultList();
    }

    private TypedQuery<Consultation> reader(String query, Actor actor, ConsultationFilter filter) {
        return database.createQuery(query, Consultation.class)
                .setParameter(
                        "mine", actor.memberOf().isEmpty() ? List.of(NOBODY) : actor.memberOf())
                .setParameter(
                        "coordinated",
                        actor.is(Role.COORDINATOR) && actor.actingFor() != null
                                ? List.of(actor.actingFor())
                                : List.of(NOBODY))
                .setParameter("q", filter.q())
                .setParameter("level", filter.atLevel().orElse(null))
                .setParameter("area", filter.area())
                .setParameter("areas", filter.areas())
                .setParameter("theme", filter.theme())
                .setParameter("coalition", filter.coalition());
    }
}
