package org.plenary.statements;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.plenary.organisations.Actor;
import org.plenary.organisations.Coalition;
import org.plenary.shared.audit.Journal;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.shared.web.Refusal;
import org.plenary.text.Text;
import org.plenary.text.diff.Comparison;
import org.plenary.text.diff.Identities;

/**
 * Beginning a statement and saving its versions: the one way in for pages, the API and the demo.
 */
@ApplicationScoped
public class Writing {
    private final Statements statements;
    private final Versions versions;
    private final Journal journal;
    private final DatabaseClock clock;

    Writing(Statements statements, Versions versions, Journal journal, DatabaseClock clock) {
        this.statements = statements;
        this.versions = versions;
        this.journal = journal;
        this.clock = clock;
    }

    /** Why this person may not begin statements of the coalition, if so. */
    public static Optional<Refusal> refusesToBegin(Coalition coalition, Actor actor) {
        return actor.coordinates(coalition)
                ? Optional.empty()
                : Optional.of(
                        Refusal.forbidden("statements.refused.not-coordinator", coalition.name()));
    }

    /**
     * Begins a statement.
     *
     * @throws org.plenary.shared.web.RefusedException if the person does not coordinate the
     *     coalition, or the drafting group names an organisation that is not in it
     */
    @Transactional
    public Statement begin(NewStatement wanted, Actor actor) {
        Coalition coalition = wanted.coalition();
        refusesToBegin(coalition, actor)
                .ifPresent(
                        refusal -> {
                            throw refusal.asException();
                        });
        Set<UUID> group = wanted.draftingGroup();
        if (!coalition.members().containsAll(group)) {
            throw Refusal.invalid("statements.refused.group-outside-coalition").asException();
        }
        Statement statement =
                new Statement(
                        coalition,
                        wanted.title(),
                        wanted.language(),
                        wanted.visibility(),
                        group,
                        actor.person(),
                        clock.now());
        statements.persist(statement);
        journal.record(
                new StatementCreated(
                        statement.id(), coalition.id(), statement.visibility().slug(), actor.by()));
        return statement;
    }

    /** Why this person may not change the frame of a statement, if so. */
    public static Optional<Refusal> refusesToDescribe(Statement statement, Actor actor) {
        return statement.mayBeEditedBy(actor)
                ? Optional.empty()
                : Optional.of(
                        Refusal.forbidden(
                                "statements.refused.not-coordinator",
                                statement.coalition().name()));
    }

    /** Changes what a statement is called, which meeting it is for, and who drafts it. */
    @Transactional
    public Statement describe(UUID id, Details details, Actor actor) {
        Statement statement =
                statements
                        .lockedFor(actor, id)
                        .orElseThrow(() -> new NotVisibleException("statement " + id));
        refusesToDescribe(statement, actor)
                .ifPresent(
                        refusal -> {
                            throw refusal.asException();
                        });
        journal.record(statement.describe(details, actor));
        return statement;
    }

    /**
     * Saves a text as the statement's next version. Blocks keep the identity they had in the
     * version before.
     *
     * @throws NotVisibleException if the person may not read the statement
     * @throws org.plenary.shared.web.RefusedException if they may not edit it, or a newer version
     *     was saved since the draft's base
     */
    @Transactional
    public Version save(UUID statementId, Draft draft, Actor actor) {
        Statement statement =
                statements
                        .lockedFor(actor, statementId)
                        .orElseThrow(() -> new NotVisibleException("statement " + statementId));
        if (!statement.isPublishedBy(actor)) {
            throw Refusal.forbidden(
                            "statements.refused.not-coordinator", statement.coalition().name())
                    .asException();
        }
        statement
                .state()
                .refuses(draft.kind())
                .ifPresent(
                        refusal -> {
                            throw refusal.asException();
                        });
        int latest = statement.latestVersion();
        if (draft.base() != null && draft.base() != latest) {
            throw Refusal.because("statements.refused.newer-version", latest, draft.base())
                    .asException();
        }
        Text before = versions.of(statement, latest).map(Version::text).orElse(null);
        Draft known =
                before == null ? draft : draft.with(Identities.carriedOver(before, draft.text()));
        Version version =
                statement.save(
                        known,
                        before == null ? null : Comparison.between(before, known.text()).summary(),
                        actor,
                        clock.now());
        versions.persist(version);
        journal.record(version.saved());
        return version;
    }

    /**
     * Brings the words of an older version back as the next version.
     *
     * @param base the newest version its author knew of; a newer one in the meantime is a conflict
     */
    @Transactional
    public Version restore(UUID id, int number, String label, String note, int base, Actor actor) {
        Statement statement = statements.shown(actor, id);
        Version older =
                versions.of(statement, number)
                        .orElseThrow(
                                () ->
                                        new NotVisibleException(
                                                "version %d of %s".formatted(number, id)));
        return save(
                id,
                new Draft(older.text(), label, note, base, VersionKind.REVISION, number, null),
                actor);
    }
}
