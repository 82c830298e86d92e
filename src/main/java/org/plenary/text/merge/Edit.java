package org.plenary.text.merge;

import java.util.Collections;
import java.util.TreeSet;
import org.plenary.text.Fragment;
import org.plenary.text.Node;
import org.plenary.text.Position;
import org.plenary.text.Slice;
import org.plenary.text.change.MoveStep;
import org.plenary.text.change.ReplaceAroundStep;
import org.plenary.text.change.ReplaceStep;
import org.plenary.text.change.Step;
import org.plenary.text.diff.Extent;

/** One step in positions of the base, and the proposals that want it. */
final class Edit {
    private final Step step;
    private final Extent extent;
    private final String key;
    private final String words;
    private final int reach;
    private final boolean amongWords;
    private final int turn;
    private final TreeSet<Integer> proposals = new TreeSet<>();

    /**
     * An edit.
     *
     * @param turn its place among the steps of the proposal
     */
    Edit(Node base, Step step, int proposal, int turn) {
        this.turn = turn;
        this.step = step;
        this.extent = Extent.of(step);
        this.key = key(step);
        this.words = words(step);
        proposals.add(proposal);
        if (step instanceof ReplaceStep) {
            Position end = base.resolve(extent.to());
            this.amongWords = end.parent().type().holdsWords();
            this.reach = amongWords ? reach(end) : extent.to();
        } else {
            this.amongWords = false;
            this.reach = extent.to();
        }
    }

    Step step() {
        return step;
    }

    /** Its place among the steps of the first proposal that wants it. */
    int turn() {
        return turn;
    }

    int from() {
        return extent.from();
    }

    int to() {
        return extent.to();
    }

    /** Up to here there is no word that stays between this and what comes next. */
    int reach() {
        return reach;
    }

    /** Whether it changes words, or divides a paragraph, rather than whole blocks. */
    boolean isAmongWords() {
        return amongWords;
    }

    /** Indexes of the proposals that want it. */
    TreeSet<Integer> proposals() {
        return proposals;
    }

    boolean sharesProposalWith(Edit other) {
        return !Collections.disjoint(proposals, other.proposals);
    }

    /** Equal for edits that say the same, whatever ids new blocks got. */
    String key() {
        return key;
    }

    /** Whether it brings words or blocks, and not only takes some away. */
    boolean brings() {
        return step instanceof ReplaceStep replace && replace.slice().size() > 0;
    }

    boolean isEmpty() {
        return extent.from() == extent.to();
    }

    /** The words it brings. */
    String words() {
        return words;
    }

    private static String words(Step step) {
        var words = new StringBuilder();
        if (step instanceof ReplaceStep replace) {
            Wording.append(replace.slice().content(), words);
        }
        return words.toString();
    }

    private static int reach(Position end) {
        Fragment content = end.parent().content();
        int at = end.at();
        int skip = end.textOffset();
        for (int i = end.index(end.depth()); i < content.count(); i++) {
            Node node = content.node(i);
            for (int k = skip; node.isText() && k < node.words().length(); k++) {
                if (Character.isLetterOrDigit(node.words().codePointAt(k))) {
                    return at + k - skip;
                }
            }
            at += node.size() - skip;
            skip = 0;
        }
        return at;
    }

    private static String key(Step step) {
        if (step instanceof ReplaceStep replace) {
            return replace.from() + "-" + replace.to() + shape(replace.slice());
        } else if (step instanceof ReplaceAroundStep around) {
            return around.from() + "~" + around.to() + shape(around.slice());
        } else if (step instanceof MoveStep move) {
            return "move" + move;
        }
        return step.toString();
    }

    private static String shape(Slice slice) {
        var shape = new StringBuilder().append(slice.openStart()).append(slice.openEnd());
        shape(slice.content(), shape);
        return shape.toString();
    }

    /** Everything about nodes but their ids. */
    static void shape(Fragment content, StringBuilder shape) {
        for (int i = 0; i < content.count(); i++) {
            Node node = content.node(i);
            shape.append('<').append(node.type());
            for (String name : node.type().attributeNames()) {
                if (!name.equals("id")) {
                    shape.append(' ').append(node.value(name));
                }
            }
            shape.append(node.marks()).append('>');
            if (node.isText()) {
                shape.append(node.words());
            }
            shape(node.content(), shape);
            shape.append("</>");
        }
    }
}
