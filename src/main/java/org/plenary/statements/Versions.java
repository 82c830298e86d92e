package org.plenary.statements;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Every version of every statement. */
@ApplicationScoped
public class Versions implements PanacheRepositoryBase<Version, UUID> {
    private static final String LINE =
            """
            select new org.plenary.statements.VersionLine(v.statement.id, v.number, v.label, v.note, v.sha256, v.words,
                v.paragraphs, v.brackets, v.kind, v.restored, v.merged, v.wordsAdded, v.wordsRemoved, v.paragraphsChanged,
                v.organisation, v.savedAt)
            from Version v
            """;

    public Optional<Version> of(Statement statement, int number) {
        return find("statement = ?1 and number = ?2", statement, number).firstResultOptional();
    }

    /** The versions of a statement without their texts, newest first. */
    public List<VersionLine> linesOf(Statement statement) {
        return getEntityManager()
                .createQuery(
                        LINE + " where v.statement = :statement order by v.number desc",
                        VersionLine.class)
                .setParameter("statement", statement)
                .getResultList();
    }

    /**
     * The newest version of each of these statements without its text; nothing for one that has
     * none.
     */
    public Map<UUID, VersionLine> newestLinesOf(Collection<Statement> statements) {
        if (statements.isEmpty()) {
            return Map.of();
        }
        return getEntityManager()
                .createQuery(
                        LINE
                                + " where v.statement in :statements and v.number = v.statement.latestVersion",
                        VersionLine.class)
                .setParameter("statements", statements)
                .getResultStream()
                .collect(Collectors.toMap(VersionLine::statement, line -> line));
    }
}
