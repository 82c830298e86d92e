package org.plenary.organisations.chapters;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.plenary.organisations.Position;

/** Who is whose chapter. */
@ApplicationScoped
public class Affiliations implements PanacheRepositoryBase<Affiliation, UUID> {
    /** What an organisation says its parent is, confirmed or not. */
    public Optional<Affiliation> ofChapter(UUID chapter) {
        return find("chapter.id = ?1 and endedAt is null", chapter).firstResultOptional();
    }

    /** The confirmed parent. */
    public Optional<Affiliation> confirmedOf(UUID chapter) {
        return ofChapter(chapter).filter(Affiliation::isConfirmed);
    }

    /** A page of the confirmed chapters in alphabetical order. */
    public List<Affiliation> chapters(UUID parent, Position after, int count) {
        String where = "parent.id = :parent and endedAt is null and confirmedAt is not null";
        Parameters values = Parameters.with("parent", parent);
        if (after != null) {
            where +=
                    " and (chapter.foldedName > :name"
                            + " or (chapter.foldedName = :name and chapter.id > :id))";
            values.and("name", after.name()).and("id", after.id());
        }
        return find(where + " order by chapter.foldedName, chapter.id", values)
                .range(0, count - 1)
                .list();
    }

    /** Those who say they are its chapters and wait for its word, the oldest first. */
    List<Affiliation> waitingFor(UUID parent) {
        return find(
                        "parent.id = ?1 and endedAt is null and confirmedAt is null order by id",
                        parent)
                .range(0, 99)
                .list();
    }

    /** A live affiliation of this parent. */
    Optional<Affiliation> of(UUID parent, UUID chapter) {
        return ofChapter(chapter).filter(one -> one.parent().id().equals(parent));
    }

    /** Whether one is the other's confirmed parent, at whatever distance. */
    public boolean areRelated(UUID one, UUID other) {
        return above(one).contains(other) || above(other).contains(one);
    }

    /** The confirmed parent, its parent, and so on. */
    Set<UUID> above(UUID organisation) {
        @SuppressWarnings("unchecked")
        List<UUID> above =
                getEntityManager()
                        .createNativeQuery(
                                """
                                with recursive above (id) as (
                                    select parent from affiliation
                                    where chapter = :id and ended_at is null and confirmed_at is not null
                                    union
                                    select a.parent from affiliation a join above on a.chapter = above.id
                                    where a.ended_at is null and a.confirmed_at is not null)
                                select id from above
                                """)
                        .setParameter("id", organisation)
                        .getResultList();
        return above.stream().collect(Collectors.toSet());
    }

    /** Lets one after the other change who belongs to whom, so that two never close a circle. */
    void oneByOne() {
        getEntityManager()
                .createNativeQuery("select pg_advisory_xact_lock(hashtext('affiliations'))")
                .getSingleResult();
    }
}
