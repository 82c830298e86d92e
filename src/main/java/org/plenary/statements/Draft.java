package org.plenary.statements;

import java.util.UUID;
import org.plenary.text.Text;

/**
 * A text about to become a version.
 *
 * @param label what the coalition calls it, for example "Zero draft"
 * @param note why it changed, may be empty
 * @param base the number of the newest version when the author began, or null if they did not say;
 *     a newer one in the meantime is a conflict
 * @param kind whether it changes what the statement says, or corrects its form
 * @param restored the number of the older version whose text this is, or null
 * @param merged the version of a branch that was brought in last, or null
 */
public record Draft(
        Text text,
        String label,
        String note,
        Integer base,
        VersionKind kind,
        Integer restored,
        UUID merged) {
    /** A revision that came neither from an older version nor from a branch. */
    public Draft(Text text, String label, String note, Integer base) {
        this(text, label, note, base, VersionKind.REVISION, null, null);
    }

    /** The same with another text. */
    Draft with(Text other) {
        return new Draft(other, label, note, base, kind, restored, merged);
    }
}
