package org.plenary.signons;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.plenary.organisations.Actor;
import org.plenary.shared.audit.Journal;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.shared.web.Refusal;
import org.plenary.statements.State;
import org.plenary.statements.Statement;
import org.plenary.statements.Statements;
import org.plenary.statements.Version;
import org.plenary.statements.Versions;
import org.plenary.statements.progress.Moving;

/** Opens versions of statements for signature. */
@ApplicationScoped
public class OpeningLetters {
    private final Statements statements;
    private final Versions versions;
    private final Letters letters;
    private final LetterTexts texts;
    private final Moving moving;
    private final Journal journal;
    private final DatabaseClock clock;

    OpeningLetters(
            Statements statements,
            Versions versions,
            Letters letters,
            LetterTexts texts,
            Moving moving,
            Journal journal,
            DatabaseClock clock) {
        this.statements = statements;
        this.versions = versions;
        this.letters = letters;
        this.texts = texts;
        this.moving = moving;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * The version that a coordinator means; to everybody else there is none to open.
     *
     * @param number 0 for the newest
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Version version(UUID statement, int number, Actor coordinator) {
        Statement found =
                statements
                        .visibleTo(coordinator, statement)
                        .filter(s -> s.mayBeEditedBy(coordinator))
                        .orElseThrow(() -> new NotVisibleException("statement " + statement));
        Version version =
                versions.of(found, number == 0 ? found.latestVersion() : number)
                        .orElseThrow(
                                () ->
                                        Refusal.invalid("signons.refused.version-missing", number)
                                                .asException());
        refuses(version)
                .ifPresent(
                        refusal -> {
                            throw refusal.asException();
                        });
        return version;
    }

    /** Why this version cannot be opened for signature, if so: only what was agreed is signed. */
    public static Optional<Refusal> refuses(Version version) {
        Statement statement = version.statement();
        OptionalInt agreed = statement.stateVersion();
        if (statement.state().isBeingWritten() || statement.state() == State.PROPOSED) {
            return Optional.of(Refusal.because("signons.refused.not-agreed"));
        }
        return agreed.isPresent() && agreed.getAsInt() == version.number()
                ? Optional.empty()
                : Optional.of(Refusal.because("signons.refused.other-version", agreed.orElse(0)));
    }

    /**
     * Opens the agreed version for signature, or says why not; the statement is then open for
     * signature, too.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Letter open(Version version, LetterTerms terms, Actor coordinator) {
        Instant now = clock.now();
        Statement statement = statements.locked(version.statement().id()).orElseThrow();
        refuses(version)
                .ifPresent(
                        refusal -> {
                            throw refusal.asException();
                        });
        if (!terms.deadline().isAhead(now)) {
            throw Refusal.invalid("signons.refused.deadline-past").asException();
        }
        Letter letter = new Letter(version, terms, coordinator, now);
        letters.persist(letter);
        texts.next(letter, TextChange.OPENED, false, "", coordinator.by(), now);
        journal.record(
                new LetterOpened(
                        letter.id(),
                        letter.statement().id(),
                        letter.version(),
                        letter.sha256(),
                        letter.deadline().at(),
                        letter.deadline().zone().getId(),
                        letter.allowsIndividuals(),
                        coordinator.by()));
        if (statement.state() != State.OPEN_FOR_SIGNATURE) {
            moving.byRule(statement, State.OPEN_FOR_SIGNATURE, coordinator.by());
        }
        return letter;
    }
}
