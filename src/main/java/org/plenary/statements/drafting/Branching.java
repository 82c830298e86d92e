package org.plenary.statements.drafting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.plenary.organisations.Actor;
import org.plenary.shared.audit.Journal;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.shared.web.Refusal;
import org.plenary.statements.Draft;
import org.plenary.statements.Statement;
import org.plenary.statements.Statements;
import org.plenary.statements.Version;
import org.plenary.statements.Versions;
import org.plenary.statements.Visibility;

/** Branches: a sub-group's own line of versions, from one version and back by a merge. */
@ApplicationScoped
public class Branching {
    private final Statements statements;
    private final Versions versions;
    private final Drafting drafting;
    private final Journal journal;
    private final DatabaseClock clock;

    Branching(
            Statements statements,
            Versions versions,
            Drafting drafting,
            Journal journal,
            DatabaseClock clock) {
        this.statements = statements;
        this.versions = versions;
        this.drafting = drafting;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * A branch to begin.
     *
     * @param title what the sub-group calls it
     * @param version the version it starts from
     * @param group the organisations that write it; neither the secretariat nor the organisation
     *     that begins it need be named
     */
    public record NewBranch(String title, int version, Visibility visibility, Set<UUID> group) {}

    /**
     * Begins a branch; its first version is the one it starts from.
     *
     * @throws org.plenary.shared.web.RefusedException if the person is not of the drafting group,
     *     the branch is one of a branch, or names organisations outside the coalition
     */
    @Transactional
    public Statement branch(UUID id, NewBranch wanted, Actor actor) {
        Statement statement = visible(id, actor);
        Drafting.refuses(statement, actor).ifPresent(Branching::refuse);
        if (statement.branchOf() != null) {
            refuse(Refusal.because("drafting.refused.branch-of-branch"));
        }
        if (!statement.coalition().members().containsAll(wanted.group())) {
            refuse(Refusal.invalid("statements.refused.group-outside-coalition"));
        }
        if (wanted.visibility() == Visibility.PUBLIC) {
            refuse(Refusal.invalid("drafting.refused.public-branch"));
        }
        Version from =
                versions.of(statement, wanted.version())
                        .orElseThrow(() -> Refusal.invalid("drafting.refused.seen").asException());
        Set<UUID> group = new HashSet<>(wanted.group());
        actor.organisation().ifPresent(group::add);
        Statement branch =
                statement.branch(
                        wanted.title(),
                        from.number(),
                        wanted.visibility(),
                        group,
                        actor.by(),
                        clock.now());
        statements.persist(branch);
        journal.record(
                new StatementBranched(statement.id(), branch.id(), from.number(), actor.by()));
        Version first =
                branch.save(
                        new Draft(from.text(), from.label(), from.note(), 0),
                        null,
                        actor,
                        clock.now());
        versions.persist(first);
        journal.record(first.saved());
        return branch;
    }

    /** The branches of a statement that this person may read, newest first. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Statement> of(Statement statement, Actor actor) {
        return statements.list("branchOf = ?1 order by id desc", statement).stream()
                .filter(branch -> branch.visibleTo(actor))
                .toList();
    }

    /** Brings what a branch has come to into the working text of its statement. */
    @Transactional
    Edited bringIn(UUID id, UUID branchId, Edit.Decisions decisions, Actor actor) {
        Statement branch = visible(branchId, actor);
        if (branch.branchOf() == null || !branch.branchOf().id().equals(id)) {
            throw new NotVisibleException("branch " + branchId);
        }
        Version newest = versions.of(branch, branch.latestVersion()).orElseThrow();
        return drafting.bringIn(id, newest, "", decisions, actor);
    }

    private Statement visible(UUID id, Actor actor) {
        return statements.shown(actor, id);
    }

    private static void refuse(Refusal refusal) {
        throw refusal.asException();
    }
}
