package org.plenary.text.change;

import java.util.ArrayList;
import java.util.Optional;
import org.plenary.text.Fragment;
import org.plenary.text.Mark;
import org.plenary.text.Misfit;
import org.plenary.text.MisfitException;
import org.plenary.text.Node;
import org.plenary.text.Position;
import org.plenary.text.Slice;

/**
 * Gives all runs between two positions a mark, or takes it from them.
 *
 * @param adding gives it, in place of another of its kind; else takes away this very mark
 */
public record MarkStep(int from, int to, Mark mark, boolean adding) implements Step {
    @Override
    public Node edit(Node document) {
        if (from > to) {
            throw new MisfitException(Misfit.OUTSIDE);
        }
        Position start = document.resolve(from);
        Slice old = document.slice(from, to);
        boolean words = start.node(start.sharedDepth(to)).type().holdsWords();
        Fragment content = marked(old.content(), words);
        return document.replace(from, to, new Slice(content, old.openStart(), old.openEnd()));
    }

    private Fragment marked(Fragment content, boolean ofWords) {
        var nodes = new ArrayList<Node>(content.count());
        for (int i = 0; i < content.count(); i++) {
            Node node = content.node(i);
            if (node.content().size() > 0) {
                node = node.with(marked(node.content(), node.type().holdsWords()));
            }
            if (node.type().isInline() && (ofWords || !adding)) {
                node = node.marked(mark, adding);
            }
            nodes.add(node);
        }
        return Fragment.joined(nodes);
    }

    /** The opposite; what was partly so before is so altogether, or not at all, afterwards. */
    @Override
    public Step invert(Node before) {
        return new MarkStep(from, to, mark, !adding);
    }

    @Override
    public Optional<Step> map(Mappable mapping) {
        MapResult begin = mapping.mapResult(from, 1);
        MapResult end = mapping.mapResult(to, -1);
        Passage passage = Passage.between(begin, end);
        boolean gone =
                begin.deleted() && end.deleted()
                        || begin.position() >= end.position()
                        || passage == Passage.TORN
                        || passage == Passage.COLLAPSED;
        return gone
                ? Optional.empty()
                : Optional.of(new MarkStep(begin.position(), end.position(), mark, adding));
    }

    @Override
    public Optional<Step> merge(Step next) {
        return next instanceof MarkStep other
                        && adding == other.adding
                        && mark.equals(other.mark)
                        && from <= other.to
                        && to >= other.from
                ? Optional.of(
                        new MarkStep(
                                Math.min(from, other.from), Math.max(to, other.to), mark, adding))
                : Optional.empty();
    }
}
