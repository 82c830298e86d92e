package org.plenary.statements.sources;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.plenary.organisations.Actor;
import org.plenary.shared.audit.Journal;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.shared.web.Refusal;
import org.plenary.statements.Statement;
import org.plenary.statements.Statements;
import org.plenary.statements.Versions;

/** Citing sources and removing citations: the one way in for pages and the API. */
@ApplicationScoped
public class Citing {
    private final Statements statements;
    private final Versions versions;
    private final Sources sources;
    private final Citations citations;
    private final Journal journal;
    private final DatabaseClock clock;

    Citing(
            Statements statements,
            Versions versions,
            Sources sources,
            Citations citations,
            Journal journal,
            DatabaseClock clock) {
        this.statements = statements;
        this.versions = versions;
        this.sources = sources;
        this.citations = citations;
        this.journal = journal;
        this.clock = clock;
    }

    /** Why this person may not change the statement's citations, if so. */
    static Optional<Refusal> refuses(Statement statement, Actor actor) {
        if (!statement.isDraftedBy(actor)) {
            return Optional.of(
                    Refusal.forbidden("sources.refused.not-drafter", statement.coalition().name()));
        }
        if (!statement.state().isBeingWritten()) {
            return Optional.of(Refusal.because("sources.refused.not-written"));
        }
        return Optional.empty();
    }

    /**
     * Ties a paragraph of the newest version to a source.
     *
     * @throws NotVisibleException if the person may not read the statement
     * @throws org.plenary.shared.web.RefusedException if they do not draft it, it is not being
     *     written, or the paragraph is not in the newest version
     */
    @Transactional
    public Citation cite(UUID statementId, Passage passage, Actor actor) {
        // Nobody saves a version meanwhile: the citation would stay behind in the one before.
        Statement statement = writable(statementId, actor);
        boolean there =
                versions.of(statement, statement.latestVersion()).stream()
                        .flatMap(version -> version.text().numbered().stream())
                        .anyMatch(leaf -> leaf.id().equals(passage.block()));
        if (!there) {
            throw Refusal.invalid("sources.error.paragraph").asException();
        }
        Instant now = clock.now();
        Source source = sources.entered(statement.coalition(), passage.source(), actor, now);
        Citation citation = new Citation(statement, source, passage, actor, now);
        citations.persist(citation);
        // The place names the citation without knowing it, so that must be written first.
        citations.flush();
        citations.stands(citation.id(), citation.version(), passage.block());
        journal.record(
                new ParagraphCited(
                        statement.id(),
                        citation.id(),
                        source.id(),
                        passage.block(),
                        citation.version(),
                        actor.by()));
        return citation;
    }

    /**
     * Takes a citation away.
     *
     * @throws NotVisibleException if there is no such citation for this person
     * @throws org.plenary.shared.web.RefusedException if they may not
     */
    @Transactional
    public void remove(UUID statementId, UUID citation, String reason, Actor actor) {
        Statement statement = writable(statementId, actor);
        Citation found =
                citations
                        .live(statement, citation)
                        .orElseThrow(() -> new NotVisibleException("citation " + citation));
        journal.record(found.remove(reason.strip(), actor, clock.now()));
    }

    private Statement writable(UUID id, Actor actor) {
        Statement statement =
                statements
                        .lockedFor(actor, id)
                        .orElseThrow(() -> new NotVisibleException("statement " + id));
        refuses(statement, actor)
                .ifPresent(
                        refusal -> {
                            throw refusal.asException();
                        });
        return statement;
    }
}
