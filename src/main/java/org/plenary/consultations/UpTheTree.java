package org.plenary.consultations;

import java.util.List;
import java.util.Optional;
import org.plenary.shared.web.Refusal;

/**
 * The rules of a coalition's tree: what is heard goes up to the same or a wider level, and never
 * comes back to where it was said.
 */
final class UpTheTree {
    private UpTheTree() {}

    /** Why a consultation cannot hand what it hears up to another one, if so. */
    static Optional<Refusal> refuses(Consultation consultation, Consultation into) {
        if (!into.coalition().id().equals(consultation.coalition().id())) {
            return Optional.of(Refusal.invalid("consultations.refused.parent-elsewhere"));
        }
        for (Consultation above = into; above != null; above = above.parent()) {
            if (above.id().equals(consultation.id())) {
                return Optional.of(Refusal.invalid("consultations.refused.circle"));
            }
        }
        return into.reach().isNotBelow(consultation.reach())
                ? Optional.empty()
                : Optional.of(Refusal.invalid("consultations.refused.parent-below"));
    }

    /**
     * Why a consultation cannot reach so far, if so.
     *
     * @param children those that hand up to it
     */
    static Optional<Refusal> refuses(
            Consultation consultation, Reach reach, List<Consultation> children) {
        Consultation parent = consultation.parent();
        if (parent != null && !parent.reach().isNotBelow(reach)) {
            return Optional.of(Refusal.invalid("consultations.refused.level-above-parent"));
        }
        return children.stream().allMatch(child -> reach.isNotBelow(child.reach()))
                ? Optional.empty()
                : Optional.of(Refusal.invalid("consultations.refused.level-below-children"));
    }
}
