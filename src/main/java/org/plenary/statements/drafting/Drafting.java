package org.plenary.statements.drafting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.Optional;
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
import org.plenary.statements.VersionKind;
import org.plenary.statements.Versions;
import org.plenary.statements.Writing;
import org.plenary.text.Text;
import org.plenary.text.TextFormatException;
import org.plenary.text.merge.Merge;

/**
 * Changing the text that will be the next version. Edits of one statement wait for each other; one
 * that was made on an older text is merged with what came in between, and where both changed the
 * same words nothing is saved until somebody decides.
 */
@ApplicationScoped
public class Drafting {
    private final Statements statements;
    private final Versions versions;
    private final WorkingTexts workingTexts;
    private final Writing writing;
    private final Journal journal;
    private final DatabaseClock clock;

    Drafting(
            Statements statements,
            Versions versions,
            WorkingTexts workingTexts,
            Writing writing,
            Journal journal,
            DatabaseClock clock) {
        this.statements = statements;
        this.versions = versions;
        this.workingTexts = workingTexts;
        this.writing = writing;
        this.journal = journal;
        this.clock = clock;
    }

    /** Why this person may not work on the next version, if so. */
    public static Optional<Refusal> refuses(Statement statement, Actor actor) {
        if (!statement.isDraftedBy(actor)) {
            return Optional.of(Refusal.forbidden("drafting.refused.not-drafter"));
        }
        if (statement.latestVersion() == 0) {
            return Optional.of(Refusal.because("progress.obstacle.no-text"));
        }
        return statement
                .state()
                .refuses(VersionKind.REVISION)
                .filter(
                        refusal ->
                                !statement.mayBeEditedBy(actor)
                                        || statement
                                                .state()
                                                .refuses(VersionKind.CORRIGENDUM)
                                                .isPresent());
    }

    /** The text that the next edit would change: the working text, or the newest version. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Text text(Statement statement) {
        return workingTexts
                .of(statement)
                .map(WorkingText::text)
                .orElseGet(() -> newest(statement).text());
    }

    /** Where that text stands. */
    @Transactional(Transactional.TxType.MANDATORY)
    Seen seen(Statement statement) {
        return workingTexts
                .of(statement)
                .map(WorkingText::seen)
                .orElseGet(() -> Seen.version(statement.latestVersion()));
    }

    /**
     * The words that somebody had before them.
     *
     * @throws org.plenary.shared.web.RefusedException (422) if there are no such of this statement
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Text text(Statement statement, Seen seen) {
        if (seen.workingText() == null) {
            return version(statement, seen.number()).text();
        }
        WorkingText working = workingTexts.findById(seen.workingText());
        if (working == null
                || !working.statement().id().equals(statement.id())
                || seen.number() > working.revision()) {
            throw Refusal.invalid("drafting.refused.seen").asException();
        }
        if (seen.number() == working.revision()) {
            return working.text();
        }
        Text text = version(statement, working.begunFrom()).text();
        var edits = workingTexts.editsOf(working);
        for (WorkingEdit edit :
                edits.stream().sorted(Comparator.comparingInt(WorkingEdit::revision)).toList()) {
            if (edit.revision() <= seen.number()) {
                text = edit.appliedTo(text);
            }
        }
        return text;
    }

    /** Changes the working text, or says what stands against it. */
    @Transactional
    Edited edit(UUID id, Edit edit, Actor actor) {
        Statement statement = drafted(id, actor);
        return saved(statement, text(statement, edit.seen()), edit, null, actor);
    }

    /** Brings a newer version into a working text that was begun before it was saved. */
    @Transactional
    Edited catchUp(UUID id, Edit.Decisions decisions, Actor actor) {
        Statement statement = drafted(id, actor);
        WorkingText working =
                workingTexts
                        .of(statement)
                        .filter(w -> w.base() < statement.latestVersion())
                        .orElseThrow(
                                () -> Refusal.because("drafting.refused.not-behind").asException());
        Version newest = newest(statement);
        // The newest version is what is wanted; the working text is what stands there.
        Edited edited =
                saved(
                        statement,
                        version(statement, working.base()).text(),
                        new Edit(Seen.version(working.base()), newest.text(), null, "", decisions),
                        null,
                        actor);
        if (!(edited instanceof Edited.Clash)) {
            working.buildOn(newest.number());
        }
        return edited;
    }

    /** Brings a version of a branch into the working text of the statement it came from. */
    @Transactional
    Edited bringIn(UUID id, Version branched, String note, Edit.Decisions decisions, Actor actor) {
        Statement statement = drafted(id, actor);
        Statement branch = branched.statement();
        Version base =
                workingTexts
                        .lastBroughtIn(statement, branch)
                        .flatMap(versions::findByIdOptional)
                        .orElseGet(() -> version(statement, branch.branchedFrom()));
        return saved(
                statement,
                base.text(),
                new Edit(
                        Seen.version(branch.branchedFrom()),
                        branched.text(),
                        null,
                        note,
                        decisions),
                branched.id(),
                actor);
    }

    private Edited saved(Statement statement, Text before, Edit edit, UUID merged, Actor actor) {
        Seen now = seen(statement);
        Text textNow = text(statement);
        Text result = edit.wanted();
        boolean meanwhile = !before.equals(textNow);
        if (meanwhile) {
            Merge merge = Merge.of(before, edit.wanted(), textNow);
            var decisions = edit.decisions();
            boolean decided =
                    decisions != null
                            && decisions.against().equals(now)
                            && decisions.sides().size() == merge.conflicts().size();
            if (!merge.conflicts().isEmpty() && !decided) {
                return new Edited.Clash(merge, edit.seen(), now, textNow);
            }
            result = decided ? merge.decided(decisions.sides()).text() : merge.text();
        }
        if (result.equals(textNow) && merged == null) {
            return new Edited.Nothing();
        }
        WorkingText working = workingTexts.of(statement).orElseGet(() -> begun(statement));
        WorkingEdit made;
        try {
            made = working.become(result, edit.block(), edit.note(), merged, actor, clock.now());
        } catch (TextFormatException tooLarge) {
            throw Refusal.invalid(tooLarge.key(), tooLarge.args().toArray()).asException();
        }
        workingTexts.persist(made);
        journal.record(made.fact());
        return new Edited.Saved(made.revision(), meanwhile);
    }

    /**
     * Saves the working text as the statement's next version.
     *
     * @param revision the revision that was shown; if others changed it since, it is shown again
     */
    @Transactional
    Version publish(
            UUID id, int revision, String label, String note, VersionKind kind, Actor actor) {
        Statement statement = visible(id, actor);
        if (!statement.isPublishedBy(actor)) {
            throw Refusal.forbidden(
                            "statements.refused.not-coordinator", statement.coalition().name())
                    .asException();
        }
        WorkingText working = working(statement);
        if (working.base() < statement.latestVersion()) {
            throw Refusal.because("drafting.refused.behind", statement.latestVersion())
                    .asException();
        }
        if (working.revision() != revision) {
            throw Refusal.because("drafting.refused.changed-meanwhile").asException();
        }
        UUID merged =
                workingTexts.editsOf(working).stream()
                        .map(WorkingEdit::merged)
                        .filter(version -> version != null)
                        .findFirst()
                        .orElse(null);
        Version version =
                writing.save(
                        id,
                        new Draft(working.text(), label, note, working.base(), kind, null, merged),
                        actor);
        working.publishedAs(version.number());
        return version;
    }

    /** Gives the working text up. */
    @Transactional
    void abandon(UUID id, int revision, Actor actor) {
        Statement statement = visible(id, actor);
        if (!statement.isPublishedBy(actor)) {
            throw Refusal.forbidden(
                            "statements.refused.not-coordinator", statement.coalition().name())
                    .asException();
        }
        WorkingText working = working(statement);
        if (working.revision() != revision) {
            throw Refusal.because("drafting.refused.changed-meanwhile").asException();
        }
        working.abandon(clock.now());
        journal.record(
                new WorkingTextAbandoned(
                        statement.id(), working.id(), working.revision(), actor.by()));
    }

    private WorkingText working(Statement statement) {
        return workingTexts
                .of(statement)
                .orElseThrow(() -> Refusal.because("drafting.refused.nothing").asException());
    }

    private WorkingText begun(Statement statement) {
        WorkingText working = new WorkingText(newest(statement), clock.now());
        workingTexts.persist(working);
        return working;
    }

    private Statement drafted(UUID id, Actor actor) {
        Statement statement = visible(id, actor);
        refuses(statement, actor)
                .ifPresent(
                        refusal -> {
                            throw refusal.asException();
                        });
        return statement;
    }

    private Statement visible(UUID id, Actor actor) {
        return statements
                .lockedFor(actor, id)
                .orElseThrow(() -> new NotVisibleException("statement " + id));
    }

    private Version newest(Statement statement) {
        return version(statement, statement.latestVersion());
    }

    private Version version(Statement statement, int number) {
        return versions.of(statement, number)
                .orElseThrow(() -> Refusal.invalid("drafting.refused.seen").asException());
    }
}
