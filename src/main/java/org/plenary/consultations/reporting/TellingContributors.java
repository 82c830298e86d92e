package org.plenary.consultations.reporting;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.plenary.consultations.Consultation;
import org.plenary.consultations.Consultations;
import org.plenary.consultations.contributing.Author;
import org.plenary.consultations.contributing.Contribution;
import org.plenary.consultations.contributing.OwnContributions;
import org.plenary.organisations.Actor;
import org.plenary.shared.i18n.Formats;
import org.plenary.shared.i18n.Languages;
import org.plenary.shared.i18n.Messages;
import org.plenary.shared.mail.Outbox;
import org.plenary.shared.mail.OutgoingMail;
import org.plenary.shared.names.Names;
import org.plenary.shared.secrecy.Vault;
import org.plenary.shared.time.DatabaseClock;

/**
 * Tells every contributor what became of each of their points, in the language they used: one mail
 * for all of them, and never again the same. One node tells the contributors of one consultation,
 * some at a time; whatever is told and that it was told are of one transaction.
 */
@ApplicationScoped
public class TellingContributors {
    private static final int AT_ONCE = 100;

    private final EntityManager database;
    private final Consultations consultations;
    private final OwnContributions own;
    private final Points points;
    private final Reports reports;
    private final DatabaseClock clock;
    private final Outbox outbox;
    private final Messages messages;
    private final Formats formats;
    private final Vault vault;
    private final String site;

    TellingContributors(
            EntityManager database,
            Consultations consultations,
            OwnContributions own,
            Points points,
            Reports reports,
            DatabaseClock clock,
            Outbox outbox,
            Messages messages,
            Formats formats,
            Vault vault,
            @ConfigProperty(name = "plenary.url") String site) {
        this.database = database;
        this.consultations = consultations;
        this.own = own;
        this.points = points;
        this.reports = reports;
        this.clock = clock;
        this.outbox = outbox;
        this.messages = messages;
        this.formats = formats;
        this.vault = vault;
        this.site = site.replaceFirst("/$", "");
    }

    /** From now on everybody who contributed to it, or to what feeds it, is to be told. */
    @Transactional(Transactional.TxType.MANDATORY)
    void everybodyOf(Consultation consultation) {
        database.flush();
        database.createNativeQuery(
                        """
                        with recursive tree (id) as (
                            select cast(:id as uuid)
                            union
                            select c.id from consultation c join tree on c.parent = tree.id)
                        insert into telling_due (consultation, after_contribution)
                        select id, null from tree order by id
                        on conflict (consultation) do update set after_contribution = null
                        """)
                .setParameter("id", consultation.id())
                .executeUpdate();
    }

    @Scheduled(
            identity = "telling-contributors",
            every = "{plenary.contributions.tell-every:20s}",
            delayed = "15s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void everyNowAndThen() {
        tellAll();
    }

    /**
     * Tells everybody who is to be told.
     *
     * @return how many mails were written
     */
    public int tellAll() {
        QuarkusTransaction.requiringNew().run(this::reportsThatAreOut);
        int mails = 0;
        for (Optional<Integer> some = next(); some.isPresent(); some = next()) {
            mails += some.get();
        }
        return mails;
    }

    // With a report that is out, everybody is told what is settled by then.
    private void reportsThatAreOut() {
        for (Report report : reports.toTell(clock.now())) {
            report.tell();
            everybodyOf(report.consultation());
        }
    }

    private Optional<Integer> next() {
        return QuarkusTransaction.requiringNew().call(this::some);
    }

    // Empty once nobody is left, or another node is at it.
    private Optional<Integer> some() {
        List<?> due =
                database.createNativeQuery(
                                "select consultation, after_contribution from telling_due"
                                        + " order by consultation limit 1 for update skip locked")
                        .getResultList();
        if (due.isEmpty()) {
            return Optional.empty();
        }
        Object[] row = (Object[]) due.get(0);
        Consultation consultation = consultations.findById((UUID) row[0]);
        List<Contribution> found =
                database.createQuery(
                                "from Contribution c where c.consultation = :consultation"
                                        + " and c.state = ContributionState.SENT"
                                        + " and (cast(:after as uuid) is null or c.id > :after) order by c.id",
                                Contribution.class)
                        .setParameter("consultation", consultation)
                        .setParameter("after", row[1])
                        .setMaxResults(AT_ONCE)
                        .getResultList();
        int mails = 0;
        for (Contribution contribution : found) {
            mails += tell(contribution) ? 1 : 0;
        }
        boolean over = found.size() < AT_ONCE;
        var done =
                database.createNativeQuery(
                        over
                                ? "delete from telling_due where consultation = :id"
                                : "update telling_due set after_contribution = :last where consultation = :id");
        done.setParameter("id", consultation.id());
        if (!over) {
            done.setParameter("last", found.get(found.size() - 1).id());
        }
        done.executeUpdate();
        return Optional.of(mails);
    }

    // Whether there was something new to tell, and an address to tell it to.
    private boolean tell(Contribution contribution) {
        Points.All all = points.of(contribution, Actor.visitor(), "");
        if (!isNews(contribution, all.state())) {
            return false;
        }
        Author author = contribution.author(vault).orElse(null);
        if (author == null || author.email() == null || author.email().isBlank()) {
            return false;
        }
        outbox.post(mail(contribution, author, all));
        return true;
    }

    // Who was told nothing yet need not be told that nothing is decided.
    private boolean isNews(Contribution contribution, String state) {
        if (state.isEmpty()) {
            return database.createNativeQuery(
                                    "delete from told_contributor where contribution = :id")
                            .setParameter("id", contribution.id())
                            .executeUpdate()
                    > 0;
        }
        return database.createNativeQuery(
                                """
                                insert into told_contributor (contribution, state) values (:id, :state)
                                on conflict (contribution) do update set state = excluded.state
                                where told_contributor.state <> excluded.state
                                """)
                        .setParameter("id", contribution.id())
                        .setParameter("state", state)
                        .executeUpdate()
                > 0;
    }

    private OutgoingMail mail(Contribution contribution, Author author, Points.All all) {
        Locale locale = Locale.forLanguageTag(language(contribution, author));
        StringBuilder lines = new StringBuilder();
        for (Points.Point point : all.points()) {
            lines.append("- ").append(line(locale, point)).append('\n');
        }
        Object[] values = {
            contribution.consultation().title(),
            lines.toString(),
            site + own.href(contribution) + "/outcome"
        };
        return new OutgoingMail(
                author.email(),
                Names.tidy(messages.text(locale, "reporting.mail.subject", values)),
                messages.text(locale, "reporting.mail.body", values));
    }

    // Never what they said: mail is read by others.
    private String line(Locale locale, Points.Point point) {
        String what =
                point.finding().isEmpty()
                        ? messages.text(locale, "reporting.mail.point", point.number())
                        : messages.text(
                                locale, "reporting.mail.finding", point.number(), point.finding());
        StringBuilder line = new StringBuilder(what).append(' ');
        line.append(messages.text(locale, point.outcomeKey()));
        if (point.paragraph() != null) {
            line.append(" (")
                    .append(point.paragraph().title())
                    .append(point.paragraph().label().isEmpty() ? "" : ", ")
                    .append(point.paragraph().label())
                    .append(")");
        }
        if (!point.reason().isEmpty()) {
            line.append(". ");
            if (!point.reasonLanguage().equals(locale.toLanguageTag())) {
                line.append(
                        messages.text(
                                locale,
                                "reporting.mail.in",
                                formats.language(locale, point.reasonLanguage())));
                line.append(' ');
            }
            line.append(point.reason().replaceAll("\\s+", " "));
        }
        return line.toString();
    }

    /** The language they answered in where the platform speaks it, else that of their receipt. */
    private String language(Contribution contribution, Author author) {
        return database.createQuery(
                        "select a.language from Answer a where a.contribution = :id and a.current order by a.id",
                        String.class)
                .setParameter("id", contribution.id())
                .getResultStream()
                .flatMap(tag -> Languages.offered(tag).stream())
                .findFirst()
                .or(() -> Languages.offered(author.language() == null ? "" : author.language()))
                .orElse("en");
    }
}
