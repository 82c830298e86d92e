package org.plenary.text;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * A text as a tree in which every place is a number: the form in which texts are changed. A
 * position counts, from the beginning of the content of the root, one for each UTF-16 unit of text
 * and each leaf, and one each for entering and leaving any other node: the model that
 * prosemirror-model publishes. Nodes are immutable and share what a change leaves alone.
 */
public final class Node {
    private final NodeType type;
    private final Object[] values;
    private final Fragment content;
    private final List<Mark> marks;
    private final String words;
    // Set once the node and all below it were found sound; a race only checks twice.
    private boolean sound;

    private Node(NodeType type, Object[] values, Fragment content, List<Mark> marks, String words) {
        this.type = type;
        this.values = values;
        this.content = content;
        this.marks = marks;
        this.words = words;
    }

    /** A node with values in the order of its type's attributes. */
    Node(NodeType type, Fragment content, List<Mark> marks, Object... values) {
        this(type, values, content, marks, null);
    }

    /** A run of text; not empty. */
    static Node text(String words, List<Mark> marks) {
        return new Node(NodeType.TEXT, new Object[0], Fragment.EMPTY, marks, words);
    }

    /**
     * The tree of a text. Lists without items and tables without rows, which show nothing, are left
     * out.
     */
    public static Node of(Text text) {
        return TextTree.grow(text);
    }

    /**
     * Reads a document of ProseMirror's JSON exactly; whatever is not as {@link NodeType} says is a
     * {@link TextFormatException}.
     */
    public static Node fromJson(String json) {
        Node node = NodeJson.exactly().document(json);
        Limits.checkDepth(node.nesting());
        Limits.checkBlocks(node.blocks());
        try {
            return node.check();
        } catch (MisfitException e) {
            throw new TextFormatException("text.not-a-document");
        }
    }

    /**
     * ProseMirror's document JSON, with every attribute, character for character as it writes it.
     */
    public String toJson() {
        return NodeJson.string(NodeJson.write(this));
    }

    /**
     * The text: runs joined, missing and repeated ids replaced, invisible characters cleaned, words
     * that got between the characters of a footnote's mark put beside it.
     */
    public Text text() {
        return TextTree.text(this);
    }

    /** The runs of a paragraph or heading; {@link TextFormatException} for any other node. */
    public List<Inline> runs() {
        return RunTree.inlines(this);
    }

    public NodeType type() {
        return type;
    }

    public Fragment content() {
        return content;
    }

    public List<Mark> marks() {
        return marks;
    }

    /** The characters of a text node, else null. */
    public String words() {
        return words;
    }

    public boolean isText() {
        return words != null;
    }

    /** The positions it takes up, its own boundaries included. */
    public int size() {
        return words != null ? words.length() : type.isLeaf() ? 1 : content.size() + 2;
    }

    /** The value of an attribute: null, a String, an Integer or a Boolean; null if it has none. */
    public Object value(String attribute) {
        int index = type.indexOf(attribute);
        return index < 0 ? null : values[index];
    }

    Object value(int index) {
        return values[index];
    }

    /** The id, or null. */
    public String id() {
        return (String) value("id");
    }

    int nesting() {
        return content.nesting() + type.nesting();
    }

    int blocks() {
        return type.isCell() ? 0 : content.blocks() + (type.isCounted() ? 1 : 0);
    }

    /** The same kind of node with other content. */
    public Node with(Fragment other) {
        return other == content ? this : new Node(type, values, other, marks, words);
    }

    /** The same node with other marks, in the order of their rank. */
    Node withMarks(List<Mark> other) {
        return other == marks ? this : new Node(type, values, content, other, words);
    }

    Node withText(String other) {
        return new Node(type, values, content, marks, other);
    }

    /** The same node with or without a mark; a mark replaces another of its kind. */
    public Node marked(Mark mark, boolean adding) {
        return withMarks(adding ? Marks.with(marks, mark) : Marks.without(marks, mark));
    }

    /** The same node with another value; {@link MisfitException} if it cannot have it. */
    public Node with(String attribute, Object value) {
        int index = type.indexOf(attribute);
        if (index < 0 || !type.attributes().get(index).good().test(value)) {
            throw new MisfitException(Misfit.ATTRIBUTE);
        }
        Object[] copy = values.clone();
        copy[index] = value;
        return new Node(type, copy, content, marks, words);
    }

    /** A part of its text or content, by offsets into it. */
    Node cut(int from, int to) {
        return words == null
                ? with(content.cut(from, to))
                : from == 0 && to == words.length() ? this : withText(words.substring(from, to));
    }

    /** Whether kind, attributes and marks are the same. */
    boolean looksLike(Node other) {
        return type == other.type
                && marks.equals(other.marks)
                && Arrays.equals(values, other.values);
    }

    /** The position with all that is around it; {@link MisfitException} outside of the content. */
    public Position resolve(int position) {
        return Position.in(this, position);
    }

    /** The node that begins at the position or whose text contains it; null at the end of one. */
    public Node nodeAt(int position) {
        Node node = this;
        int rest = position;
        while (true) {
            int index = node.content.indexAt(rest);
            if (index == node.content.count()) {
                return null;
            }
            int offset = node.content.offsetOf(index);
            node = node.content.node(index);
            if (offset == rest || node.isText()) {
                return node;
            }
            rest -= offset + 1;
        }
    }

    /** What lies between two positions, open where they cut through nodes. */
    public Slice slice(int from, int to) {
        if (from == to) {
            return Slice.EMPTY;
        }
        Position start = resolve(from);
        Position end = resolve(to);
        int depth = start.sharedDepth(to);
        int offset = start.start(depth);
        return new Slice(
                start.node(depth).content.cut(from - offset, to - offset),
                start.depth() - depth,
                end.depth() - depth);
    }

    /**
     * This document with a slice in place of what was between two positions; {@link
     * MisfitException} where it does not fit. Copies the path to the root and shares the rest.
     */
    public Node replace(int from, int to, Slice slice) {
        if (from > to) {
            throw new MisfitException(Misfit.OUTSIDE);
        }
        return Replacing.in(this, from, to, slice).check();
    }

    /** This document, if it and all below is as the schema and the limits allow. */
    Node check() {
        if (nesting() > Limits.DEPTH || blocks() > Limits.BLOCKS) {
            throw new MisfitException(Misfit.TOO_LARGE);
        }
        checkContent();
        return this;
    }

    private void checkContent() {
        if (sound) {
            return;
        }
        if (!type.allows(content) && !type.isLeaf() || type.isLeaf() && !content.isEmpty()) {
            throw new MisfitException(Misfit.CONTENT);
        }
        if (type.holdsWords() && content.size() > Limits.BLOCK_CHARACTERS) {
            throw new MisfitException(Misfit.TOO_LARGE);
        }
        for (int i = 0; i < content.count(); i++) {
            content.node(i).checkContent();
        }
        sound = true;
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || other instanceof Node node
                        && looksLike(node)
                        && Objects.equals(words, node.words)
                        && content.equals(node.content);
    }

    @Override
    public int hashCode() {
        return Objects.hash(type, Arrays.hashCode(values), words, content);
    }

    @Override
    public String toString() {
        return words == null ? type.json() + content : '"' + words + '"';
    }
}
