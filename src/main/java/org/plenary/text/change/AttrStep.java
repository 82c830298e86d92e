package org.plenary.text.change;

import java.util.Optional;
import org.plenary.text.Misfit;
import org.plenary.text.MisfitException;
import org.plenary.text.Node;

/**
 * Gives one attribute of the node at a position another value.
 *
 * @param value null, a String, an Integer or a Boolean
 */
public record AttrStep(int at, String attribute, Object value) implements Step {
    @Override
    public Node edit(Node document) {
        Node node = document.nodeAt(at);
        if (node == null) {
            throw new MisfitException(Misfit.NOTHING_THERE);
        }
        return NodeMarkStep.withNode(document, at, node.with(attribute, value));
    }

    @Override
    public Step invert(Node before) {
        Node node = before.nodeAt(at);
        if (node == null) {
            throw new MisfitException(Misfit.NOTHING_THERE);
        }
        return new AttrStep(at, attribute, node.value(attribute));
    }

    @Override
    public Optional<Step> map(Mappable mapping) {
        MapResult result = mapping.mapResult(at, 1);
        return result.deletedAfter()
                ? Optional.empty()
                : Optional.of(new AttrStep(result.position(), attribute, value));
    }
}
