package org.plenary.signons.campaign;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.UUID;
import org.plenary.organisations.Actor;
import org.plenary.shared.ids.Ids;
import org.plenary.signons.Letter;

/** A round of mails to those who were asked to sign; for some of them it is the first. */
@Entity
public class Reminder {
    static final int LONGEST = 2000;

    @Id private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "letter", nullable = false)
    private Letter letter;

    @Column(nullable = false)
    private UUID person;

    @Column(nullable = false)
    private String words;

    @Column(nullable = false)
    private int chosen;

    @Column(nullable = false)
    private int sent;

    @Column(nullable = false)
    private int firstMails;

    @Column(nullable = false)
    private Instant at;

    protected Reminder() {}

    /**
     * Begins a round; {@link #sent} ends it.
     *
     * @param words the coordinator's own, in every mail; may be empty
     */
    Reminder(Letter letter, String words, Actor coordinator, Instant now) {
        this.id = Ids.next();
        this.letter = letter;
        this.words = words;
        this.person = coordinator.person();
        this.at = now;
    }

    /** Writes down how many mails left, of how many that were wanted. */
    RemindersSent sent(int chosen, int sent, int firstMails, Actor coordinator) {
        this.chosen = chosen;
        this.sent = sent;
        this.firstMails = firstMails;
        return new RemindersSent(letter.id(), id, chosen, sent, firstMails, coordinator.by());
    }

    public UUID id() {
        return id;
    }

    public Instant at() {
        return at;
    }

    public int chosen() {
        return chosen;
    }

    public int sent() {
        return sent;
    }

    /** How many of them were somebody's first mail about this letter. */
    public int firstMails() {
        return firstMails;
    }

    public String words() {
        return words;
    }
}
