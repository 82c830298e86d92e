package org.plenary.statements;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.plenary.organisations.Actor;

/**
 * The lists of statements; visibility is part of the query, so that pages are full and counts tell
 * nothing.
 */
@ApplicationScoped
public class StatementList {
    private static final UUID NOBODY = new UUID(0, 0);

    private final EntityManager database;

    StatementList(EntityManager database) {
        this.database = database;
    }

    /**
     * The statements this person may read, newest first, without branches.
     *
     * @param words what the title contains, or null for all
     * @param after the last statement of the part before, or null to begin
     * @param most how many at most
     */
    public List<Statement> visibleTo(Actor actor, String words, UUID after, int most) {
        Set<UUID> mine = actor.memberOf().isEmpty() ? Set.of(NOBODY) : actor.memberOf();
        String pattern = words == null ? "" : words.strip();
        // Ids are UUIDs of version 7: their order is the order of creation.
        return database.createQuery(
                        """
                        select s from Statement s join fetch s.coalition c
                        where (s.visibility = Visibility.PUBLIC
                            or s.visibility = Visibility.COALITION
                                and exists (select 1 from Coalition k join k.members m where k = c and m in :mine)
                            or s.visibility = Visibility.DRAFTING_GROUP and (c.secretariat in :mine
                                or exists (select 1 from Statement t join t.draftingGroup g where t = s and g in :mine)))
                        and s.branchOf is null
                        and (:pattern = '' or locate(lower(:pattern), lower(s.title)) > 0)
                        and (:after is null or s.id < :after)
                        order by s.id desc
                        """,
                        Statement.class)
                .setParameter("mine", mine)
                .setParameter("pattern", pattern)
                .setParameter("after", after)
                .setMaxResults(most)
                .getResultList();
    }
}
