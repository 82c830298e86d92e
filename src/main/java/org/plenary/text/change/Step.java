package org.plenary.text.change;

import java.util.Optional;
import org.plenary.text.Misfit;
import org.plenary.text.MisfitException;
import org.plenary.text.Node;
import org.plenary.text.NodeJson;
import org.plenary.text.TextFormatException;

/**
 * One small change, made for one document: its positions mean something there, and elsewhere only
 * after they were mapped.
 */
public sealed interface Step
        permits ReplaceStep, ReplaceAroundStep, MarkStep, NodeMarkStep, AttrStep, MoveStep {

    /** Reads ProseMirror's JSON of a step; {@link TextFormatException} if it is none. */
    static Step fromJson(String json) {
        return StepJson.read(NodeJson.parse(json));
    }

    /** ProseMirror's JSON of this step. */
    default String toJson() {
        return NodeJson.string(StepJson.write(this));
    }

    /** The document after this step, or why it cannot be made; never an exception. */
    default StepResult apply(Node document) {
        try {
            return StepResult.of(edit(document));
        } catch (MisfitException e) {
            return StepResult.failed(e.reason());
        } catch (TextFormatException e) {
            return StepResult.failed(Misfit.TOO_LARGE);
        }
    }

    /** The document after this step; {@link MisfitException} if it cannot be made. */
    Node edit(Node document);

    /** The step that undoes this one, made from the document before it, which must be such. */
    Step invert(Node before);

    /** Where it carries positions. */
    default StepMap map() {
        return StepMap.EMPTY;
    }

    /** This step after what the mapping stands for; empty if nothing is left of it to do. */
    Optional<Step> map(Mappable mapping);

    /** One step instead of this one and another directly after it, where there is such. */
    default Optional<Step> merge(Step next) {
        return Optional.empty();
    }
}
