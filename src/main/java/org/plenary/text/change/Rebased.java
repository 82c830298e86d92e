package org.plenary.text.change;

import java.util.List;
import org.plenary.text.Misfit;
import org.plenary.text.Node;

/**
 * Steps made again on top of what others did.
 *
 * @param document after what others did and these steps
 * @param steps those that could be made, as they are now
 * @param dropped those that could not
 * @param mapping carries positions of the document in which all steps had been made first to this
 *     one
 */
public record Rebased(Node document, List<Step> steps, List<Dropped> dropped, Mapping mapping) {
    public Rebased {
        steps = List.copyOf(steps);
        dropped = List.copyOf(dropped);
    }

    /**
     * A step that no longer fits.
     *
     * @param index among the steps as they were made first
     * @param reason {@link Misfit#GONE} if nothing was left to do
     */
    public record Dropped(int index, Step step, Misfit reason) {}
}
