package org.plenary.consultations.coding.clustering;

import io.quarkus.qute.TemplateData;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.plenary.consultations.Consultation;
import org.plenary.consultations.coding.Code;
import org.plenary.consultations.coding.Codebook;
import org.plenary.consultations.coding.Coders;
import org.plenary.consultations.coding.Codes;
import org.plenary.consultations.contributing.Passage;
import org.plenary.consultations.contributing.Passages;
import org.plenary.consultations.contributing.Telling;
import org.plenary.consultations.questions.Question;
import org.plenary.consultations.questions.Questionnaire;
import org.plenary.consultations.questions.Questions;
import org.plenary.organisations.Actor;
import org.plenary.shared.web.Option;

/** Puts together what was found to be alike. */
@ApplicationScoped
class ClusterViews {
    private static final int GROUPS = 25;
    private static final int MEMBERS = 20;
    private static final int SNIPPET = 320;

    /**
     * A group in the list.
     *
     * @param words that its first answers share
     */
    @TemplateData
    record Line(
            UUID id,
            int place,
            int size,
            String state,
            String snippet,
            String dir,
            List<String> words) {
        public String stateKey() {
            return "coding.cluster." + state;
        }
    }

    /**
     * What was found for a question.
     *
     * @param state of the last search, empty before the first
     * @param search its id, null before the first
     * @param next the place after which the list goes on, null at the end
     */
    @TemplateData
    record Sheet(
            String href,
            String title,
            UUID question,
            List<Option> questions,
            UUID search,
            String state,
            int percent,
            List<Line> lines,
            Integer next) {
        public boolean goesOn() {
            return state.equals("waiting") || state.equals("running");
        }

        public String stateKey() {
            return "coding.search." + state;
        }

        public String nextHref() {
            return here() + "&after=" + next;
        }

        public String here() {
            return href + "/clusters" + (question == null ? "" : "?question=" + question);
        }
    }

    /** An answer in a group; the words it shares with the first one are marked in its parts. */
    @TemplateData
    record Member(
            Telling by,
            int percent,
            String language,
            String dir,
            List<Marked.Part> parts,
            List<String> words) {}

    /** A group with its answers. */
    @TemplateData
    record Entry(
            String href,
            String title,
            UUID id,
            int place,
            int size,
            String state,
            String code,
            String name,
            List<Option> codes,
            List<Member> members,
            int unreadable,
            Integer next) {
        public String nextHref() {
            return href + "/clusters/" + id + "?after=" + next;
        }

        public boolean open() {
            return state.equals("suggested");
        }

        public String stateKey() {
            return "coding.cluster." + state;
        }
    }

    private final TakingClusters taking;
    private final Coders coders;
    private final Clusterings clusterings;
    private final Codes codes;
    private final Questions questions;
    private final Passages passages;

    ClusterViews(
            TakingClusters taking,
            Coders coders,
            Clusterings clusterings,
            Codes codes,
            Questions questions,
            Passages passages) {
        this.taking = taking;
        this.coders = coders;
        this.clusterings = clusterings;
        this.codes = codes;
        this.questions = questions;
        this.passages = passages;
    }

    Sheet sheet(UUID id, UUID wanted, int after, Actor actor) {
        Consultation consultation = coders.convened(id, actor);
        Questionnaire all = questions.of(consultation);
        List<Question> asked =
                all.all().stream()
                        .filter(q -> q.wording().kind().takesWords() || q.wording().draft() != null)
                        .toList();
        UUID question =
                asked.stream()
                        .map(Question::id)
                        .filter(q -> wanted == null || wanted.equals(q))
                        .findFirst()
                        .orElse(null);
        var last = question == null ? null : clusterings.last(question).orElse(null);
        var found = question == null ? null : clusterings.found(question).orElse(null);
        List<Clusterings.Group> groups =
                found == null ? List.of() : clusterings.groups(found.id(), after, GROUPS + 1);
        List<Clusterings.Group> page = groups.stream().limit(GROUPS).toList();
        return new Sheet(
                consultation.href(),
                consultation.title(),
                question,
                asked.stream()
                        .map(
                                q ->
                                        Option.of(
                                                q.id().toString(),
                                                all.number(q.id()) + ". " + q.wording().brief(),
                                                q.id().equals(question)))
                        .toList(),
                last == null ? null : last.id(),
                last == null ? "" : last.state().toLowerCase(Locale.ROOT),
                last == null || last.total() == 0 ? 0 : last.done() * 100 / last.total(),
                lines(consultation, page, actor),
                groups.size() > GROUPS ? page.get(GROUPS - 1).place() : null);
    }

    private List<Line> lines(
            Consultation consultation, List<Clusterings.Group> groups, Actor actor) {
        Map<UUID, List<Clusterings.Placed>> firsts = clusterings.firsts(groups, 3);
        List<Clusterings.Placed> placed =
                firsts.values().stream().flatMap(Collection::stream).toList();
        Map<UUID, Passages.Quoted> said = said(consultation, placed, actor);
        List<Line> lines = new ArrayList<>();
        for (Clusterings.Group group : groups) {
            Map<String, String> words = new LinkedHashMap<>();
            Passages.Quoted first = null;
            for (Clusterings.Placed each : firsts.getOrDefault(group.id(), List.of())) {
                Passages.Quoted quoted = said.get(each.answer());
                if (quoted != null) {
                    first = first == null ? quoted : first;
                    new Marked(quoted.words(), each.words())
                            .words()
                            .forEach(w -> words.putIfAbsent(w.toLowerCase(Locale.ROOT), w));
                }
            }
            lines.add(
                    new Line(
                            group.id(),
                            group.place(),
                            group.size(),
                            group.state().toLowerCase(Locale.ROOT),
                            first == null ? "" : snippet(first.quote()),
                            first == null ? "ltr" : first.dir(),
                            words.values().stream().limit(Clusters.SHARED).toList()));
        }
        return lines;
    }

    // A whole answer is a passage as long as it is.
    private Map<UUID, Passages.Quoted> said(
            Consultation consultation, List<Clusterings.Placed> placed, Actor actor) {
        Map<UUID, Integer> lengths =
                clusterings.lengths(placed.stream().map(Clusterings.Placed::answer).toList());
        Map<UUID, Passages.Quoted> said = new HashMap<>();
        passages.quoted(
                        lengths.entrySet().stream()
                                .map(e -> new Passage(e.getKey(), 0, e.getValue()))
                                .toList(),
                        consultation,
                        actor)
                .forEach(q -> said.put(q.passage().answer(), q));
        return said;
    }

    Entry entry(UUID id, UUID cluster, int after, String name, Actor actor) {
        Consultation consultation = coders.convened(id, actor);
        Clusterings.Group group = taking.group(id, cluster, actor);
        List<Clusterings.Placed> found = clusterings.members(cluster, after, MEMBERS + 1);
        List<Clusterings.Placed> page = found.stream().limit(MEMBERS).toList();
        Map<UUID, Passages.Quoted> said = said(consultation, page, actor);
        List<Member> members = new ArrayList<>();
        for (Clusterings.Placed each : page) {
            Passages.Quoted quoted = said.get(each.answer());
            if (quoted != null) {
                Marked marked = new Marked(quoted.words(), each.words());
                members.add(
                        new Member(
                                quoted.by(),
                                (int) Math.round(each.likeness() * 100),
                                quoted.language(),
                                quoted.dir(),
                                marked.parts(),
                                marked.words()));
            }
        }
        Codebook book = codes.of(consultation);
        return new Entry(
                consultation.href(),
                consultation.title(),
                cluster,
                group.place(),
                group.size(),
                group.state().toLowerCase(Locale.ROOT),
                book.now(group.code()).map(Code::name).orElse(""),
                name,
                book.choices(),
                members,
                page.size() - members.size(),
                found.size() > MEMBERS ? after + MEMBERS : null);
    }

    private static String snippet(String text) {
        return text.length() <= SNIPPET
                ? text
                : text.substring(
                                0,
                                text.offsetByCodePoints(
                                        0,
                                        Math.min(SNIPPET, text.codePointCount(0, text.length()))))
                        + " …";
    }

    static UUID id(String typed) {
        try {
            return typed == null || typed.isBlank() ? null : UUID.fromString(typed.strip());
        } catch (IllegalArgumentException none) {
            return null;
        }
    }
}
