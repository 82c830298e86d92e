package org.plenary.text.change;

import java.util.ArrayList;
import java.util.List;
import org.plenary.text.Misfit;
import org.plenary.text.Node;
import org.plenary.text.change.Rebased.Dropped;

/**
 * Makes steps again on top of what others did since the document they were made for: goes back
 * through one's own, forward through the others', and makes one's own anew, each mirroring its
 * undoing so that positions inside what it inserts are found again. The rule that
 * prosemirror-collab publishes; whoever follows it with the same order of steps arrives at the same
 * text.
 */
public final class Rebasing {
    private Rebasing() {}

    /**
     * Rebases steps.
     *
     * @param own made one after the other for the same document as the first of the others
     * @param others what others did, in order
     * @param document after what others did
     */
    public static Rebased over(List<Step> own, List<Step> others, Node document) {
        var mapping = new Mapping();
        for (int i = own.size() - 1; i >= 0; i--) {
            mapping.append(own.get(i).map().invert());
        }
        others.forEach(step -> mapping.append(step.map()));
        var steps = new ArrayList<Step>();
        var dropped = new ArrayList<Dropped>();
        Node now = document;
        for (int i = 0; i < own.size(); i++) {
            int behindOwn = own.size() - i;
            Step step = own.get(i);
            Step mapped = step.map(mapping.slice(behindOwn)).orElse(null);
            if (mapped == null) {
                dropped.add(new Dropped(i, step, Misfit.GONE));
                continue;
            }
            StepResult result = mapped.apply(now);
            if (result.document().isPresent()) {
                now = result.document().get();
                steps.add(mapped);
                mapping.append(mapped.map(), behindOwn - 1);
            } else {
                dropped.add(new Dropped(i, step, result.failure().orElseThrow()));
            }
        }
        return new Rebased(now, steps, dropped, mapping);
    }
}
