package org.plenary.statements.comments;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.plenary.statements.Statement;
import org.plenary.statements.Visibility;

/** Every comment, and the rows that tell what became of it. */
@ApplicationScoped
public class Comments implements PanacheRepositoryBase<Comment, UUID> {
    public Optional<Comment> of(Statement statement, UUID id) {
        return find("statement = ?1 and id = ?2", statement, id).firstResultOptional();
    }

    /** Until the transaction ends, nobody else answers in the thread, mends or resolves it. */
    void lockThread(UUID thread) {
        getEntityManager().find(Comment.class, thread, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Until the transaction ends, no version of the statement is saved. */
    void lockText(Statement statement) {
        getEntityManager().refresh(statement, LockModeType.PESSIMISTIC_READ);
    }

    /** The comments for these audiences, in the order they were made. */
    List<Comment> of(Statement statement, Set<Visibility> audiences) {
        return audiences.isEmpty()
                ? List.of()
                : list("statement = ?1 and audience in ?2 order by at, id", statement, audiences);
    }

    Set<UUID> takenBack(Statement statement) {
        return new HashSet<>(
                getEntityManager()
                        .createQuery(
                                """
                                select t.comment from TakingBack t
                                where t.comment in (select c.id from Comment c where c.statement = :statement)
                                """,
                                UUID.class)
                        .setParameter("statement", statement)
                        .getResultList());
    }

    boolean isTakenBack(UUID comment) {
        return getEntityManager().find(TakingBack.class, comment) != null;
    }

    /** Whether somebody said more in the thread after this comment. */
    boolean isAnswered(Comment comment) {
        return getEntityManager()
                        .createQuery(
                                """
                                select count(c) from Comment c
                                where c.thread = :thread and c.id <> :id and c.at >= :at
                                    and not exists (select 1 from TakingBack t where t.comment = c.id)
                                """,
                                Long.class)
                        .setParameter("thread", comment.thread())
                        .setParameter("id", comment.id())
                        .setParameter("at", comment.at())
                        .getSingleResult()
                > 0;
    }

    /** The last resolution or reopening of each thread that has one. */
    Map<UUID, Resolution> resolutions(Statement statement) {
        Map<UUID, Resolution> last = new HashMap<>();
        getEntityManager()
                .createQuery(
                        "from Resolution r where r.statement = :statement order by r.at, r.id",
                        Resolution.class)
                .setParameter("statement", statement.id())
                .getResultStream()
                .forEach(resolution -> last.put(resolution.thread(), resolution));
        return last;
    }

    /** Where the threads stand in a version; those whose words are gone, where they were last. */
    Map<UUID, CommentAnchor> anchors(Statement statement, int version) {
        return getEntityManager()
                .createQuery(
                        """
                        from CommentAnchor a where a.statement = :statement and a.version =
                            (select max(b.version) from CommentAnchor b
                            where b.comment = a.comment and b.version <= :version)
                        """,
                        CommentAnchor.class)
                .setParameter("statement", statement.id())
                .setParameter("version", version)
                .getResultStream()
                .collect(Collectors.toMap(CommentAnchor::comment, anchor -> anchor));
    }

    /** The threads that hold on to something in exactly this version. */
    List<CommentAnchor> holding(Statement statement, int version) {
        return getEntityManager()
                .createQuery(
                        """
                        from CommentAnchor a where a.statement = :statement and a.version = :version
                            and a.gone is null
                        """,
                        CommentAnchor.class)
                .setParameter("statement", statement.id())
                .setParameter("version", version)
                .getResultList();
    }

    /** How many comments for these audiences each paragraph of a version has. */
    Map<String, Long> countByParagraph(
            Statement statement, int version, Set<Visibility> audiences) {
        Map<String, Long> counts = new HashMap<>();
        getEntityManager()
                .createQuery(
                        """
                        select a.block, count(c.id) from CommentAnchor a
                            join Comment t on t.id = a.comment
                            join Comment c on c.thread = t.id
                        where a.statement = :statement and a.version = :version and a.gone is null
                            and t.audience in :audiences and c.audience in :audiences
                            and not exists (select 1 from TakingBack b where b.comment = c.id)
                        group by a.block
                        """,
                        Object[].class)
                .setParameter("statement", statement.id())
                .setParameter("version", version)
                .setParameter("audiences", audiences)
                .getResultStream()
                .forEach(row -> counts.put((String) row[0], (Long) row[1]));
        return counts;
    }

    /** How many comments for these audiences there are in all. */
    long count(Statement statement, Set<Visibility> audiences) {
        return getEntityManager()
                .createQuery(
                        """
                        select count(c) from Comment c join Comment t on t.id = c.thread
                        where c.statement = :statement
                            and c.audience in :audiences and t.audience in :audiences
                            and not exists (select 1 from TakingBack b where b.comment = c.id)
                        """,
                        Long.class)
                .setParameter("statement", statement)
                .setParameter("audiences", audiences)
                .getSingleResult();
    }

    /** What these comments said, each from its first words to its last. */
    Map<UUID, List<CommentRevision>> revisions(Collection<UUID> comments) {
        return rows("from CommentRevision r where r.comment in :ids order by r.number", comments)
                .stream()
                .map(CommentRevision.class::cast)
                .collect(Collectors.groupingBy(CommentRevision::comment));
    }

    /** Whom these comments mention. */
    Map<UUID, List<CommentMention>> mentions(Collection<UUID> comments) {
        return rows("from CommentMention m where m.comment in :ids order by m.id", comments)
                .stream()
                .map(CommentMention.class::cast)
                .collect(Collectors.groupingBy(CommentMention::comment));
    }

    /** The comments of the statement that mention one of these organisations. */
    Set<UUID> mentioning(Statement statement, Set<UUID> organisations) {
        return organisations.isEmpty()
                ? Set.of()
                : new HashSet<>(
                        getEntityManager()
                                .createQuery(
                                        """
                                        select m.comment from CommentMention m, Comment c
                                        where c.id = m.comment and c.statement = :statement
                                            and m.organisation in :organisations
                                        """,
                                        UUID.class)
                                .setParameter("statement", statement)
                                .setParameter("organisations", organisations)
                                .getResultList());
    }

    /** Writes down what became of a comment. */
    void add(Object row) {
        getEntityManager().persist(row);
    }

    private List<?> rows(String query, Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : getEntityManager()
                        .createQuery(query, Object.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }
}
