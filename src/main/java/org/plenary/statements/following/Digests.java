package org.plenary.statements.following;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.plenary.organisations.Actor;
import org.plenary.organisations.Persons;
import org.plenary.shared.mail.Outbox;
import org.plenary.shared.time.DatabaseClock;

/**
 * Sends everybody who wants it one mail a day, at 06:00 UTC or as configured; later on the same day
 * where no node was up at that hour. The day is taken by a unique key, so that of two nodes one
 * writes.
 */
@ApplicationScoped
public class Digests {
    private final Notifications notifications;
    private final NewsPreferences preferences;
    private final Readers readers;
    private final Persons persons;
    private final NewsMails mails;
    private final Outbox outbox;
    private final DatabaseClock clock;
    private final LocalTime hour;

    Digests(
            Notifications notifications,
            NewsPreferences preferences,
            Readers readers,
            Persons persons,
            NewsMails mails,
            Outbox outbox,
            DatabaseClock clock,
            @ConfigProperty(name = "plenary.digest.at", defaultValue = "06:00") String hour) {
        this.notifications = notifications;
        this.preferences = preferences;
        this.readers = readers;
        this.persons = persons;
        this.mails = mails;
        this.outbox = outbox;
        this.clock = clock;
        this.hour = LocalTime.parse(hour);
    }

    @Scheduled(
            identity = "news-digest",
            every = "{plenary.digest.look-every:5m}",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void everyFewMinutes() {
        sendDue(QuarkusTransaction.requiringNew().call(clock::now));
    }

    /**
     * Sends what came together before the last digest hour.
     *
     * @return how many mails
     */
    public int sendDue(Instant now) {
        LocalDate today = now.atZone(ZoneOffset.UTC).toLocalDate();
        LocalDate day = now.isBefore(begins(today)) ? today.minusDays(1) : today;
        Instant until = begins(day);
        int sent = 0;
        for (UUID person :
                QuarkusTransaction.requiringNew().call(() -> notifications.peopleWithDue(until))) {
            try {
                sent +=
                        QuarkusTransaction.requiringNew().call(() -> send(person, day, until))
                                ? 1
                                : 0;
            } catch (RuntimeException failure) {
                // Nobody else waits for it.
                Log.error("A digest could not be written", failure);
            }
        }
        return sent;
    }

    private Instant begins(LocalDate day) {
        return day.atTime(hour).toInstant(ZoneOffset.UTC);
    }

    private boolean send(UUID person, LocalDate day, Instant until) {
        if (!notifications.takeDay(person, day, clock.now())) {
            return false;
        }
        NewsPreference wish = preferences.of(person);
        // They may have left an organisation since they were told.
        Actor reader = readers.of(person);
        List<NewsItem> shown = new ArrayList<>();
        for (Notification due : notifications.due(person, until)) {
            due.digested();
            if (wish.of(due.kind()) == Pace.DAILY && due.news().mayBeKnownTo(reader)) {
                shown.add(due.news());
            }
        }
        return !shown.isEmpty()
                && persons.findByIdOptional(person)
                        .map(known -> outbox.post(mails.digest(shown, known, until)))
                        .isPresent();
    }
}
