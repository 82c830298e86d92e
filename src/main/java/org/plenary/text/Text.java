package org.plenary.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A text: an immutable tree of blocks with persistent ids.
 *
 * <p><b>The name of a text for ever</b> is {@link #sha256()}, the SHA-256 of the UTF-8 bytes of
 * {@link #canonical()}, which anyone can recompute. The canonical form is a sequence of lines, each
 * ended by one line feed. The first is {@code plenary-text-1}. Then every block in reading order
 * gives a line {@code depth TAB type TAB words}, where depth counts the lists, quotes, footnotes
 * and tables around it, in decimal:
 *
 * <ul>
 *   <li>{@code h1 h2 h3} a heading and {@code p} a paragraph, with their words; those without a
 *       word are left out;
 *   <li>{@code item} an item of a list, with its marker as readers see it: "(a)", "48 bis."; every
 *       bullet is "-"; lists themselves give no line, so it does not matter where one list ends and
 *       another begins;
 *   <li>{@code quote} and {@code footnote} (with its label), {@code table}, {@code row}, {@code
 *       rule}; a quote, table, or row with nothing in it is left out;
 *   <li>{@code cell} a cell with its words, up to the last cell of the row that has any.
 * </ul>
 *
 * Words are in Unicode normalisation form C; every run of white space (Unicode White_Space, and
 * U+200B), hard line breaks included, is one space, and there is none at the ends. A backslash
 * among the words is doubled. A run with marks is written <code>
 * \{link=href,strong,em,note=label|words\}</code>, with those marks it has, in this order. White
 * space has only the marks that the characters on both sides of it share. Not part of the form are:
 * block ids, the labels of reference links, which of the bullets was used, and which cells are
 * header cells.
 */
public final class Text {
    private final List<Block> blocks;
    private String canonical;
    private String sha256;
    private List<NumberedBlock> numbered;

    private Text(List<Block> blocks) {
        this.blocks = blocks;
    }

    /** A text of these blocks; a block whose id is missing or already taken gets a new one. */
    public static Text of(List<Block> blocks) {
        return of(blocks, Ids.random());
    }

    /** As {@link #of(List)}, with ids from the given source. */
    public static Text of(List<Block> blocks, Ids ids) {
        return new Text(new BlockIds(ids).unique(blocks));
    }

    /**
     * Reads ProseMirror's document JSON; what is unknown or too large is a {@link
     * TextFormatException}.
     */
    public static Text fromJson(String json) {
        return NodeJson.roughly().document(json).text();
    }

    public List<Block> blocks() {
        return blocks;
    }

    /** ProseMirror's document JSON with the ids of blocks as {@code attrs.id}; see {@link Node}. */
    public String toJson() {
        return Node.of(this).toJson();
    }

    /** The form that is hashed; see the class comment. */
    public String canonical() {
        if (canonical == null) {
            canonical = Canonical.of(this);
        }
        return canonical;
    }

    /** 64 hexadecimal digits that name these words for ever. */
    public String sha256() {
        if (sha256 == null) {
            try {
                byte[] digest =
                        MessageDigest.getInstance("SHA-256")
                                .digest(canonical().getBytes(StandardCharsets.UTF_8));
                sha256 = HexFormat.of().formatHex(digest);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
        return sha256;
    }

    /** What the text holds. */
    public Statistics statistics() {
        return Statistics.of(this);
    }

    /** The leaves in reading order with their computed numbers. */
    public List<NumberedBlock> numbered() {
        if (numbered == null) {
            numbered = Leaves.of(this);
        }
        return numbered;
    }

    /** Equal in every block, run, mark and id; for the same words use {@link #sha256()}. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Text text && blocks.equals(text.blocks);
    }

    @Override
    public int hashCode() {
        return blocks.hashCode();
    }

    @Override
    public String toString() {
        return "Text[" + blocks.size() + " blocks]";
    }
}
