package org.plenary.statements.drafting;

import java.util.ArrayList;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;

/**
 * What somebody decided on conflicts.
 *
 * @param side one for each conflict: the index of a side, -1 for neither, empty for undecided
 */
public record DecisionsForm(@RestForm String against, @RestForm List<String> side) {
    /** The decisions, or null if none were asked for or some are missing. */
    Edit.Decisions decisions() {
        List<Integer> sides = sides();
        return against == null || against.isEmpty() || sides.contains(ClashView.UNDECIDED)
                ? null
                : new Edit.Decisions(Seen.parse(against), sides);
    }

    /** Whether conflicts were shown before. */
    boolean wereAsked() {
        return against != null && !against.isEmpty();
    }

    List<Integer> sides() {
        List<Integer> sides = new ArrayList<>();
        for (String one : side == null ? List.<String>of() : side) {
            sides.add(one.matches("-1|[0-9]") ? Integer.parseInt(one) : ClashView.UNDECIDED);
        }
        return sides;
    }
}
