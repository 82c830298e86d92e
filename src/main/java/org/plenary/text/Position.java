package org.plenary.text;

import java.util.Arrays;

/**
 * A position in a document together with the nodes around it. Depth 0 is the document itself, the
 * greatest depth the node the position points into; text counts as no node of its own.
 */
public final class Position {
    private final int at;
    private final Node[] nodes;
    private final int[] indexes;
    // Where in the document the child of that index begins.
    private final int[] offsets;

    private Position(int at, Node[] nodes, int[] indexes, int[] offsets) {
        this.at = at;
        this.nodes = nodes;
        this.indexes = indexes;
        this.offsets = offsets;
    }

    static Position in(Node document, int at) {
        var nodes = new Node[8];
        var indexes = new int[8];
        var offsets = new int[8];
        Node node = document;
        int start = 0;
        int depth = 0;
        while (true) {
            if (depth == nodes.length) {
                nodes = Arrays.copyOf(nodes, depth * 2);
                indexes = Arrays.copyOf(indexes, depth * 2);
                offsets = Arrays.copyOf(offsets, depth * 2);
            }
            int index = node.content().indexAt(at - start);
            int offset = start + node.content().offsetOf(index);
            nodes[depth] = node;
            indexes[depth] = index;
            offsets[depth] = offset;
            if (offset == at || node.content().node(index).isText()) {
                return new Position(
                        at,
                        Arrays.copyOf(nodes, depth + 1),
                        Arrays.copyOf(indexes, depth + 1),
                        Arrays.copyOf(offsets, depth + 1));
            }
            node = node.content().node(index);
            start = offset + 1;
            depth++;
        }
    }

    /** The position itself. */
    public int at() {
        return at;
    }

    /** How many nodes below the document are around it. */
    public int depth() {
        return nodes.length - 1;
    }

    /** The node around it at a depth. */
    public Node node(int depth) {
        if (depth >= nodes.length) {
            throw new MisfitException(Misfit.DEPTHS);
        }
        return nodes[depth];
    }

    /** The node it points into. */
    public Node parent() {
        return nodes[nodes.length - 1];
    }

    /** The index, in the node of this depth, of the child it points into or before. */
    public int index(int depth) {
        if (depth >= nodes.length) {
            throw new MisfitException(Misfit.DEPTHS);
        }
        return indexes[depth];
    }

    /** The index of the first child wholly behind it. */
    public int indexAfter(int depth) {
        return indexes[depth] + (depth == depth() && textOffset() == 0 ? 0 : 1);
    }

    /** Where the content of the node of this depth begins. */
    public int start(int depth) {
        return depth == 0 ? 0 : offsets[depth - 1] + 1;
    }

    /** Where the content of the node of this depth ends. */
    public int end(int depth) {
        return start(depth) + node(depth).content().size();
    }

    /** How far it is into a text node; 0 between nodes. */
    public int textOffset() {
        return at - offsets[offsets.length - 1];
    }

    /** Its offset into the content of the node it points into. */
    public int parentOffset() {
        return at - start(depth());
    }

    /** The rest of the text node it points into. */
    Node restOfText() {
        Node text = parent().content().node(indexes[depth()]);
        return text.cut(textOffset(), text.size());
    }

    /** The beginning of the text node it points into. */
    Node beginningOfText() {
        return parent().content().node(indexes[depth()]).cut(0, textOffset());
    }

    /** The greatest depth at which another position is in the same node. */
    public int sharedDepth(int other) {
        for (int depth = depth(); depth > 0; depth--) {
            if (start(depth) <= other && end(depth) >= other) {
                return depth;
            }
        }
        return 0;
    }
}
