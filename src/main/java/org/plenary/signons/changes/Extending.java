package org.plenary.signons.changes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.plenary.organisations.Actor;
import org.plenary.shared.audit.Journal;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.shared.time.Deadline;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.shared.web.Refusal;
import org.plenary.signons.Letter;
import org.plenary.signons.LetterExtended;
import org.plenary.signons.Letters;
import org.plenary.statements.Statements;

/** Putting off a letter's deadline while it is open. */
@ApplicationScoped
public class Extending {
    private final Letters letters;
    private final Statements statements;
    private final LetterExtensions extensions;
    private final Journal journal;
    private final DatabaseClock clock;

    Extending(
            Letters letters,
            Statements statements,
            LetterExtensions extensions,
            Journal journal,
            DatabaseClock clock) {
        this.letters = letters;
        this.statements = statements;
        this.extensions = extensions;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Puts the deadline off. Whoever closes the letter holds the same lock, that of its statement:
     * the letter is closed before or after, never in between.
     *
     * @throws NotVisibleException if the person does not look after the letter
     * @throws org.plenary.shared.web.RefusedException if it is closed (409), or the new deadline is
     *     not a later one or has no reason (422)
     */
    @Transactional
    public LetterExtension extend(UUID id, Deadline until, String reason, Actor coordinator) {
        UUID statement = letters.coordinated(coordinator, id).statement().id();
        if (statements.locked(statement).isEmpty()) {
            throw new NotVisibleException("statement " + statement);
        }
        Letter letter = letters.lockedFor(coordinator, id).orElseThrow();
        Instant now = clock.now();
        if (!letter.isOpen(now)) {
            throw Refusal.because("changes.refused.closed").asException();
        }
        if (!until.at().isAfter(letter.deadline().at())) {
            throw Refusal.invalid("changes.refused.not-later").asException();
        }
        if (reason == null || reason.isBlank()) {
            throw Refusal.invalid("changes.refused.no-reason").asException();
        }
        Instant before = letter.deadline().at();
        letter.extend(until);
        LetterExtension extension =
                new LetterExtension(letter, before, until, reason.strip(), coordinator.by(), now);
        extensions.persist(extension);
        journal.record(new LetterExtended(id, before, until.at(), coordinator.by()));
        return extension;
    }
}
