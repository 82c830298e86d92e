package org.plenary.text.numbering;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plenary.text.NumberedBlock;
import org.plenary.text.Text;

/**
 * How the paragraphs of a text are cited: labels by the ids of blocks, computed and never stored,
 * so that a citation follows its paragraph through every renumbering.
 *
 * <p>Labels have: paragraphs and the items of lists (both the item and its paragraphs, of which the
 * further ones are cited like the first). None have: headings, tables, quotes, footnotes, rules. An
 * item below the first level is cited by its number in parentheses behind that of what it belongs
 * to, "4 (a) (i)", whatever delimiters it is shown with; a bullet by a dash and its place, "4 –2".
 * Two lists that both begin with (a) in one paragraph share their labels.
 */
public final class Numbering {
    private final List<Citation> citations;
    private final Map<String, Citation> byId = new LinkedHashMap<>();

    private Numbering(List<Citation> citations) {
        this.citations = citations;
        for (Citation citation : citations) {
            citation.ids().forEach(id -> byId.put(id, citation));
        }
    }

    /**
     * Paragraphs counted through the text, 1, 2, 3, those of the first level of lists included, as
     * {@link NumberedBlock#number()}; headings do not interrupt the count.
     */
    public static Numbering plain(Text text) {
        return new Numbering(PlainCount.of(text));
    }

    /**
     * The style of resolutions: preambular paragraphs PP1, PP2, operative ones OP1, OP2.
     *
     * <p>Operative are the items of the lists of the first level that count in digits; in a text
     * without such lists, those of the kind of the first numbered list. They are called by the
     * numbers they show, "OP2 bis" included. A number that comes a second time begins a new part,
     * such as an annex, whose paragraphs are "II OP1" and so on; a heading alone begins nothing.
     * Preambular are the paragraphs outside lists before the first operative one, but neither those
     * wholly bold, which are titles in disguise, nor, at the beginning, those wholly in italics:
     * the opening formula ("<i>The General Assembly,</i>") is not counted by custom. Paragraphs
     * outside lists after the first operative one have no label. Other lists belong to the
     * paragraph before them, and when they stand one after the other in a text without indentation,
     * (i) belongs to (a).
     */
    public static Numbering resolution(Text text) {
        return new Numbering(ResolutionCount.of(text));
    }

    /** As {@code plain(text).since(plain(base))}. */
    public static Numbering since(Text base, Text text) {
        return plain(text).since(plain(base));
    }

    /**
     * The numbering within a round of negotiation, in which no number may change its meaning.
     *
     * <p>What was in the base keeps its number, also when it was moved among the same count. What
     * was inserted is called after the one it follows: 12 <i>bis</i>, <i>ter</i>, and so on; 0
     * <i>bis</i> if it follows none. What was deleted leaves a gap, its number is not given again.
     * An item that was moved into another paragraph, or a preambular paragraph that became
     * operative, counts as inserted there. Where the base counted nothing, the numbers are those of
     * the text.
     *
     * @param base of the same style as this
     */
    public Numbering since(Numbering base) {
        return new Numbering(new SinceBase(base).renumbered(citations));
    }

    /** How the block is cited, or "" if it has no number. */
    public String label(String id) {
        Citation citation = byId.get(id);
        return citation == null ? "" : citation.label();
    }

    /** All labels by the ids of their blocks, in reading order. */
    public Map<String, String> labels() {
        var labels = new LinkedHashMap<String, String>();
        byId.forEach((id, citation) -> labels.put(id, citation.label()));
        return labels;
    }

    List<Citation> citations() {
        return new ArrayList<>(citations);
    }

    /** What any of these blocks is called, or null. */
    Citation of(List<String> ids) {
        return ids.stream().map(byId::get).filter(c -> c != null).findFirst().orElse(null);
    }
}
