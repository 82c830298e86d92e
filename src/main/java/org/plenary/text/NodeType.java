package org.plenary.text;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The kinds of nodes a text is a tree of, what each may hold, and the attributes it always has, in
 * the order in which they are written: the schema that editors share.
 */
public enum NodeType {
    DOC("doc", Group.TOP, Group.BLOCK, 0),
    HEADING("heading", Group.BLOCK, Group.INLINE, 0, Attribute.ID, Attribute.LEVEL),
    PARAGRAPH("paragraph", Group.BLOCK, Group.INLINE, 0, Attribute.ID),
    BULLET_LIST(
            "bullet_list",
            Group.BLOCK,
            Group.ITEM,
            1,
            Attribute.ID,
            Attribute.BULLET,
            Attribute.APART),
    ORDERED_LIST(
            "ordered_list",
            Group.BLOCK,
            Group.ITEM,
            1,
            Attribute.ID,
            Attribute.ORDER,
            Attribute.KIND,
            Attribute.OPENING,
            Attribute.CLOSING,
            Attribute.APART),
    LIST_ITEM("list_item", Group.ITEM, Group.BLOCK, 0, Attribute.ID, Attribute.ITEM_LABEL),
    BLOCKQUOTE("blockquote", Group.BLOCK, Group.BLOCK, 0, Attribute.ID),
    TABLE("table", Group.BLOCK, Group.ROW, 1, Attribute.ID),
    TABLE_ROW("table_row", Group.ROW, Group.CELL, 0),
    TABLE_HEADER("table_header", Group.CELL, Group.BLOCK, 1),
    TABLE_CELL("table_cell", Group.CELL, Group.BLOCK, 1),
    FOOTNOTE("footnote", Group.BLOCK, Group.BLOCK, 0, Attribute.ID, Attribute.NOTE_LABEL),
    HORIZONTAL_RULE("horizontal_rule", Group.BLOCK, null, 0, Attribute.ID),
    TEXT("text", Group.INLINE, null, 0),
    HARD_BREAK("hard_break", Group.INLINE, null, 0);

    private enum Group {
        TOP,
        BLOCK,
        ITEM,
        ROW,
        CELL,
        INLINE
    }

    private static final Map<String, NodeType> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toMap(t -> t.json, Function.identity()));

    private final String json;
    private final Group group;
    private final Group content;
    private final int least;
    private final List<Attribute> attributes;

    NodeType(String json, Group group, Group content, int least, Attribute... attributes) {
        this.json = json;
        this.group = group;
        this.content = content;
        this.least = least;
        this.attributes = List.of(attributes);
    }

    /** The kind of this name in JSON; {@link TextFormatException} if there is none. */
    static NodeType named(String json) {
        NodeType type = BY_NAME.get(json);
        if (type == null) {
            throw new TextFormatException("text.unknown-type", json);
        }
        return type;
    }

    /** The name in JSON. */
    public String json() {
        return json;
    }

    /** Whether it is part of a paragraph or heading. */
    public boolean isInline() {
        return group == Group.INLINE;
    }

    /** Whether it never has content. */
    public boolean isLeaf() {
        return content == null;
    }

    /** Whether it holds words: a paragraph or heading. */
    public boolean holdsWords() {
        return content == Group.INLINE;
    }

    List<Attribute> attributes() {
        return attributes;
    }

    /** The names of the attributes it always has, in the order in which they are written. */
    public List<String> attributeNames() {
        return attributes.stream().map(Attribute::name).toList();
    }

    /** The index of an attribute in the node's values, or -1. */
    int indexOf(String attribute) {
        for (int i = 0; i < attributes.size(); i++) {
            if (attributes.get(i).name().equals(attribute)) {
                return i;
            }
        }
        return -1;
    }

    /** How many levels of lists, quotes and footnotes it adds; see {@link Limits#DEPTH}. */
    int nesting() {
        return group == Group.BLOCK && (content == Group.BLOCK || content == Group.ITEM) ? 1 : 0;
    }

    /** Whether it is a cell, whose paragraph is no block of the text. */
    boolean isCell() {
        return group == Group.CELL;
    }

    /** Whether it counts for {@link Limits#BLOCKS}. */
    boolean isCounted() {
        return group == Group.BLOCK || group == Group.ITEM;
    }

    /** Whether such a child may be among the content. */
    boolean allows(NodeType child) {
        return child.group == content && (group != Group.CELL || child == PARAGRAPH);
    }

    /** Whether this sequence may be the content: a cell holds exactly one paragraph. */
    boolean allows(Fragment children) {
        int count = children.count();
        if (count < least || group == Group.CELL && count > 1) {
            return false;
        }
        for (int i = 0; i < count; i++) {
            Node child = children.node(i);
            if (!allows(child.type()) || !holdsWords() && !child.marks().isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** Whether content of the one may begin where that of the other does, so they can be joined. */
    boolean sharesContentWith(NodeType other) {
        return this == other || content != null && content == other.content;
    }
}
