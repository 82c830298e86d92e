package org.plenary.signons.overview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.plenary.organisations.Actor;
import org.plenary.shared.audit.Journal;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.shared.web.NotVisibleException;
import org.plenary.shared.web.Refusal;
import org.plenary.signons.Letter;
import org.plenary.signons.campaign.Boards;
import org.plenary.signons.campaign.CampaignEvent;
import org.plenary.signons.campaign.CampaignEvents;

/** Writing down what happened in a campaign, and taking it back. */
@ApplicationScoped
public class NotingEvents {
    private final CampaignEvents events;
    private final Journal journal;
    private final DatabaseClock clock;

    NotingEvents(CampaignEvents events, Journal journal, DatabaseClock clock) {
        this.events = events;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Notes an event.
     *
     * @param day from the letter's first day to today, in its zone; null is refused
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public CampaignEvent note(Letter letter, LocalDate day, String words, Actor coordinator) {
        Instant now = clock.now();
        LocalDate opened = letter.openedAt().atZone(letter.deadline().zone()).toLocalDate();
        if (day == null || day.isAfter(Boards.today(letter, now)) || day.isBefore(opened)) {
            throw Refusal.invalid("campaign.refused.event-day").asException();
        }
        if (words == null || words.isBlank() || words.strip().length() > CampaignEvent.LONGEST) {
            throw Refusal.invalid("campaign.refused.event-words", CampaignEvent.LONGEST)
                    .asException();
        }
        if (events.of(letter).size() >= CampaignEvents.MOST) {
            throw Refusal.because("campaign.refused.events-many", CampaignEvents.MOST)
                    .asException();
        }
        CampaignEvent event = new CampaignEvent(letter, day, words, coordinator, now);
        events.persist(event);
        journal.record(event.noted(coordinator));
        return event;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void remove(Letter letter, UUID id, Actor coordinator) {
        CampaignEvent event =
                events.of(letter, id).orElseThrow(() -> new NotVisibleException("event " + id));
        journal.record(event.removed(coordinator));
        events.delete(event);
    }
}
