package org.plenary.signons;

import java.util.List;
import org.plenary.signons.reservations.Wording;

/**
 * How somebody signs.
 *
 * @param visibility to whom the name is shown
 * @param observer listed as an observer and not counted among the signatories
 * @param onBehalfOf for how many members the organisation says it speaks, null if it says nothing;
 *     they are never added to a count
 * @param wordings reservations and statements of position; coordinators look at them before the
 *     sign-on counts
 * @param another "we are another organisation than the one of this name that stands already": has
 *     coordinators look at it
 */
public record Manner(
        NameVisibility visibility,
        boolean observer,
        Integer onBehalfOf,
        List<Wording> wordings,
        boolean another) {
    public Manner {
        wordings = List.copyOf(wordings);
    }

    /** With the name shown to everybody, as a signatory, for itself. */
    public static Manner plain() {
        return shownTo(NameVisibility.EVERYBODY);
    }

    /** Plain, but with the name shown to fewer. */
    public static Manner shownTo(NameVisibility visibility) {
        return new Manner(visibility, false, null, List.of(), false);
    }

    /** Whether coordinators have to look at it before it counts. */
    boolean waits() {
        return another || !wordings.isEmpty();
    }

    /** The same with reservations or statements of position. */
    public Manner with(List<Wording> wordings) {
        return new Manner(visibility, observer, onBehalfOf, wordings, another);
    }
}
