package org.plenary.consultations.moderating;

import io.quarkus.qute.TemplateData;
import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.plenary.consultations.Consultation;
import org.plenary.consultations.contributing.Answer;
import org.plenary.consultations.contributing.Contributions;
import org.plenary.consultations.questions.Mask;
import org.plenary.consultations.questions.Question;
import org.plenary.consultations.questions.Questions;

/** What waits for moderators. */
@RequestScoped
class QueueViews {
    private static final int EXCERPT = 240;

    private final Contributions contributions;
    private final Questions questions;
    private final Hidings hidings;
    private final Reports reports;

    QueueViews(Contributions contributions, Questions questions, Hidings hidings, Reports reports) {
        this.contributions = contributions;
        this.questions = questions;
        this.hidings = hidings;
        this.reports = reports;
    }

    /** Which list of the queue. */
    enum Pile {
        REPORTS,
        APPEALS,
        HIDDEN;

        String slug() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        static Pile of(String slug) {
            return Stream.of(values())
                    .filter(p -> p.slug().equals(slug))
                    .findFirst()
                    .orElse(REPORTS);
        }
    }

    /** A list to choose. */
    @TemplateData
    record Tab(String href, String messageKey, long count, boolean current) {}

    /**
     * Something to look at.
     *
     * @param words the reader's or the contributor's, may be empty
     * @param excerpt of what was said
     */
    @TemplateData
    record Row(
            UUID id,
            String href,
            String question,
            String reasonKey,
            String words,
            String excerpt,
            Instant at) {}

    /** The queue. */
    record Queue(
            String href, String title, List<Tab> tabs, List<Row> rows, Pile pile, String next) {
        public String pileSlug() {
            return pile.slug();
        }
    }

    Queue queue(Consultation c, Pile pile, UUID after, int most) {
        String here = c.href() + "/moderation";
        List<Tab> tabs =
                Stream.of(Pile.values())
                        .map(
                                p ->
                                        new Tab(
                                                here + "?show=" + p.slug(),
                                                "moderating.pile." + p.slug(),
                                                count(c.id(), p),
                                                p == pile))
                        .toList();
        List<Row> rows =
                pile == Pile.REPORTS
                        ? reported(c, reports.open(c.id(), after, most + 1))
                        : hidden(
                                c,
                                pile == Pile.APPEALS
                                        ? hidings.appealed(c.id(), after, most + 1)
                                        : hidings.standing(c.id(), after, most + 1),
                                pile == Pile.APPEALS);
        boolean more = rows.size() > most;
        List<Row> page = rows.stream().limit(most).toList();
        return new Queue(
                c.href(),
                c.title(),
                tabs,
                page,
                pile,
                more ? here + "?show=" + pile.slug() + "&after=" + page.get(most - 1).id() : null);
    }

    private long count(UUID consultation, Pile pile) {
        return switch (pile) {
            case REPORTS -> reports.open(consultation);
            case APPEALS -> hidings.appeals(consultation);
            case HIDDEN -> hidings.standing(consultation);
        };
    }

    /** How much waits for somebody. */
    long waiting(UUID consultation) {
        return reports.open(consultation) + hidings.appeals(consultation);
    }

    private List<Row> reported(Consultation c, List<Report> found) {
        Map<UUID, List<Answer>> said = said(found.stream().map(Report::contribution).toList());
        Map<UUID, Question> asked = questions.byIds(found.stream().map(Report::question).toList());
        List<Row> rows = new ArrayList<>();
        for (Report each : found) {
            Optional<Answer> answer = to(said, each.contribution(), each.question());
            rows.add(
                    new Row(
                            each.id(),
                            answer.map(a -> desk(c, a)).orElse(""),
                            asked.get(each.question()).wording().brief(),
                            each.reason().messageKey(),
                            each.words(),
                            answer.map(QueueViews::excerpt).orElse(""),
                            each.reportedAt()));
        }
        return rows;
    }

    private List<Row> hidden(Consultation c, List<Hiding> found, boolean appeals) {
        Map<UUID, List<Answer>> said = said(found.stream().map(Hiding::contribution).toList());
        Set<UUID> ids = new HashSet<>();
        found.forEach(each -> each.question().ifPresent(ids::add));
        Map<UUID, Question> asked = questions.byIds(ids);
        List<Row> rows = new ArrayList<>();
        for (Hiding each : found) {
            Optional<Answer> answer = to(said, each.contribution(), each.question().orElse(null));
            rows.add(
                    new Row(
                            each.id(),
                            answer.map(a -> desk(c, a)).orElse(""),
                            each.question().map(q -> asked.get(q).wording().brief()).orElse(""),
                            each.reason().messageKey(),
                            appeals ? each.appeal().orElse("") : each.note(),
                            answer.map(QueueViews::excerpt).orElse(""),
                            each.hiddenAt()));
        }
        return rows;
    }

    private Map<UUID, List<Answer>> said(Collection<UUID> of) {
        return of.isEmpty()
                ? Map.of()
                : contributions
                        .getEntityManager()
                        .createQuery(
                                "from Answer where current and contribution in :ids", Answer.class)
                        .setParameter("ids", of)
                        .getResultStream()
                        .collect(java.util.stream.Collectors.groupingBy(Answer::contribution));
    }

    private static Optional<Answer> to(
            Map<UUID, List<Answer>> said, UUID contribution, UUID question) {
        return said.getOrDefault(contribution, List.of()).stream()
                .filter(a -> question == null || a.question().equals(question))
                .min(java.util.Comparator.comparing(Answer::id));
    }

    static String desk(Consultation c, Answer answer) {
        return c.href() + "/moderation/answers/" + answer.id();
    }

    private static String excerpt(Answer answer) {
        String words = Mask.shown(answer.given().allWords(), Mask.LABEL);
        return words.length() <= EXCERPT ? words : words.substring(0, EXCERPT) + "…";
    }
}
