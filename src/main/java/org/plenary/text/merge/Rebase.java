package org.plenary.text.merge;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plenary.text.Bracket;
import org.plenary.text.Node;
import org.plenary.text.Position;
import org.plenary.text.Text;
import org.plenary.text.brackets.Brackets;
import org.plenary.text.brackets.Passage;
import org.plenary.text.change.Mapping;
import org.plenary.text.change.ReplaceStep;
import org.plenary.text.change.Step;
import org.plenary.text.diff.Combination;
import org.plenary.text.diff.Deriving;

/**
 * Carries what was made for an older text to a newer one: a proposal, a comment's anchor, a
 * bracket. What the newer text says stands; what collides with it is lost, and said why.
 */
public final class Rebase {
    private static final int NEWER = 0;

    private final Node base;
    private final Node newer;
    private final List<Step> steps;
    private final Mapping mapping;
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, Integer> placesNow = new HashMap<>();

    private Brackets brackets;

    private Rebase(Node base, Node newer) {
        this.base = base;
        this.newer = newer;
        this.steps = Deriving.steps(base, newer);
        this.mapping = Mapping.of(Combination.of(base, steps).steps());
        places(base, 0, places);
        places(newer, 0, placesNow);
    }

    /** From one text to a newer one that has its ids. */
    public static Rebase onto(Text base, Text newer) {
        return new Rebase(Node.of(base), Node.of(newer));
    }

    /** A proposal for the older text on the newer one. */
    public Carried.Proposed carry(Proposal proposal) {
        var both = List.of(new Proposal("", newer), proposal);
        List<Edit> edits = Merge.edits(base, both);
        Set<Edit> left = Collections.newSetFromMap(new IdentityHashMap<>());
        var lost = new ArrayList<Carried.Lost>();
        for (List<Edit> group : Collisions.among(edits)) {
            var disagreement = new Disagreement(base, group);
            group.stream().filter(edit -> !edit.proposals().contains(NEWER)).forEach(left::add);
            if (!disagreement.isAgreement()) {
                lost.add(lost(group, disagreement.conflict(both)));
            }
        }
        var kept = edits.stream().filter(edit -> !left.contains(edit)).toList();
        var made = Combination.of(base, kept.stream().map(Edit::step).toList());
        for (int i : made.unfit()) {
            Edit edit = kept.get(i);
            lost.add(
                    new Carried.Lost(
                            Carried.Reason.BLOCKS_CHANGED,
                            Disagreement.block(base, edit.from()),
                            Wording.between(base, edit.from(), edit.to()),
                            edit.words(),
                            ""));
        }
        int already = (int) edits.stream().filter(edit -> edit.proposals().size() > 1).count();
        Text text = made.document().text();
        return new Carried.Proposed(text, Deriving.change(newer.text(), text), already, lost);
    }

    /** An anchor in the older text on the newer one. */
    public Carried.Anchored carry(Anchor anchor) {
        return carry(List.of(anchor)).get(0);
    }

    /** Many anchors at once, in their order. */
    public List<Carried.Anchored> carry(List<Anchor> anchors) {
        int[] starts = new int[anchors.size()];
        int[] ends = new int[anchors.size()];
        for (int i = 0; i < starts.length; i++) {
            Anchor anchor = anchors.get(i);
            Integer place = places.get(anchor.block());
            if (place == null) {
                throw new IllegalArgumentException("no block " + anchor.block());
            }
            int size = base.nodeAt(place).content().size();
            starts[i] = place + 1 + Math.min(anchor.from(), size);
            ends[i] = place + 1 + Math.min(anchor.to(), size);
        }
        int[] from = mapping.mapAll(starts, 1);
        int[] to = mapping.mapAll(ends, -1);
        var carried = new ArrayList<Carried.Anchored>(anchors.size());
        for (int i = 0; i < starts.length; i++) {
            carried.add(
                    carried(
                            anchors.get(i),
                            starts[i],
                            ends[i],
                            from[i],
                            // What was put in where an anchor holds on to no word, is before it.
                            starts[i] == ends[i] ? from[i] : to[i]));
        }
        return carried;
    }

    /** A bracketed passage of the older text in the newer one. */
    public Carried.Bracketed carry(Passage passage) {
        Bracket opening = passage.opening();
        Bracket closing = passage.closing();
        var ends = carry(List.of(character(opening), character(closing)));
        if (ends.get(0) instanceof Carried.Kept from && ends.get(1) instanceof Carried.Kept to) {
            for (Passage now : brackets().passages()) {
                if (isAt(now.opening(), from.anchor()) && isAt(now.closing(), to.anchor())) {
                    return new Carried.Bracketed(now, null);
                }
            }
        }
        boolean lifted =
                !opening.block().equals(closing.block())
                        || carry(
                                        new Anchor(
                                                opening.block(),
                                                opening.offset() + 1,
                                                closing.offset()))
                                instanceof Carried.Kept;
        boolean block = placesNow.containsKey(opening.block());
        return new Carried.Bracketed(
                null,
                !block
                        ? Carried.Reason.BLOCK_GONE
                        : lifted ? Carried.Reason.BRACKETS_LIFTED : Carried.Reason.WORDS_GONE);
    }

    private Brackets brackets() {
        if (brackets == null) {
            brackets = Brackets.of(newer.text());
        }
        return brackets;
    }

    private static Anchor character(Bracket bracket) {
        return new Anchor(bracket.block(), bracket.offset(), bracket.offset() + 1);
    }

    private static boolean isAt(Bracket bracket, Anchor anchor) {
        return bracket.block().equals(anchor.block()) && bracket.offset() == anchor.from();
    }

    private Carried.Anchored carried(Anchor anchor, int start, int end, int from, int to) {
        Integer place = placesNow.get(anchor.block());
        Node before = base.nodeAt(places.get(anchor.block()));
        // The rows of a table are not words that a comment could hold on to.
        if (place != null && (anchor.isWholeBlock() || !before.type().holdsWords())) {
            boolean changed = !before.content().equals(newer.nodeAt(place).content());
            return new Carried.Kept(anchor, changed);
        }
        String words = Wording.between(base, start, end);
        boolean collapsed = start < end && from >= to;
        Position position = newer.resolve(from);
        Node block = position.parent();
        boolean ends = !collapsed && to <= position.end(position.depth());
        if (collapsed || !block.type().holdsWords() || block.id() == null) {
            return new Carried.Gone(
                    place == null ? Carried.Reason.BLOCK_GONE : Carried.Reason.WORDS_GONE, words);
        }
        int offset = position.parentOffset();
        int until = ends ? to - from + offset : block.content().size();
        var kept = new Anchor(block.id(), offset, until);
        String now = Wording.between(newer, from, from + until - offset);
        return new Carried.Kept(kept, !now.equals(words));
    }

    private static Carried.Lost lost(List<Edit> group, Conflict conflict) {
        String wanted = "";
        String now = "";
        for (Conflict.Side side : conflict.sides()) {
            if (side.parties().contains("")) {
                now = side.words();
            } else {
                wanted = side.words();
            }
        }
        return new Carried.Lost(
                reason(group, conflict), conflict.block(), conflict.words(), wanted, now);
    }

    private static Carried.Reason reason(List<Edit> group, Conflict conflict) {
        if (conflict.kind() == Conflict.Kind.WORDS) {
            boolean onlyGone =
                    group.stream()
                            .filter(edit -> edit.proposals().contains(NEWER))
                            .noneMatch(Edit::brings);
            return onlyGone ? Carried.Reason.WORDS_GONE : Carried.Reason.WORDS_CHANGED;
        }
        boolean gone =
                group.stream()
                        .filter(edit -> edit.proposals().contains(NEWER))
                        .anyMatch(
                                edit ->
                                        edit.step() instanceof ReplaceStep
                                                && !edit.isAmongWords()
                                                && !edit.brings());
        return gone ? Carried.Reason.BLOCK_GONE : Carried.Reason.BLOCKS_CHANGED;
    }

    private static void places(Node parent, int start, Map<String, Integer> places) {
        int at = start;
        for (int i = 0; i < parent.content().count(); i++) {
            Node node = parent.content().node(i);
            if (node.id() != null) {
                places.put(node.id(), at);
            }
            if (!node.type().holdsWords()) {
                places(node, at + 1, places);
            }
            at += node.size();
        }
    }
}
