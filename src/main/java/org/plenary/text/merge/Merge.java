package org.plenary.text.merge;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plenary.text.Node;
import org.plenary.text.Text;
import org.plenary.text.change.Change;
import org.plenary.text.change.Step;
import org.plenary.text.diff.Combination;
import org.plenary.text.diff.Deriving;

/**
 * What becomes of a text when several parties change it at once: a three-way merge on steps, of any
 * number of proposals. What several want alike is made once; what collides is a {@link Conflict}
 * and left as it was; all else is made. The result is the same in whatever order the proposals are
 * given.
 */
public final class Merge {
    private static final Comparator<Edit> IN_TURN =
            Comparator.comparing((Edit edit) -> edit.proposals().first()).thenComparing(Edit::turn);

    /** Leaves the words of the base where a conflict is decided for none of its sides. */
    public static final int NEITHER = -1;

    private final Node base;
    private final List<Edit> undisputed;
    private final List<List<List<Edit>>> disputed;
    private final Combination made;
    private final List<Conflict> conflicts;
    private final List<Accepted> accepted;

    /**
     * An edit that was made.
     *
     * @param block id of the block in the base where it begins
     * @param parties everybody who wanted it, in alphabetical order
     */
    public record Accepted(String block, Step step, List<String> parties) {
        public Accepted {
            parties = List.copyOf(parties);
        }
    }

    /**
     * A text in which every conflict was decided.
     *
     * @param lost how many edits of the sides that were chosen the text could not hold
     */
    public record Decided(Text text, int lost) {}

    private Merge(
            Node base,
            List<Edit> undisputed,
            List<List<List<Edit>>> disputed,
            Combination made,
            List<Accepted> accepted,
            List<Conflict> conflicts) {
        this.base = base;
        this.undisputed = List.copyOf(undisputed);
        this.disputed = List.copyOf(disputed);
        this.made = made;
        this.accepted = List.copyOf(accepted);
        this.conflicts = List.copyOf(conflicts);
    }

    /** The classic: one base, two texts that came of it. */
    public static Merge of(Text base, Text mine, Text theirs) {
        return of(base, List.of(Proposal.of("mine", mine), Proposal.of("theirs", theirs)));
    }

    /** All proposals for one base at once. */
    public static Merge of(Text base, List<Proposal> proposals) {
        return of(Node.of(base), proposals);
    }

    /** All proposals for one base at once. */
    public static Merge of(Node base, List<Proposal> proposals) {
        var sorted = new ArrayList<>(proposals);
        sorted.sort(Comparator.comparing(Proposal::by));
        var edits = edits(base, sorted);
        var decided = new ArrayList<Edit>();
        var conflicts = new ArrayList<Conflict>();
        var disputed = new ArrayList<List<List<Edit>>>();
        Set<Edit> undecided = Collections.newSetFromMap(new IdentityHashMap<>());
        for (List<Edit> group : Collisions.among(edits)) {
            undecided.addAll(group);
            var disagreement = new Disagreement(base, group);
            if (disagreement.isAgreement()) {
                var wish = disagreement.wishes().get(0);
                wish.edits().forEach(edit -> edit.proposals().addAll(wish.proposals()));
                decided.addAll(wish.edits());
            } else {
                conflicts.add(disagreement.conflict(sorted));
                disputed.add(disagreement.wishes().stream().map(Disagreement.Wish::edits).toList());
            }
        }
        edits.stream().filter(edit -> !undecided.contains(edit)).forEach(decided::add);
        decided.sort(IN_TURN);
        return made(base, sorted, decided, conflicts, disputed);
    }

    /**
     * The text with every conflict decided, too.
     *
     * @param sides for each conflict the index of one of its sides, or {@link #NEITHER}
     */
    public Decided decided(List<Integer> sides) {
        if (sides.size() != conflicts.size()) {
            throw new IllegalArgumentException(
                    sides.size() + " decisions on " + conflicts.size() + " conflicts");
        }
        var edits = new ArrayList<>(undisputed);
        for (int i = 0; i < disputed.size(); i++) {
            if (sides.get(i) != NEITHER) {
                edits.addAll(disputed.get(i).get(sides.get(i)));
            }
        }
        edits.sort(IN_TURN);
        var all = Combination.of(base, edits.stream().map(Edit::step).toList());
        return new Decided(
                all.document().text(), all.unfit().size() - (conflicts.size() - disputed.size()));
    }

    /** The text with everything that could be decided; what could not be is as it was. */
    public Text text() {
        return made.document().text();
    }

    /** The change from the base to {@link #text}. */
    public Change change() {
        return Change.of(base, made.steps());
    }

    /** What was made, and who wanted it. */
    public List<Accepted> accepted() {
        return accepted;
    }

    /** What people have to decide, in the order of the text. */
    public List<Conflict> conflicts() {
        return conflicts;
    }

    /** The edits of all proposals, those that say the same only once. */
    static List<Edit> edits(Node base, List<Proposal> proposals) {
        Map<String, Edit> edits = new LinkedHashMap<>();
        var deriving = Deriving.from(base);
        for (int i = 0; i < proposals.size(); i++) {
            // The steps of one party never mean the same thing twice, even if they look so.
            Map<String, Integer> times = new LinkedHashMap<>();
            int turn = 0;
            for (Step step : deriving.to(proposals.get(i).wanted())) {
                Edit edit = new Edit(base, step, i, turn++);
                int time = times.merge(edit.key(), 1, Integer::sum);
                Edit known = edits.putIfAbsent(time + "/" + edit.key(), edit);
                if (known != null) {
                    known.proposals().add(i);
                }
            }
        }
        return List.copyOf(edits.values());
    }

    private static Merge made(
            Node base,
            List<Proposal> proposals,
            List<Edit> decided,
            List<Conflict> conflicts,
            List<List<List<Edit>>> disputed) {
        var made = Combination.of(base, decided.stream().map(Edit::step).toList());
        var accepted = new ArrayList<Accepted>();
        for (int i = 0; i < decided.size(); i++) {
            Edit edit = decided.get(i);
            String block = Disagreement.block(base, edit.from());
            List<String> parties =
                    edit.proposals().stream().map(p -> proposals.get(p).by()).toList();
            if (!made.unfit().contains(i)) {
                accepted.add(new Accepted(block, edit.step(), parties));
            } else {
                conflicts.add(
                        new Conflict(
                                block,
                                Conflict.Kind.STRUCTURE,
                                Wording.between(base, edit.from(), edit.to()),
                                List.of(new Conflict.Side(parties, edit.words()))));
            }
        }
        return new Merge(base, decided, disputed, made, accepted, conflicts);
    }
}
