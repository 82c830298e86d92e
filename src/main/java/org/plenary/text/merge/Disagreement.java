package org.plenary.text.merge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.plenary.text.Node;
import org.plenary.text.Position;
import org.plenary.text.change.Mapping;
import org.plenary.text.change.ReplaceStep;
import org.plenary.text.diff.Combination;

/** Edits that collide, sorted by what each party would make of the place. */
final class Disagreement {
    /** What some proposals make of it: their edits, how it reads, and all that is said but ids. */
    record Wish(TreeSet<Integer> proposals, List<Edit> edits, String words, String shape) {}

    private final Node base;
    private final List<Edit> edits;
    private final List<Wish> wishes;
    private final int from;
    private final int to;

    Disagreement(Node base, List<Edit> edits) {
        this.base = base;
        this.edits = edits;
        this.from = edits.stream().mapToInt(Edit::from).min().orElseThrow();
        this.to = edits.stream().mapToInt(Edit::to).max().orElseThrow();
        this.wishes = sorted();
    }

    /** What each party, or several alike, would make of the place. */
    List<Wish> wishes() {
        return wishes;
    }

    private List<Wish> sorted() {
        Map<List<Edit>, TreeSet<Integer>> same = new LinkedHashMap<>();
        var proposals = new TreeSet<Integer>();
        edits.forEach(edit -> proposals.addAll(edit.proposals()));
        for (int proposal : proposals) {
            var own = edits.stream().filter(e -> e.proposals().contains(proposal)).toList();
            same.computeIfAbsent(own, k -> new TreeSet<>()).add(proposal);
        }
        Map<String, Wish> byShape = new LinkedHashMap<>();
        same.forEach(
                (own, of) -> {
                    Wish wish = wish(own, of);
                    Wish agreed = byShape.putIfAbsent(wish.shape, wish);
                    if (agreed != null) {
                        agreed.proposals.addAll(of);
                    }
                });
        return List.copyOf(byShape.values());
    }

    /** Whether all want the same, although they went about it in different ways. */
    boolean isAgreement() {
        return wishes.size() == 1;
    }

    Conflict conflict(List<Proposal> proposals) {
        var sides = new ArrayList<Conflict.Side>();
        for (Wish wish : wishes) {
            sides.add(
                    new Conflict.Side(
                            wish.proposals.stream().map(i -> proposals.get(i).by()).toList(),
                            wish.words));
        }
        return new Conflict(block(base, from), kind(), Wording.between(base, from, to), sides);
    }

    private Conflict.Kind kind() {
        if (edits.stream().allMatch(Edit::isAmongWords)) {
            return Conflict.Kind.WORDS;
        }
        return edits.stream().anyMatch(edit -> edit.step() instanceof ReplaceStep)
                ? Conflict.Kind.BLOCKS
                : Conflict.Kind.FORM;
    }

    private Wish wish(List<Edit> own, TreeSet<Integer> proposals) {
        var made = Combination.of(base, own.stream().map(Edit::step).toList());
        Mapping mapping = Mapping.of(made.steps());
        int begin = mapping.map(from, -1);
        int end = Math.max(begin, mapping.map(to, 1));
        var shape = new StringBuilder();
        if (begin < end) {
            Edit.shape(made.document().slice(begin, end).content(), shape);
        }
        // Where a block moves, or an attribute changes, the place itself looks the same.
        boolean elsewhere = own.stream().anyMatch(edit -> !(edit.step() instanceof ReplaceStep));
        if (elsewhere) {
            own.forEach(edit -> shape.append(edit.key()));
        }
        return new Wish(
                proposals, own, Wording.between(made.document(), begin, end), shape.toString());
    }

    /** The id of the block around or behind a position. */
    static String block(Node document, int at) {
        Position position = document.resolve(at);
        for (int depth = position.depth(); depth > 0; depth--) {
            if (position.node(depth).type().holdsWords() && position.node(depth).id() != null) {
                return position.node(depth).id();
            }
        }
        Node behind = document.nodeAt(at);
        while (behind != null && behind.id() == null && behind.content().count() > 0) {
            behind = behind.content().node(0);
        }
        if (behind != null && behind.id() != null) {
            return behind.id();
        }
        for (int depth = position.depth(); depth > 0; depth--) {
            if (position.node(depth).id() != null) {
                return position.node(depth).id();
            }
        }
        return "";
    }
}
