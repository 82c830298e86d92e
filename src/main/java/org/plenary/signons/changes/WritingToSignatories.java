package org.plenary.signons.changes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.plenary.organisations.Actor;
import org.plenary.shared.audit.Journal;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.shared.web.Refusal;
import org.plenary.signons.Letter;
import org.plenary.signons.Letters;

/** Writing to everybody who stands under a letter. */
@ApplicationScoped
public class WritingToSignatories {
    private static final int MOST_A_DAY = 3;

    private final Letters letters;
    private final Notices notices;
    private final Journal journal;
    private final DatabaseClock clock;

    WritingToSignatories(Letters letters, Notices notices, Journal journal, DatabaseClock clock) {
        this.letters = letters;
        this.notices = notices;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Sends a message on its way to all signatories.
     *
     * @throws NotVisibleException if the person does not look after the letter
     * @throws org.plenary.shared.web.RefusedException if words are missing or too long (422), or
     *     too much was written within a day (409)
     */
    @Transactional
    public Notice write(UUID id, String subject, String body, Actor coordinator) {
        Letter letter =
                letters.lockedFor(coordinator, id)
                        .orElseThrow(() -> new NotVisibleException("letter " + id));
        require(subject, Notice.LONGEST_SUBJECT, "changes.refused.subject");
        require(body, Notice.LONGEST_BODY, "changes.refused.body");
        if (notices.writtenToday(letter, clock.now()) >= MOST_A_DAY) {
            throw Refusal.because("changes.refused.enough-today", MOST_A_DAY).asException();
        }
        Notice notice =
                Notice.ofWords(
                        letter,
                        subject.replaceAll("\\s+", " "),
                        body,
                        coordinator.by(),
                        clock.now());
        notices.post(notice);
        journal.record(new SignatoriesWrittenTo(id, notice.id(), coordinator.by()));
        return notice;
    }

    private static void require(String words, int longest, String key) {
        if (words == null || words.isBlank() || words.length() > longest) {
            throw Refusal.invalid(key, longest).asException();
        }
    }
}
