package org.plenary.consultations.contributing;

import io.quarkus.qute.TemplateData;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.plenary.consultations.Consultation;
import org.plenary.consultations.Consultations;
import org.plenary.consultations.questions.Question;
import org.plenary.consultations.questions.Questionnaire;
import org.plenary.consultations.questions.Questions;
import org.plenary.organisations.Actor;
import org.plenary.shared.secrecy.Vault;
import org.plenary.shared.time.DatabaseClock;

/** What is read of contributions, put together for pages, the feed and programs. */
@ApplicationScoped
class ContributionViews {
    private final Consultations consultations;
    private final Contributions contributions;
    private final Questions questions;
    private final Reading reading;
    private final Counted counted;
    private final Changes changes;
    private final Saying saying;
    private final Vault vault;
    private final DatabaseClock clock;

    ContributionViews(
            Consultations consultations,
            Contributions contributions,
            Questions questions,
            Reading reading,
            Counted counted,
            Changes changes,
            Saying saying,
            Vault vault,
            DatabaseClock clock) {
        this.consultations = consultations;
        this.contributions = contributions;
        this.questions = questions;
        this.reading = reading;
        this.counted = counted;
        this.changes = changes;
        this.saying = saying;
        this.vault = vault;
        this.clock = clock;
    }

    /** A question to choose in the filter. */
    @TemplateData
    record Ask(UUID id, int number, String brief, long answers) {}

    /** How many answers are hidden for a reason. */
    @TemplateData
    record Hidden(String reason, long answers) {
        public String reasonKey() {
            return "moderating.reason." + reason;
        }
    }

    /**
     * What was said.
     *
     * @param next where it goes on, null at the end
     * @param here how many answers to the question may be read
     * @param different how many of them differ
     * @param hidden how many of them are hidden, by reason
     */
    record Voices(
            String href,
            String title,
            List<Ask> questions,
            Filter filter,
            List<String> regions,
            List<String> languages,
            List<Said> said,
            String next,
            long contributions,
            long answers,
            long here,
            long different,
            List<Hidden> hidden,
            boolean convenors) {
        public boolean unfiltered() {
            return filter.region().isEmpty()
                    && filter.language().isEmpty()
                    && filter.like() == null;
        }
    }

    /**
     * One contribution.
     *
     * @param author who it is, for coordinators; empty for everybody else, and where it has a name
     */
    record Voice(String href, String title, Telling by, List<Said> said, String author) {}

    /** The day that counts, in UTC, by the database's clock. */
    LocalDate today() {
        return clock.now().atZone(ZoneOffset.UTC).toLocalDate();
    }

    Voices voices(Consultation consultation, Actor actor, Filter filter, UUID after, int most) {
        boolean all = consultations.isConvenedBy(actor, consultation);
        LocalDate today = today();
        Questionnaire asked = questions.of(consultation);
        Counted.Of asks = asking(consultation, all, all, today);
        Spoken spoken = counted.spoken(asks);
        Set<String> regions = spoken.regions();
        Counted.Kinds kinds =
                filter.question() == null ? null : counted.kinds(asks, filter.question());
        List<Reading.Line> found =
                reading.answers(consultation, filter, all, today, regions, after, most + 1);
        List<Reading.Line> page = found.stream().limit(most).toList();
        return new Voices(
                consultation.href(),
                consultation.title(),
                asked.all().stream()
                        .map(
                                q ->
                                        new Ask(
                                                q.id(),
                                                asked.number(q.id()),
                                                q.wording().brief(),
                                                spoken.to(q.id())))
                        .toList(),
                filter,
                List.copyOf(regions),
                spoken.languages(),
                saying.of(
                        asked,
                        page.stream().map(Reading.Line::answer).toList(),
                        tellings(
                                page.stream().map(Reading.Line::contribution).toList(),
                                regions,
                                today,
                                all),
                        page.stream()
                                .collect(
                                        Collectors.toMap(
                                                line -> line.answer().id(), Reading.Line::alike)),
                        all),
                found.size() > most ? page.get(most - 1).answer().id().toString() : null,
                spoken.contributions(),
                spoken.answers().values().stream().mapToLong(Long::longValue).sum(),
                kinds == null ? 0 : spoken.to(filter.question()),
                kinds == null || !filter.grouped() ? 0 : kinds.different(),
                kinds == null
                        ? List.of()
                        : kinds.hidden().entrySet().stream()
                                .map(each -> new Hidden(each.getKey(), each.getValue()))
                                .toList(),
                all);
    }

    private Counted.Of asking(
            Consultation consultation, boolean all, boolean withHidden, LocalDate today) {
        List<UUID> ids = List.of(consultation.id());
        return new Counted.Of(consultation.id(), changes.ofAnswers(ids), all, withHidden, today);
    }

    private Set<String> regions(Consultation consultation, LocalDate today) {
        return counted.spoken(asking(consultation, false, false, today)).regions();
    }

    /** How much was said, see {@link Spoken}. */
    Spoken spoken(Consultation consultation, boolean all) {
        return counted.spoken(asking(consultation, all, false, today()));
    }

    /** One contribution with all it says, if this person may read it. */
    java.util.Optional<Voice> voice(Consultation consultation, Actor actor, UUID publicId) {
        boolean all = consultations.isConvenedBy(actor, consultation);
        LocalDate today = today();
        return contributions
                .called(consultation, publicId)
                .filter(c -> all || c.isShown(today))
                .map(c -> voice(consultation, actor, c, all, today));
    }

    private Voice voice(
            Consultation consultation, Actor actor, Contribution c, boolean all, LocalDate today) {
        Questionnaire asked = questions.of(consultation);
        Set<String> regions = regions(consultation, today);
        Telling by = tellings(List.of(c), regions, today, all).get(c.id());
        List<Answer> answers =
                contributions.answers(c, c.number()).stream()
                        .sorted(Comparator.comparingInt((Answer a) -> place(asked, a.question())))
                        .toList();
        boolean coordinator = actor.coordinates(consultation.coalition());
        return new Voice(
                consultation.href(),
                consultation.title(),
                by,
                saying.of(asked, answers, Map.of(c.id(), by), Map.of(), all),
                coordinator && !by.named() ? c.author(vault).map(Author::name).orElse("") : "");
    }

    private static int place(Questionnaire asked, UUID question) {
        int number = asked.number(question);
        return number == 0 ? Integer.MAX_VALUE : number;
    }

    /** The newest in the feed, from the one after {@code before} on. */
    List<Told> feed(Consultation consultation, UUID before, int most) {
        LocalDate today = today();
        Set<String> regions = regions(consultation, today);
        Contribution last =
                before == null
                        ? null
                        : contributions
                                .called(consultation, before)
                                .filter(c -> c.isShown(today))
                                .orElse(null);
        List<Contribution> found = reading.published(consultation, today, last, most);
        Map<UUID, Telling> by = tellings(found, regions, today, false);
        return found.stream().map(c -> new Told(by.get(c.id()), c.shownOn())).toList();
    }

    /** A contribution of the feed, and from which day it can be read. */
    record Told(Telling by, LocalDate shownOn) {}

    /** What may be told of contributions to one consultation, by their ids. */
    Map<UUID, Telling> tellings(Consultation of, List<Contribution> found, boolean convenors) {
        LocalDate today = today();
        return tellings(found, regions(of, today), today, convenors);
    }

    Map<UUID, Telling> tellings(
            List<Contribution> found, Set<String> regions, LocalDate today, boolean convenors) {
        Map<UUID, String> slugs =
                reading.slugs(
                        found.stream()
                                .flatMap(c -> c.organisation().stream())
                                .collect(Collectors.toSet()));
        Map<UUID, Telling> tellings = new HashMap<>();
        for (Contribution c : found) {
            tellings.put(
                    c.id(),
                    Telling.of(
                            c,
                            regions,
                            c.organisation().map(slugs::get).orElse(null),
                            today,
                            convenors));
        }
        return tellings;
    }

    /** A file of a contribution that this person may read. */
    java.util.Optional<Paper> paper(
            Consultation consultation, Actor actor, UUID publicId, UUID question, int place) {
        boolean all = consultations.isConvenedBy(actor, consultation);
        LocalDate today = today();
        return contributions
                .called(consultation, publicId)
                .filter(c -> all || c.isShown(today))
                .flatMap(
                        c ->
                                contributions.answers(c, c.number()).stream()
                                        .filter(a -> a.question().equals(question))
                                        .filter(a -> all || a.hidden().isEmpty())
                                        .filter(
                                                a ->
                                                        place >= 1
                                                                && place
                                                                        <= a.given().files().size())
                                        .findFirst()
                                        .flatMap(
                                                a ->
                                                        contributions.file(
                                                                c,
                                                                a.given().files().get(place - 1))))
                .map(
                        file ->
                                new Paper(
                                        file.plainName(place),
                                        file.mediaType(),
                                        contributions.content(file)));
    }

    /** A file to be fetched. */
    record Paper(String name, String mediaType, byte[] content) {
        Paper {
            content = content.clone();
        }

        @Override
        public byte[] content() {
            return content.clone();
        }
    }

    /** The first question, which is shown where none is chosen. */
    UUID first(Consultation consultation) {
        return questions.of(consultation).all().stream().map(Question::id).findFirst().orElse(null);
    }
}
