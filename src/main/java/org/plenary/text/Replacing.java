package org.plenary.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Puts a slice in place of a range of a document, joining the open sides of the slice to the nodes
 * that the range cuts through: the behaviour that prosemirror-model publishes for {@code
 * Node.replace}. Walks down the two paths only; the new document is checked by the caller.
 */
final class Replacing {
    private final Position from;
    private final Position to;
    private final Slice slice;

    private Replacing(Position from, Position to, Slice slice) {
        this.from = from;
        this.to = to;
        this.slice = slice;
    }

    static Node in(Node document, int from, int to, Slice slice) {
        var replacing = new Replacing(document.resolve(from), document.resolve(to), slice);
        int level = replacing.from.depth() - slice.openStart();
        if (level < 0 || level != replacing.to.depth() - slice.openEnd()) {
            throw new MisfitException(Misfit.DEPTHS);
        }
        return replacing.at(0);
    }

    private Node at(int depth) {
        Node node = from.node(depth);
        int index = from.index(depth);
        if (index == to.index(depth) && depth < from.depth() - slice.openStart()) {
            return node.with(node.content().with(index, at(depth + 1)));
        } else if (slice.content().isEmpty()) {
            return node.with(between(from, to, depth));
        } else if (slice.openStart() == 0
                && slice.openEnd() == 0
                && from.depth() == depth
                && to.depth() == depth) {
            Fragment all = node.content();
            return node.with(
                    all.cut(0, from.parentOffset())
                            .append(slice.content())
                            .append(all.cut(to.parentOffset(), all.size())));
        }
        Node embedded = embedded();
        int around = from.depth() - slice.openStart();
        Position start = embedded.resolve(slice.openStart() + around);
        Position end = embedded.resolve(embedded.content().size() - slice.openEnd() - around);
        return node.with(between(start, end, depth, to));
    }

    /** The slice inside copies of the nodes around the range, so that depths are the same. */
    private Node embedded() {
        int around = from.depth() - slice.openStart();
        Node node = from.node(around).with(slice.content());
        for (int depth = around - 1; depth >= 0; depth--) {
            node = from.node(depth).with(Fragment.of(node));
        }
        return node;
    }

    /** What is before the range, then the slice from start to end, then what is after. */
    private Fragment between(Position start, Position end, int depth, Position after) {
        Node first = from.depth() > depth ? joinable(from, start, depth + 1) : null;
        Node last = after.depth() > depth ? joinable(end, after, depth + 1) : null;
        var out = new ArrayList<Node>();
        addBefore(from, depth, out);
        if (first != null && last != null && start.index(depth) == end.index(depth)) {
            checkJoin(first, last);
            Fragment.add(out, first.with(between(start, end, depth + 1, after)));
        } else {
            if (first != null) {
                Fragment.add(out, first.with(between(from, start, depth + 1)));
            }
            addBetween(start, end, depth, out);
            if (last != null) {
                Fragment.add(out, last.with(between(end, after, depth + 1)));
            }
        }
        addAfter(after, depth, out);
        return Fragment.of(out);
    }

    /** What is before the one position, joined to what is after the other. */
    private static Fragment between(Position before, Position after, int depth) {
        var out = new ArrayList<Node>();
        addBefore(before, depth, out);
        if (before.depth() > depth) {
            Node node = joinable(before, after, depth + 1);
            Fragment.add(out, node.with(between(before, after, depth + 1)));
        }
        addAfter(after, depth, out);
        return Fragment.of(out);
    }

    private static Node joinable(Position before, Position after, int depth) {
        Node node = before.node(depth);
        checkJoin(node, after.node(depth));
        return node;
    }

    private static void checkJoin(Node left, Node right) {
        if (!right.type().sharesContentWith(left.type())) {
            throw new MisfitException(Misfit.JOIN);
        }
    }

    private static void addBefore(Position end, int depth, List<Node> out) {
        addNodes(end.node(depth), 0, end.index(depth), out);
        if (end.depth() == depth && end.textOffset() > 0) {
            Fragment.add(out, end.beginningOfText());
        }
    }

    private static void addAfter(Position start, int depth, List<Node> out) {
        Node node = start.node(depth);
        addNodes(node, afterCut(start, depth, out), node.content().count(), out);
    }

    private static void addBetween(Position start, Position end, int depth, List<Node> out) {
        addNodes(end.node(depth), afterCut(start, depth, out), end.index(depth), out);
        if (end.depth() == depth && end.textOffset() > 0) {
            Fragment.add(out, end.beginningOfText());
        }
    }

    /** The index of the first node wholly behind the position; the rest of a cut text is added. */
    private static int afterCut(Position start, int depth, List<Node> out) {
        int index = start.index(depth);
        if (start.depth() > depth) {
            return index + 1;
        } else if (start.textOffset() > 0) {
            Fragment.add(out, start.restOfText());
            return index + 1;
        }
        return index;
    }

    private static void addNodes(Node node, int fromIndex, int toIndex, List<Node> out) {
        for (int i = fromIndex; i < toIndex; i++) {
            Fragment.add(out, node.content().node(i));
        }
    }
}
