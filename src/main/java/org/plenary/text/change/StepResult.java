package org.plenary.text.change;

import java.util.Optional;
import org.plenary.text.Misfit;
import org.plenary.text.Node;

/**
 * What came of applying a step.
 *
 * @param document the document after it, empty if it failed
 * @param failure why it failed, empty if it did not
 */
public record StepResult(Optional<Node> document, Optional<Misfit> failure) {
    static StepResult of(Node document) {
        return new StepResult(Optional.of(document), Optional.empty());
    }

    static StepResult failed(Misfit reason) {
        return new StepResult(Optional.empty(), Optional.of(reason));
    }
}
