package org.plenary.statements.agreement;

import io.quarkus.qute.TemplateData;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plenary.organisations.Actor;
import org.plenary.organisations.Organisation;
import org.plenary.organisations.Organisations;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.shared.web.Errors;
import org.plenary.shared.web.Refusal;
import org.plenary.statements.StatementViews;
import org.plenary.statements.Version;
import org.plenary.statements.Versions;

/** Puts together what the page of a consent round shows; called within a transaction. */
@ApplicationScoped
class ConsentViews {
    private final StatementViews statements;
    private final Versions versions;
    private final ConsentAnswers answers;
    private final Counting counting;
    private final Answering answering;
    private final OpeningRounds opening;
    private final Organisations organisations;
    private final DatabaseClock clock;

    ConsentViews(
            StatementViews statements,
            Versions versions,
            ConsentAnswers answers,
            Counting counting,
            Answering answering,
            OpeningRounds opening,
            Organisations organisations,
            DatabaseClock clock) {
        this.statements = statements;
        this.versions = versions;
        this.answers = answers;
        this.counting = counting;
        this.answering = answering;
        this.opening = opening;
        this.organisations = organisations;
        this.clock = clock;
    }

    /**
     * What every page about a round says of it.
     *
     * @param names whether it is shown now who answered what
     */
    @TemplateData
    public record Face(
            UUID id,
            String href,
            String phase,
            int version,
            String label,
            String versionHref,
            String question,
            boolean namesAtOnce,
            boolean names,
            String organisation,
            Instant openedAt,
            Instant closesAt,
            String zone,
            int asked,
            int answered) {
        public boolean is(String wanted) {
            return phase.equals(wanted);
        }
    }

    /** A stance, how many take it, and the width of its bar in percent of all who are asked. */
    @TemplateData
    public record Bar(String stance, int count, double width) {}

    /** A region's or category's counts, in the order of the stances. */
    @TemplateData
    public record GroupRow(String key, List<Integer> counts, int total) {}

    /** What an organisation said. */
    @TemplateData
    public record AnswerRow(String organisation, String stance, String reason, Instant at) {}

    /**
     * One thing that is asked about.
     *
     * @param paragraph null for the text as a whole
     * @param own the stance of the reader's organisation, or what they typed; may be empty
     */
    @TemplateData
    public record ItemView(
            UUID id,
            Paragraphs.Named paragraph,
            List<Bar> bars,
            int silent,
            List<GroupRow> regions,
            List<GroupRow> categories,
            List<AnswerRow> answers,
            String own,
            String ownReason) {}

    /** What was written down at the end. */
    @TemplateData
    public record Result(Instant at, String reason, String sha256) {}

    /**
     * The page of one round.
     *
     * @param own what is said of the reader's organisation, a message key; may be empty
     * @param noAnswer why the reader cannot answer, null if they can
     * @param noClosing why they cannot close it, null if they can
     * @param silent who has not answered everything; for coordinators while it is open, for all
     *     afterwards
     */
    @TemplateData
    public record Page(
            StatementViews.Head head,
            Face round,
            List<ItemView> items,
            String own,
            String actingFor,
            Refusal noAnswer,
            Refusal noClosing,
            List<String> silent,
            Result result,
            List<String> stances,
            Errors errors) {}

    /**
     * @param typed what somebody sent that was not right, empty otherwise
     */
    Page page(ConsentRound round, AnswersForm typed, Errors errors, Actor actor) {
        Instant now = clock.now();
        Version version = versions.of(round.statement(), round.version()).orElseThrow();
        List<Standing> items = counting.of(round);
        Face face = face(round, version, items, now);
        Paragraphs paragraphs =
                items.stream().allMatch(i -> i.block() == null) ? null : Paragraphs.of(version);
        Map<UUID, ConsentAnswer> mine =
                actor.actingFor() == null
                        ? Map.of()
                        : answers.standing(round, actor.actingFor()).stream()
                                .collect(Collectors.toMap(a -> a.item().id(), a -> a));
        boolean showsSilent = round.statement().mayBeEditedBy(actor) || round.result().isPresent();
        return new Page(
                statements.head(round.statement(), actor),
                face,
                items.stream()
                        .map(
                                item ->
                                        item(
                                                item,
                                                paragraphs,
                                                face.names(),
                                                Optional.ofNullable(mine.get(item.item())),
                                                typed))
                        .toList(),
                own(round, items, actor, now),
                name(actor.actingFor()),
                answering.refusalFor(round, actor).orElse(null),
                opening.refusesToClose(round, actor).orElse(null),
                showsSilent ? namesOfSilent(items) : List.of(),
                round.result().map(r -> new Result(r.at(), r.reason(), r.sha256())).orElse(null),
                Arrays.stream(Stance.values()).map(Stance::slug).toList(),
                errors);
    }

    Face face(ConsentRound round, Version version, List<Standing> items, Instant now) {
        RoundPhase phase = round.phase(now);
        return new Face(
                round.id(),
                round.href(),
                phase.slug(),
                version.number(),
                version.label(),
                version.href(),
                round.question(),
                round.namesAtOnce(),
                round.namesAtOnce() || phase == RoundPhase.CLOSED,
                name(round.organisation()),
                round.openedAt(),
                round.deadline().at(),
                round.deadline().zone().getId(),
                items.stream().mapToInt(i -> i.voices().size()).max().orElse(0),
                (int)
                        items.stream()
                                .flatMap(i -> i.voices().stream())
                                .filter(Standing.Voice::answered)
                                .map(Standing.Voice::organisation)
                                .distinct()
                                .count());
    }

    /** What the round expects of the organisation acted for, a message key; may be empty. */
    static String own(ConsentRound round, List<Standing> items, Actor actor, Instant now) {
        if (actor.actingFor() == null || round.phase(now) != RoundPhase.OPEN) {
            return "";
        }
        List<Standing.Voice> own =
                items.stream()
                        .flatMap(i -> i.voices().stream())
                        .filter(v -> v.organisation().equals(actor.actingFor()))
                        .toList();
        long answered = own.stream().filter(Standing.Voice::answered).count();
        if (own.isEmpty()) {
            return "";
        }
        if (answered == 0) {
            return "agreement.own.unanswered";
        }
        return answered < own.size() ? "agreement.own.answered-some" : "agreement.own.answered";
    }

    private static ItemView item(
            Standing item,
            Paragraphs paragraphs,
            boolean names,
            Optional<ConsentAnswer> own,
            AnswersForm typed) {
        Map<String, Integer> counts = item.counts();
        int all = Math.max(1, item.voices().size());
        return new ItemView(
                item.item(),
                item.block() == null
                        ? null
                        : paragraphs.named(List.of(item.block())).stream().findFirst().orElse(null),
                Arrays.stream(Stance.values())
                        .map(s -> bar(s.slug(), counts.get(s.slug()), all))
                        .toList(),
                counts.get(Standing.SILENT),
                groups(item, Standing.Voice::region, !names),
                groups(item, Standing.Voice::category, !names),
                names
                        ? item.voices().stream()
                                .filter(Standing.Voice::answered)
                                .map(ConsentViews::answer)
                                .toList()
                        : List.of(),
                typed.isEmpty()
                        ? own.map(a -> a.stance().slug()).orElse("")
                        : typed.answerOn(item.item()),
                typed.isEmpty()
                        ? own.map(ConsentAnswer::reason).orElse("")
                        : typed.reasonOn(item.item()));
    }

    private static Bar bar(String stance, int count, int all) {
        return new Bar(stance, count, Math.round(count * 1000.0 / all) / 10.0);
    }

    private static AnswerRow answer(Standing.Voice voice) {
        return new AnswerRow(
                voice.name(), voice.answer(), voice.reason(), Instant.parse(voice.at()));
    }

    private static List<GroupRow> groups(
            Standing item, Function<Standing.Voice, String> key, boolean fold) {
        return Breakdown.of(item, key, fold).stream()
                .map(
                        group ->
                                new GroupRow(
                                        group.key(),
                                        Arrays.stream(Stance.values())
                                                .map(s -> group.counts().get(s.slug()))
                                                .toList(),
                                        group.total()))
                .toList();
    }

    private static List<String> namesOfSilent(List<Standing> items) {
        return items.stream()
                .flatMap(i -> i.voices().stream())
                .filter(v -> !v.answered())
                .map(Standing.Voice::name)
                .distinct()
                .toList();
    }

    private String name(UUID organisation) {
        return Optional.ofNullable(organisation)
                .map(organisations::findById)
                .map(Organisation::name)
                .orElse("");
    }
}
