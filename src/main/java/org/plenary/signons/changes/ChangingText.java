package org.plenary.signons.changes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.plenary.organisations.Actor;
import org.plenary.shared.audit.Journal;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.shared.web.Refusal;
import org.plenary.signons.Ledger;
import org.plenary.signons.Letter;
import org.plenary.signons.LetterText;
import org.plenary.signons.LetterTextChanged;
import org.plenary.signons.LetterTexts;
import org.plenary.signons.Letters;
import org.plenary.signons.TextChange;
import org.plenary.signons.TextRule;
import org.plenary.statements.Version;
import org.plenary.statements.VersionLine;
import org.plenary.statements.Versions;

/**
 * Lets an open letter bind a newer version, and keeps what the coalition promised its signatories:
 * who signed is told what changed and may leave, or is asked to sign anew.
 */
@ApplicationScoped
public class ChangingText {
    private final Letters letters;
    private final LetterTexts texts;
    private final Versions versions;
    private final Ledger ledger;
    private final Notices notices;
    private final Journal journal;
    private final DatabaseClock clock;

    ChangingText(
            Letters letters,
            LetterTexts texts,
            Versions versions,
            Ledger ledger,
            Notices notices,
            Journal journal,
            DatabaseClock clock) {
        this.letters = letters;
        this.texts = texts;
        this.versions = versions;
        this.ledger = ledger;
        this.notices = notices;
        this.journal = journal;
        this.clock = clock;
    }

    /** Why no other text can be bound, if so. */
    public static Optional<Refusal> refuses(Letter letter, Instant now) {
        if (!letter.isOpen(now)) {
            return Optional.of(Refusal.because("changes.refused.closed"));
        }
        return letter.conditions().textRule() == TextRule.NEVER_CHANGES
                ? Optional.of(Refusal.because("changes.refused.promised"))
                : Optional.empty();
    }

    /** The versions that were saved after the one that is bound, newest first. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<VersionLine> newer(Letter letter) {
        return versions.linesOf(letter.statement()).stream()
                .filter(version -> version.number() > letter.version())
                .sorted(Comparator.comparingInt(VersionLine::number).reversed())
                .toList();
    }

    /** Whether a change asks signatories to sign anew, as the letter's rule has it. */
    public static boolean asksAnew(Letter letter, TextChange change) {
        return change == TextChange.SUBSTANTIVE
                || letter.conditions().textRule() == TextRule.EVERY_CHANGE_RENEWS;
    }

    /**
     * Binds a newer version.
     *
     * @param explanation what changed and why, for signatories
     * @throws NotVisibleException if the person does not look after the letter
     * @throws org.plenary.shared.web.RefusedException if the letter is closed or its words were
     *     promised not to change (409), or the version or explanation is missing (422)
     */
    @Transactional
    public LetterText bind(
            UUID id, int number, TextChange change, String explanation, Actor coordinator) {
        Letter letter =
                letters.heldFor(coordinator, id)
                        .orElseThrow(() -> new NotVisibleException("letter " + id));
        Instant now = clock.now();
        refuses(letter, now)
                .ifPresent(
                        refusal -> {
                            throw refusal.asException();
                        });
        Version version =
                versions.of(letter.statement(), number)
                        .filter(newer -> newer.number() > letter.version())
                        .orElseThrow(
                                () -> Refusal.invalid("changes.refused.no-version").asException());
        if (change == TextChange.OPENED) {
            throw Refusal.invalid("changes.refused.no-change").asException();
        }
        if (explanation == null || explanation.isBlank()) {
            throw Refusal.invalid("changes.refused.no-explanation").asException();
        }
        boolean renewal = asksAnew(letter, change);
        String before = letter.sha256();
        letter.bind(version);
        LetterText text =
                texts.next(letter, change, renewal, explanation.strip(), coordinator.by(), now);
        long asked = renewal ? ledger.askAllToRenew(letter) : 0;
        journal.record(
                new LetterTextChanged(
                        id,
                        version.number(),
                        version.sha256(),
                        before,
                        change,
                        renewal,
                        asked,
                        coordinator.by()));
        notices.post(Notice.ofText(letter, text, coordinator.by(), now));
        return text;
    }
}
