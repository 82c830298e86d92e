package org.plenary.statements.drafting;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.plenary.statements.Statement;

/** Every working text, the present one of each statement and those that were. */
@ApplicationScoped
public class WorkingTexts implements PanacheRepositoryBase<WorkingText, UUID> {
    /** The one that is being changed now. */
    public Optional<WorkingText> of(Statement statement) {
        return find("statement = ?1 and published is null and abandonedAt is null", statement)
                .firstResultOptional();
    }

    /** Its edits, newest first. */
    List<WorkingEdit> editsOf(WorkingText text) {
        return getEntityManager()
                .createQuery(
                        "from WorkingEdit e where e.workingText = :text order by e.revision desc",
                        WorkingEdit.class)
                .setParameter("text", text)
                .getResultList();
    }

    /** The version of a branch that was brought in last, if any was. */
    Optional<UUID> lastBroughtIn(Statement statement, Statement branch) {
        return getEntityManager()
                .createQuery(
                        """
                        select e.merged from WorkingEdit e, Version v
                        where e.workingText.statement = :statement
                            and e.workingText.abandonedAt is null
                            and v.id = e.merged and v.statement = :branch
                        order by e.id desc
                        """,
                        UUID.class)
                .setParameter("statement", statement)
                .setParameter("branch", branch)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The titles of the branches that these edits brought in, by the version that came in. */
    Map<UUID, String> branchTitles(List<WorkingEdit> edits) {
        List<UUID> merged =
                edits.stream().map(WorkingEdit::merged).filter(Objects::nonNull).toList();
        Map<UUID, String> titles = new HashMap<>();
        if (!merged.isEmpty()) {
            getEntityManager()
                    .createQuery(
                            "select v.id, v.statement.title from Version v where v.id in :merged",
                            Object[].class)
                    .setParameter("merged", merged)
                    .getResultList()
                    .forEach(row -> titles.put((UUID) row[0], (String) row[1]));
        }
        return titles;
    }

    void persist(WorkingEdit edit) {
        getEntityManager().persist(edit);
    }
}
