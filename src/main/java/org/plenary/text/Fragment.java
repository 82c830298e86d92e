package org.plenary.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** An immutable sequence of nodes: the content of a node, or of a {@link Slice}. */
public final class Fragment {
    /** Nothing. */
    public static final Fragment EMPTY = new Fragment(new Node[0]);

    private final Node[] nodes;
    private final int size;
    private final int nesting;
    private final int blocks;

    private Fragment(Node[] nodes) {
        long sum = 0;
        int deepest = 0;
        int count = 0;
        for (Node node : nodes) {
            sum += node.size();
            deepest = Math.max(deepest, node.nesting());
            count += node.blocks();
        }
        if (sum > Limits.POSITIONS) {
            throw new TextFormatException("text.too-long", Limits.POSITIONS);
        }
        this.nodes = nodes;
        this.size = (int) sum;
        this.nesting = deepest;
        this.blocks = count;
    }

    /** These nodes as they are. */
    static Fragment of(List<Node> nodes) {
        return nodes.isEmpty() ? EMPTY : new Fragment(nodes.toArray(new Node[0]));
    }

    /** One node. */
    public static Fragment of(Node node) {
        return new Fragment(new Node[] {node});
    }

    /** These nodes, neighbouring text with the same marks joined. */
    public static Fragment joined(List<Node> nodes) {
        var out = new ArrayList<Node>(nodes.size());
        nodes.forEach(node -> add(out, node));
        return of(out);
    }

    /** Adds a node, joining text to text with the same marks before it. */
    static void add(List<Node> nodes, Node node) {
        int last = nodes.size() - 1;
        if (last >= 0 && node.isText() && node.looksLike(nodes.get(last))) {
            nodes.set(last, node.withText(nodes.get(last).words() + node.words()));
        } else {
            nodes.add(node);
        }
    }

    /** The number of positions it takes up. */
    public int size() {
        return size;
    }

    /** The number of nodes. */
    public int count() {
        return nodes.length;
    }

    /** The node of this index. */
    public Node node(int index) {
        return nodes[index];
    }

    public boolean isEmpty() {
        return nodes.length == 0;
    }

    int nesting() {
        return nesting;
    }

    int blocks() {
        return blocks;
    }

    /** Both sequences, text joined where they meet. */
    Fragment append(Fragment other) {
        if (other.size == 0) {
            return this;
        } else if (size == 0) {
            return other;
        }
        var out = new ArrayList<Node>(nodes.length + other.nodes.length);
        out.addAll(Arrays.asList(nodes));
        add(out, other.nodes[0]);
        out.addAll(Arrays.asList(other.nodes).subList(1, other.nodes.length));
        return of(out);
    }

    /** What lies between two offsets, nodes cut through where they fall inside. */
    Fragment cut(int from, int to) {
        if (from == 0 && to == size) {
            return this;
        }
        var out = new ArrayList<Node>();
        int at = 0;
        for (int i = 0; i < nodes.length && at < to; i++) {
            Node node = nodes[i];
            int end = at + node.size();
            if (end > from && to > from) {
                if (at >= from && end <= to) {
                    out.add(node);
                } else if (node.isText()) {
                    out.add(node.cut(Math.max(0, from - at), Math.min(node.size(), to - at)));
                } else {
                    int inside = node.content().size;
                    out.add(node.cut(Math.max(0, from - at - 1), Math.min(inside, to - at - 1)));
                }
            }
            at = end;
        }
        return of(out);
    }

    Fragment with(int index, Node node) {
        if (nodes[index] == node) {
            return this;
        }
        Node[] copy = nodes.clone();
        copy[index] = node;
        return new Fragment(copy);
    }

    /** The index of the node that begins at the offset or contains it; the count at the end. */
    int indexAt(int offset) {
        if (offset < 0 || offset > size) {
            throw new MisfitException(Misfit.OUTSIDE);
        }
        if (offset == size) {
            return nodes.length;
        }
        int at = 0;
        int i = 0;
        while (at + nodes[i].size() <= offset) {
            at += nodes[i++].size();
        }
        return i;
    }

    /** Where the node of this index begins. */
    int offsetOf(int index) {
        int at = 0;
        for (int i = 0; i < index; i++) {
            at += nodes[i].size();
        }
        return at;
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || other instanceof Fragment fragment
                        && size == fragment.size
                        && Arrays.equals(nodes, fragment.nodes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(nodes);
    }

    @Override
    public String toString() {
        return Arrays.toString(nodes);
    }
}
