package org.plenary.statements.following;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Set;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.statements.News;
import org.plenary.statements.Statements;
import org.plenary.statements.Version;
import org.plenary.statements.VersionSaved;
import org.plenary.statements.Versions;
import org.plenary.statements.Visibility;

/** Writes news down in the transaction of its cause, and makes news of every new version. */
@ApplicationScoped
class Hearing {
    private final Notifications notifications;
    private final Statements statements;
    private final Versions versions;
    private final Sentence sentence;
    private final Event<News> news;
    private final DatabaseClock clock;

    Hearing(
            Notifications notifications,
            Statements statements,
            Versions versions,
            Sentence sentence,
            Event<News> news,
            DatabaseClock clock) {
        this.notifications = notifications;
        this.statements = statements;
        this.versions = versions;
        this.sentence = sentence;
        this.news = news;
        this.clock = clock;
    }

    void heard(@Observes News heard) {
        notifications.add(new NewsItem(heard, sentence.kept(heard.args()), clock.now()));
    }

    void saved(@Observes VersionSaved saved) {
        Version version =
                versions.of(statements.findById(saved.statement()), saved.number()).orElseThrow();
        news.fire(
                new News(
                        version.statement(),
                        "following.news.version",
                        List.of(version.label(), version.number(), version.statement().title()),
                        version.note(),
                        version.number() > 1
                                ? version.statement().href()
                                        + "/compare/"
                                        + (version.number() - 1)
                                        + ".."
                                        + version.number()
                                : version.href(),
                        Visibility.PUBLIC,
                        Set.of(),
                        saved.by().person()));
    }
}
