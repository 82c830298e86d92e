package org.plenary.statements.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.plenary.organisations.Person;
import org.plenary.shared.audit.By;
import org.plenary.shared.i18n.Formats;
import org.plenary.shared.i18n.Messages;
import org.plenary.shared.mail.Outbox;
import org.plenary.shared.mail.OutgoingMail;
import org.plenary.shared.time.Deadline;
import org.plenary.statements.News;
import org.plenary.statements.Statement;
import org.plenary.statements.Version;
import org.plenary.statements.Visibility;

/**
 * Who is told what: those who may vote get a mail when they are asked and one before the end, in
 * their language and once each; those who follow the statement hear how it went.
 */
@ApplicationScoped
class Notices {
    private final Voices voices;
    private final Outbox outbox;
    private final Event<News> news;
    private final Messages messages;
    private final Formats formats;
    private final String site;

    Notices(
            Voices voices,
            Outbox outbox,
            Event<News> news,
            Messages messages,
            Formats formats,
            @ConfigProperty(name = "plenary.url") String site) {
        this.voices = voices;
        this.outbox = outbox;
        this.news = news;
        this.messages = messages;
        this.formats = formats;
        this.site = site;
    }

    /** A procedure was opened: everybody who may vote is written to. */
    void opened(SilenceProcedure procedure, Version version, Instant now) {
        List<String> more = new ArrayList<>();
        more.add(procedure.message());
        if (!procedure.shortReason().isEmpty()) {
            more.add(procedure.shortReason());
        }
        write(
                "silence",
                new About(version, procedure.deadline(), procedure.href(), more),
                Voices.of(procedure.statement()),
                now);
    }

    /** A day is left: those who said nothing are told once. */
    void reminds(SilenceProcedure procedure, Version version, Set<UUID> silent, Instant now) {
        write(
                "silence-reminder",
                new About(version, procedure.deadline(), procedure.href(), List.of()),
                silent,
                now);
    }

    /** A round was opened: everybody who may vote is written to. */
    void opened(ConsentRound round, Version version, Instant now) {
        write(
                "round",
                new About(version, round.deadline(), round.href(), List.of(round.question())),
                Voices.of(round.statement()),
                now);
    }

    /** A day is left: those who have not answered are told once. */
    void reminds(ConsentRound round, Version version, Set<UUID> silent, Instant now) {
        write(
                "round-reminder",
                new About(version, round.deadline(), round.href(), List.of(round.question())),
                silent,
                now);
    }

    void objected(Objection objection, Version version, By by) {
        SilenceProcedure procedure = objection.procedure();
        tell(
                procedure.statement(),
                "agreement.news.objected",
                version.label(),
                objection.reason(),
                procedure.href(),
                by);
    }

    void cancelled(SilenceProcedure procedure, String reason, By by) {
        tell(procedure.statement(), "agreement.news.cancelled", "", reason, procedure.href(), by);
    }

    void agreed(SilenceProcedure procedure, Version version) {
        tell(
                procedure.statement(),
                "agreement.news.agreed",
                version.label(),
                "",
                procedure.href(),
                By.platform());
    }

    void closed(ConsentRound round, Version version, String reason, By by) {
        tell(round.statement(), "agreement.news.closed", version.label(), reason, round.href(), by);
    }

    private void tell(
            Statement statement, String key, String label, String words, String href, By by) {
        news.fire(
                new News(
                        statement,
                        key,
                        List.of(statement.title(), label),
                        words,
                        href,
                        Visibility.COALITION,
                        Set.of(),
                        by.person()));
    }

    private record About(Version version, Deadline deadline, String href, List<String> words) {}

    private void write(String what, About about, Collection<UUID> organisations, Instant now) {
        for (Person person : voices.speakersFor(organisations, now)) {
            Locale locale = Locale.forLanguageTag(person.language());
            String title = about.version().statement().title();
            String subject = messages.text(locale, "agreement.mail." + what + ".subject", title);
            String until = formats.dateTime(locale, about.deadline().at(), about.deadline().zone());
            List<String> parts = new ArrayList<>();
            parts.add(
                    messages.text(
                            locale,
                            "agreement.mail." + what + ".body",
                            title,
                            about.version().label(),
                            about.version().statement().coalition().name(),
                            until));
            parts.addAll(about.words());
            parts.add(site + about.href());
            parts.add(messages.text(locale, "agreement.mail.why"));
            parts.removeIf(String::isBlank);
            outbox.post(
                    new OutgoingMail(
                            person.email(),
                            subject.replaceAll("\\R", " "),
                            String.join("\n\n", parts) + "\n"));
        }
    }
}
