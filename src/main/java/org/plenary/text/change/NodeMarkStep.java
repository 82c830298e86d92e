package org.plenary.text.change;

import java.util.Optional;
import org.plenary.text.Fragment;
import org.plenary.text.Mark;
import org.plenary.text.Misfit;
import org.plenary.text.MisfitException;
import org.plenary.text.Node;
import org.plenary.text.Slice;

/**
 * Gives one node that is no text a mark, or takes it away; in our texts only a line break has any.
 */
public record NodeMarkStep(int at, Mark mark, boolean adding) implements Step {
    @Override
    public Node edit(Node document) {
        Node node = document.nodeAt(at);
        if (node == null || node.isText()) {
            throw new MisfitException(Misfit.NOTHING_THERE);
        }
        return withNode(document, at, node.marked(mark, adding));
    }

    /**
     * The document with another node's boundaries and attributes around the content of this one.
     */
    static Node withNode(Node document, int at, Node node) {
        var slice =
                new Slice(Fragment.of(node.with(Fragment.EMPTY)), 0, node.type().isLeaf() ? 0 : 1);
        return document.replace(at, at + 1, slice);
    }

    @Override
    public Step invert(Node before) {
        Node node = before.nodeAt(at);
        if (!adding) {
            return node == null || !node.marks().contains(mark)
                    ? this
                    : new NodeMarkStep(at, mark, true);
        }
        if (node != null) {
            var marks = node.marked(mark, true).marks();
            if (marks.size() == node.marks().size()) {
                Mark replaced =
                        node.marks().stream()
                                .filter(old -> !marks.contains(old))
                                .findFirst()
                                .orElse(mark);
                return new NodeMarkStep(at, replaced, true);
            }
        }
        return new NodeMarkStep(at, mark, false);
    }

    @Override
    public Optional<Step> map(Mappable mapping) {
        MapResult result = mapping.mapResult(at, 1);
        return result.deletedAfter()
                ? Optional.empty()
                : Optional.of(new NodeMarkStep(result.position(), mark, adding));
    }
}
