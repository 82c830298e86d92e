package org.plenary.consultations.commonground;

import io.quarkus.qute.TemplateData;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.plenary.consultations.Consultation;
import org.plenary.consultations.Consultations;
import org.plenary.consultations.contributing.Passage;
import org.plenary.consultations.contributing.Passages;
import org.plenary.organisations.Actor;
import org.plenary.organisations.Organisations;
import org.plenary.shared.i18n.Language;
import org.plenary.shared.i18n.Languages;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.shared.web.Refusal;

/** What pages show of rounds, put together for one reader within the transaction. */
@ApplicationScoped
class GroundViews {
    /** Around every page of a round. */
    @TemplateData
    record Frame(
            String href,
            String consultationHref,
            String consultation,
            UUID id,
            String title,
            String note,
            String state,
            Instant from,
            Instant until,
            String zone,
            String naming,
            String disclosure,
            boolean people,
            boolean proposals,
            int propositions,
            long respondents,
            int least,
            boolean convened) {
        public boolean open() {
            return state.equals("open");
        }

        public boolean over() {
            return state.equals("over");
        }
    }

    /** A proposition's words in the language the reader understands best. */
    @TemplateData
    record Words(UUID id, String words, String language, String dir) {}

    /** A proposition and what the reader's organisation has answered. */
    @TemplateData
    record Line(Words on, int number, String stand, int revision, String next, String previous) {
        public boolean is(String slug) {
            return stand.equals(slug);
        }
    }

    /**
     * Where somebody answers.
     *
     * @param lines one, or all
     * @param conflict the proposition that a colleague answered otherwise meanwhile, or null
     * @param wanted what was chosen then
     */
    record Answering(
            Frame frame,
            String whose,
            List<Line> lines,
            boolean one,
            int answered,
            UUID conflict,
            String wanted) {
        public int percent() {
            return frame.propositions == 0 ? 0 : answered * 100 / frame.propositions;
        }
    }

    /** The list of a consultation's rounds. */
    record ListPage(String href, String title, List<Frame> rounds, boolean convened) {}

    private final Consultations consultations;
    private final Propositions propositions;
    private final Respondents respondents;
    private final Rounds rounds;
    private final TakingPositions taking;
    private final Reckoning reckoning;
    private final Organisations organisations;
    private final Passages passages;
    private final Language language;
    private final DatabaseClock clock;

    GroundViews(
            Consultations consultations,
            Propositions propositions,
            Respondents respondents,
            Rounds rounds,
            TakingPositions taking,
            Reckoning reckoning,
            Organisations organisations,
            Passages passages,
            Language language,
            DatabaseClock clock) {
        this.consultations = consultations;
        this.propositions = propositions;
        this.respondents = respondents;
        this.rounds = rounds;
        this.taking = taking;
        this.reckoning = reckoning;
        this.organisations = organisations;
        this.passages = passages;
        this.language = language;
        this.clock = clock;
    }

    ListPage list(Consultation consultation, Actor actor) {
        List<Round> all = rounds.of(consultation);
        Map<UUID, Long> counts = respondents.counts(all.stream().map(Round::id).toList());
        return new ListPage(
                consultation.href(),
                consultation.title(),
                all.stream().map(r -> frame(r, actor, counts.getOrDefault(r.id(), 0L))).toList(),
                consultations.isConvenedBy(actor, consultation));
    }

    Frame frame(Round round, Actor actor) {
        return frame(
                round, actor, respondents.counts(List.of(round.id())).getOrDefault(round.id(), 0L));
    }

    private Frame frame(Round round, Actor actor, long count) {
        Terms terms = round.terms();
        Instant now = clock.now();
        return new Frame(
                round.href(),
                round.consultation().href(),
                round.consultation().title(),
                round.id(),
                terms.title(),
                terms.note(),
                round.isOver(now) ? "over" : round.isOpen(now) ? "open" : "planned",
                terms.span().from(),
                terms.span().until(),
                terms.span().zone().getId(),
                terms.naming().slug(),
                terms.disclosure().slug(),
                terms.people(),
                terms.proposals(),
                propositions.asked(round).size(),
                count,
                reckoning.least(),
                consultations.isConvenedBy(actor, round.consultation()));
    }

    /** In the reader's language if it was translated into it. */
    Words words(Proposition proposition) {
        String best = proposition.languageFor(language.tag());
        return new Words(
                proposition.id(),
                proposition.wording().get(best),
                best,
                Languages.direction(Locale.forLanguageTag(best)));
    }

    /** Why this reader cannot answer, if so. */
    Optional<Refusal> refusal(Round round, Actor actor) {
        Instant now = clock.now();
        return round.refusesNow(now).or(() -> taking.refuses(round, actor, now));
    }

    /**
     * Where somebody answers.
     *
     * @param only the proposition to show, null for all
     */
    Answering answering(Round round, Actor actor, UUID only, UUID conflict, String wanted) {
        List<Proposition> order = taking.inOrder(round, actor);
        Map<UUID, Position> own = taking.own(round, actor);
        List<Line> lines = new java.util.ArrayList<>();
        String here = round.href() + "/answers/";
        for (int i = 0; i < order.size(); i++) {
            Proposition p = order.get(i);
            Position position = own.get(p.id());
            if (only == null || only.equals(p.id())) {
                lines.add(
                        new Line(
                                words(p),
                                i + 1,
                                position == null ? "" : position.stand().slug(),
                                position == null ? 0 : position.revision(),
                                i + 1 < order.size() ? here + order.get(i + 1).id() : null,
                                i > 0 ? here + order.get(i - 1).id() : null));
            }
        }
        return new Answering(
                frame(round, actor),
                taking.who(round, actor).map(Who::name).orElse(""),
                lines,
                only != null,
                (int) order.stream().filter(p -> own.containsKey(p.id())).count(),
                conflict,
                wanted);
    }

    /** The next proposition that this person has not answered, after a given one. */
    Optional<UUID> next(Round round, Actor actor, UUID after) {
        List<UUID> order = taking.inOrder(round, actor).stream().map(Proposition::id).toList();
        Map<UUID, Position> own = taking.own(round, actor);
        int start = after == null ? 0 : order.indexOf(after) + 1;
        for (int i = 0; i < order.size(); i++) {
            UUID candidate = order.get((start + i) % order.size());
            if (!own.containsKey(candidate)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    int answered(Round round, Actor actor) {
        return taking.own(round, actor).size();
    }

    /** What propositions were drawn from, as far as this reader may read it. */
    Map<UUID, List<Passages.Quoted>> drawn(List<Proposition> asked, Round round, Actor actor) {
        Map<Passage, Passages.Quoted> readable = new HashMap<>();
        passages.quoted(
                        asked.stream().flatMap(p -> p.passages().stream()).distinct().toList(),
                        round.consultation(),
                        actor)
                .forEach(quoted -> readable.put(quoted.passage(), quoted));
        Map<UUID, List<Passages.Quoted>> drawn = new HashMap<>();
        for (Proposition p : asked) {
            drawn.put(
                    p.id(),
                    p.passages().stream().map(readable::get).filter(Objects::nonNull).toList());
        }
        return drawn;
    }

    String nameOf(Proposition proposition) {
        return proposition
                .proposedBy()
                .flatMap(organisations::findByIdOptional)
                .map(o -> o.name())
                .orElse("");
    }
}
