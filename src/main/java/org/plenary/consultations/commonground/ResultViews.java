package org.plenary.consultations.commonground;

import io.quarkus.qute.TemplateData;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.plenary.consultations.commonground.Results.Dimension;
import org.plenary.consultations.commonground.Results.Ground;
import org.plenary.consultations.commonground.Results.One;
import org.plenary.organisations.Actor;
import org.plenary.shared.geo.Geo;
import org.plenary.shared.i18n.Language;
import org.plenary.shared.i18n.Messages;

/** What pages show of results. */
@ApplicationScoped
class ResultViews {
    private static final double DIVIDED = 0.2;
    private static final int MOST_DIVIDED = 5;

    /** How a group answered. */
    @TemplateData
    record CellLine(String key, String label, Tally tally) {
        /** Of those who answered, from 0 to 100. */
        public int agreePercent() {
            return percent(tally.agree());
        }

        public int disagreePercent() {
            return percent(tally.disagree());
        }

        public int passPercent() {
            return tally.answered() == 0 ? 0 : 100 - agreePercent() - disagreePercent();
        }

        /** Where the part of those who disagree begins. */
        public int fromPercent() {
            return 100 - disagreePercent();
        }

        private int percent(int part) {
            return tally.answered() == 0 ? 0 : Math.round(100f * part / tally.answered());
        }
    }

    /** A proposition; {@code all} is null if too few answered it. */
    @TemplateData
    record Line(
            GroundViews.Words on,
            CellLine all,
            int silent,
            String ground,
            int weakest,
            int consensus,
            int gap,
            List<CellLine> regions,
            List<CellLine> categories,
            List<CellLine> opinions,
            List<Named> names) {}

    /** Who stood so, in a round by name. */
    @TemplateData
    record Named(String stand, List<String> names) {
        public String standKey() {
            return "commonground.stand." + stand;
        }
    }

    /** An opinion group and what is typical of it. */
    @TemplateData
    record Group(String key, String label, int size, List<Trait> typical) {}

    /** Something an opinion group holds more than others. */
    @TemplateData
    record Trait(GroundViews.Words on, boolean agrees, int own, int others) {}

    /** Several who stand close together on the map. */
    @TemplateData
    record Dot(String key, int x, int y, int radius, int many) {}

    /** All of it; {@code sums} are all there is while the round runs. */
    @TemplateData
    record Shown(
            boolean sums,
            int respondents,
            List<Line> common,
            List<Line> rejected,
            List<Line> divided,
            List<Group> groups,
            int placed,
            List<Dot> dots,
            int undrawn,
            List<Line> all) {}

    private final Propositions propositions;
    private final Reckoning reckoning;
    private final GroundViews views;
    private final Messages messages;
    private final Language language;

    ResultViews(
            Propositions propositions,
            Reckoning reckoning,
            GroundViews views,
            Messages messages,
            Language language) {
        this.propositions = propositions;
        this.reckoning = reckoning;
        this.views = views;
        this.messages = messages;
        this.language = language;
    }

    /** What this reader may see of a round's results now, if anything. */
    Optional<Shown> of(Round round, Actor actor) {
        return reckoning
                .of(round)
                .map(results -> results(round, results))
                .or(() -> reckoning.meanwhile(round, actor).map(sums -> meanwhile(round, sums)));
    }

    private Shown meanwhile(Round round, Map<UUID, Tally> sums) {
        List<Line> lines =
                propositions.asked(round).stream()
                        .map(
                                p ->
                                        new Line(
                                                views.words(p),
                                                sums.containsKey(p.id())
                                                        ? cell("", "", sums.get(p.id()))
                                                        : null,
                                                -1,
                                                "none",
                                                0,
                                                0,
                                                0,
                                                List.of(),
                                                List.of(),
                                                List.of(),
                                                List.of()))
                        .toList();
        return new Shown(
                true, 0, List.of(), List.of(), List.of(), List.of(), 0, List.of(), 0, lines);
    }

    private Shown results(Round round, Results results) {
        List<Proposition> asked = propositions.asked(round);
        Map<UUID, Map<Stand, List<String>>> names = reckoning.names(round);
        List<Line> lines = new ArrayList<>();
        for (One one : results.each()) {
            Proposition p = asked.get(one.place());
            lines.add(line(one, p, names.getOrDefault(p.id(), Map.of())));
        }
        Opinions opinions = results.opinions();
        return new Shown(
                false,
                results.respondents(),
                ranked(results, lines, Ground.AGREED),
                ranked(results, lines, Ground.REJECTED),
                results.each().stream()
                        .filter(o -> o.gap() >= DIVIDED)
                        .sorted(Comparator.comparingDouble((One o) -> -o.gap()))
                        .limit(MOST_DIVIDED)
                        .map(o -> lines.get(o.place()))
                        .toList(),
                IntStream.range(0, opinions.sizes().size())
                        .mapToObj(g -> group(results, lines, g))
                        .toList(),
                opinions.placed(),
                opinions.dots().stream()
                        .map(
                                d ->
                                        new Dot(
                                                Opinions.key(d.group()),
                                                d.x(),
                                                d.y(),
                                                (int) Math.min(6, 2 + Math.sqrt(d.many()) / 2),
                                                d.many()))
                        .toList(),
                opinions.undrawn(),
                lines);
    }

    private static List<Line> ranked(Results results, List<Line> lines, Ground ground) {
        return results.each().stream()
                .filter(o -> o.ground() == ground)
                .sorted(
                        Comparator.comparingDouble(
                                (One o) ->
                                        ground == Ground.AGREED ? -o.consensus() : o.consensus()))
                .map(o -> lines.get(o.place()))
                .toList();
    }

    private Group group(Results results, List<Line> lines, int number) {
        String key = Opinions.key(number);
        return new Group(
                key,
                label(Dimension.OPINION, key),
                results.opinions().sizes().get(number),
                Analysis.typical(results, number).stream()
                        .map(
                                t ->
                                        new Trait(
                                                lines.get(t.place()).on(),
                                                t.agrees(),
                                                hundredths(t.own()),
                                                hundredths(t.others())))
                        .toList());
    }

    private Line line(One one, Proposition p, Map<Stand, List<String>> names) {
        return new Line(
                views.words(p),
                one.told() ? cell("", "", one.all()) : null,
                one.silent(),
                one.ground().slug(),
                hundredths(one.weakest()),
                hundredths(one.consensus()),
                hundredths(one.gap()),
                cells(one, Dimension.REGION),
                cells(one, Dimension.CATEGORY),
                cells(one, Dimension.OPINION),
                Stand.ALL.stream()
                        .filter(names::containsKey)
                        .map(s -> new Named(s.slug(), names.get(s)))
                        .toList());
    }

    private List<CellLine> cells(One one, Dimension dimension) {
        return one.by(dimension).stream()
                .map(c -> cell(c.group(), label(dimension, c.group()), c.tally()))
                .toList();
    }

    private static CellLine cell(String key, String label, Tally tally) {
        return new CellLine(key, label, tally);
    }

    private static int hundredths(double share) {
        return (int) Math.round(share * 100);
    }

    /** What a group is called in the reader's language. */
    String label(Dimension dimension, String key) {
        if (key.equals(Cell.REST)) {
            return say("commonground.group.rest");
        }
        return switch (dimension) {
            case REGION ->
                    key.equals(Who.PEOPLE)
                            ? say("commonground.group.people")
                            : Geo.name(key, language.locale());
            case CATEGORY ->
                    key.equals(Who.PEOPLE)
                            ? say("commonground.group.people")
                            : say("organisations.category." + key);
            case OPINION ->
                    key.equals("-")
                            ? say("commonground.group.unplaced")
                            : messages.text(
                                    language.locale(),
                                    "commonground.group.opinion",
                                    key.toUpperCase(java.util.Locale.ROOT));
        };
    }

    private String say(String key) {
        return messages.text(language.locale(), key);
    }
}
