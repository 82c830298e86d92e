package org.plenary.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A piece cut out of a document.
 *
 * @param content its nodes
 * @param openStart how many levels of nodes are cut through at its beginning
 * @param openEnd how many at its end
 */
public record Slice(Fragment content, int openStart, int openEnd) {
    /** Nothing. */
    public static final Slice EMPTY = new Slice(Fragment.EMPTY, 0, 0);

    /** Words to be put into a paragraph. */
    public static Slice ofRuns(List<Inline> runs) {
        return new Slice(TextTree.runs(runs), 0, 0);
    }

    /** Whole blocks, with the ids they have. */
    public static Slice ofBlocks(List<Block> blocks) {
        return new Slice(TextTree.nodes(blocks), 0, 0);
    }

    /** How many positions it adds. */
    public int size() {
        return content.size() - openStart - openEnd;
    }

    /** Whether there are nodes to be open as deep as it says. */
    boolean isDeepEnough() {
        return openStart >= 0
                && openEnd >= 0
                && openStart <= depth(content, true)
                && openEnd <= depth(content, false)
                && size() >= 0;
    }

    /**
     * With other content put in at a position of this slice; {@link MisfitException} where it may
     * not stand.
     */
    public Slice insert(int at, Fragment inner) {
        if (at < 0 || at > size()) {
            throw new MisfitException(Misfit.OUTSIDE);
        }
        return new Slice(insert(content, at + openStart, inner, null), openStart, openEnd);
    }

    /** This slice and another whose near sides are closed; nothing if both add nothing. */
    public Slice append(Slice next) {
        return size() + next.size() == 0
                ? EMPTY
                : new Slice(content.append(next.content), openStart, next.openEnd);
    }

    /** Without what is between two of its positions, which must be on one level. */
    public Slice without(int from, int to) {
        return new Slice(without(content, from + openStart, to + openStart), openStart, openEnd);
    }

    private static Fragment insert(Fragment content, int at, Fragment inner, Node parent) {
        int index = content.indexAt(at);
        int offset = content.offsetOf(index);
        if (offset == at || content.node(index).isText()) {
            if (parent != null) {
                checkInserted(parent, index, inner);
            }
            return content.cut(0, at).append(inner).append(content.cut(at, content.size()));
        }
        Node child = content.node(index);
        return content.with(
                index, child.with(insert(child.content(), at - offset - 1, inner, child)));
    }

    private static void checkInserted(Node parent, int index, Fragment inner) {
        var nodes = new ArrayList<Node>();
        for (int i = 0; i < parent.content().count(); i++) {
            if (i == index) {
                addAll(nodes, inner);
            }
            nodes.add(parent.content().node(i));
        }
        if (index == parent.content().count()) {
            addAll(nodes, inner);
        }
        if (!parent.type().allows(Fragment.of(nodes))) {
            throw new MisfitException(Misfit.GAP);
        }
    }

    private static void addAll(List<Node> nodes, Fragment inner) {
        for (int i = 0; i < inner.count(); i++) {
            nodes.add(inner.node(i));
        }
    }

    private static Fragment without(Fragment content, int from, int to) {
        int index = content.indexAt(from);
        int offset = content.offsetOf(index);
        int lastIndex = content.indexAt(to);
        int lastOffset = content.offsetOf(lastIndex);
        if (offset == from || content.node(index).isText()) {
            if (lastOffset != to && !content.node(lastIndex).isText()) {
                throw new MisfitException(Misfit.GAP);
            }
            return content.cut(0, from).append(content.cut(to, content.size()));
        }
        if (index != lastIndex) {
            throw new MisfitException(Misfit.GAP);
        }
        Node child = content.node(index);
        return content.with(
                index, child.with(without(child.content(), from - offset - 1, to - offset - 1)));
    }

    private static int depth(Fragment content, boolean first) {
        int depth = 0;
        Fragment level = content;
        while (!level.isEmpty()) {
            Node node = level.node(first ? 0 : level.count() - 1);
            if (node.type().isLeaf()) {
                break;
            }
            depth++;
            level = node.content();
        }
        return depth;
    }
}
