package org.plenary.statements.sources;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.plenary.statements.Statement;

/** Every citation ever made; "live" are those that were not removed. */
@ApplicationScoped
public class Citations implements PanacheRepositoryBase<Citation, UUID> {
    /**
     * Where a citation stands.
     *
     * @param version the newest version it stands in
     * @param block id of its paragraph there
     */
    record Standing(UUID citation, int version, String block) {}

    /** The live citations of a statement with their sources, in the order they were made. */
    public List<Citation> live(Statement statement) {
        return list(
                "from Citation c join fetch c.source where c.statement = ?1 and c.removal is null order by c.id",
                statement);
    }

    /** Its live citations after one of them, oldest first. */
    List<Citation> live(Statement statement, UUID after, int most) {
        return find(
                        """
                        from Citation c join fetch c.source where c.statement = ?1 and c.removal is null
                            and (cast(?2 as uuid) is null or c.id > ?2) order by c.id
                        """,
                        statement,
                        after)
                .range(0, most - 1)
                .list();
    }

    /** The citations that were removed, newest first. */
    List<Citation> removed(Statement statement) {
        return list(
                "from Citation c join fetch c.source join fetch c.removal r where c.statement = ?1 order by r.at desc",
                statement);
    }

    /** The live citation, if it belongs to the statement. */
    Optional<Citation> live(Statement statement, UUID id) {
        return find("statement = ?1 and id = ?2 and removal is null", statement, id)
                .firstResultOptional();
    }

    /** How many live citations each paragraph of a version has, by block. */
    Map<String, Long> counts(Statement statement, int version) {
        Map<String, Long> counts = new HashMap<>();
        getEntityManager()
                .createQuery(
                        """
                        select p.block, count(*) from CitationPlace p, Citation c
                        where p.id.citation = c.id and p.id.version = :version
                            and c.statement = :statement and c.removal is null
                        group by p.block
                        """,
                        Object[].class)
                .setParameter("statement", statement)
                .setParameter("version", version)
                .getResultList()
                .forEach(row -> counts.put((String) row[0], (Long) row[1]));
        return counts;
    }

    /** Where each of the statement's live citations stands or stood last. */
    Map<UUID, Standing> standings(Statement statement) {
        return byCitation(
                getEntityManager()
                        .createQuery(
                                """
                                select new org.plenary.statements.sources.Citations$Standing(
                                    p.id.citation, p.id.version, p.block)
                                from CitationPlace p, Citation c
                                where p.id.citation = c.id and c.statement = :statement and c.removal is null
                                    and p.id.version = (select max(q.id.version) from CitationPlace q
                                        where q.id.citation = c.id)
                                """,
                                Standing.class)
                        .setParameter("statement", statement)
                        .getResultList());
    }

    private static Map<UUID, Standing> byCitation(List<Standing> all) {
        Map<UUID, Standing> standings = new HashMap<>();
        all.forEach(standing -> standings.put(standing.citation(), standing));
        return standings;
    }

    /** The numbers of the versions that each of these citations stands in, ascending. */
    Map<UUID, List<Integer>> versions(Collection<UUID> citations) {
        Map<UUID, List<Integer>> versions = new HashMap<>();
        if (!citations.isEmpty()) {
            getEntityManager()
                    .createQuery(
                            """
                            select p.id.citation, p.id.version from CitationPlace p
                            where p.id.citation in :citations order by p.id.version
                            """,
                            Object[].class)
                    .setParameter("citations", citations)
                    .getResultList()
                    .forEach(
                            row ->
                                    versions.computeIfAbsent((UUID) row[0], c -> new ArrayList<>())
                                            .add((Integer) row[1]));
        }
        return versions;
    }

    /** The statements that cite the source. */
    List<Statement> citing(Source source) {
        return getEntityManager()
                .createQuery(
                        """
                        select distinct s from Citation c join c.statement s join fetch s.coalition
                        where c.source = :source and c.removal is null order by s.id
                        """,
                        Statement.class)
                .setParameter("source", source)
                .getResultList();
    }

    /** The live citations of a source in these statements after one of them, oldest first. */
    List<Citation> of(Source source, Collection<Statement> statements, UUID after, int most) {
        return find(
                        """
                        source = ?1 and statement in ?2 and removal is null
                            and (cast(?3 as uuid) is null or id > ?3) order by id
                        """,
                        source,
                        statements,
                        after)
                .range(0, most - 1)
                .list();
    }

    /** In which paragraph of a version each of the statement's live citations stands. */
    Map<UUID, String> blocks(Statement statement, int version) {
        Map<UUID, String> blocks = new HashMap<>();
        getEntityManager()
                .createQuery(
                        """
                        select p.id.citation, p.block from CitationPlace p, Citation c
                        where p.id.citation = c.id and p.id.version = :version
                            and c.statement = :statement and c.removal is null
                        """,
                        Object[].class)
                .setParameter("statement", statement)
                .setParameter("version", version)
                .getResultList()
                .forEach(row -> blocks.put((UUID) row[0], (String) row[1]));
        return blocks;
    }

    /** The live citations of things of this kind, by their references. */
    List<Citation> citing(String kind, Collection<String> references) {
        return references.isEmpty()
                ? List.of()
                : list(
                        """
                        from Citation c join fetch c.source join fetch c.statement s join fetch s.coalition
                        where c.source.kind = ?1 and c.source.reference in ?2 and c.removal is null order by c.id
                        """,
                        kind,
                        references);
    }

    /** Writes down where a citation stands in a version. */
    void stands(UUID citation, int version, String block) {
        getEntityManager().persist(new CitationPlace(citation, version, block));
    }
}
