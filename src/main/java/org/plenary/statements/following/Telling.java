package org.plenary.statements.following;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.plenary.organisations.Actor;
import org.plenary.organisations.Person;
import org.plenary.organisations.Persons;
import org.plenary.shared.mail.Outbox;
import org.plenary.shared.time.DatabaseClock;

/**
 * Finds out whom news reaches, piece by piece: followers who may see it at this moment and those
 * who were mentioned, never the one who did it. Several nodes may do so at once: a piece is held
 * while it is told, and nobody is told twice.
 */
@ApplicationScoped
public class Telling {
    private final Notifications notifications;
    private final Followings followings;
    private final NewsPreferences preferences;
    private final Readers readers;
    private final Persons persons;
    private final NewsMails mails;
    private final Outbox outbox;
    private final DatabaseClock clock;

    Telling(
            Notifications notifications,
            Followings followings,
            NewsPreferences preferences,
            Readers readers,
            Persons persons,
            NewsMails mails,
            Outbox outbox,
            DatabaseClock clock) {
        this.notifications = notifications;
        this.followings = followings;
        this.preferences = preferences;
        this.readers = readers;
        this.persons = persons;
        this.mails = mails;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Scheduled(
            identity = "news-telling",
            every = "{plenary.news.tell-every:2s}",
            delayed = "2s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void everyFewSeconds() {
        tellWaiting();
    }

    /**
     * Tells everything that waits, each piece in a transaction of its own. One that fails is left
     * for the next time and holds up no other.
     *
     * @return how many pieces
     */
    public int tellWaiting() {
        Set<UUID> tried = new HashSet<>();
        int told = 0;
        boolean more = true;
        while (more) {
            int before = tried.size();
            try {
                more = QuarkusTransaction.requiringNew().call(() -> tellOne(tried));
                told += more ? 1 : 0;
            } catch (RuntimeException failure) {
                Log.error("A piece of news could not be told", failure);
                // Without a database there is not even a next piece; this would go on for ever.
                more = tried.size() > before;
            }
        }
        return told;
    }

    private boolean tellOne(Set<UUID> tried) {
        Optional<NewsItem> next = notifications.nextUntold(tried);
        next.ifPresent(
                news -> {
                    tried.add(news.id());
                    tell(news);
                });
        return next.isPresent();
    }

    private void tell(NewsItem news) {
        Instant now = clock.now();
        Set<UUID> mentioned = news.mentioned();
        Set<UUID> people = new HashSet<>(followings.followersOf(news.statement(), news.at()));
        people.addAll(mentioned);
        people.remove(news.byPerson());
        Map<UUID, Actor> reading = readers.of(people);
        people.removeIf(person -> !news.mayBeKnownTo(reading.get(person)));
        Map<UUID, NewsPreference> chosen = preferences.of(people);
        Map<UUID, Person> known = persons.byIds(people);
        for (UUID person : people) {
            Kind kind = mentioned.contains(person) ? Kind.MENTION : Kind.FOLLOWED;
            Pace pace = chosen.get(person).of(kind);
            notifications.persist(new Notification(person, news, kind, pace == Pace.DAILY, now));
            if (pace == Pace.AT_ONCE && known.containsKey(person)) {
                outbox.post(mails.atOnce(news, kind, known.get(person)));
            }
        }
        news.told(now);
    }
}
