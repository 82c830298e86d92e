package org.plenary.signons;

import java.time.Instant;
import java.util.List;
import org.plenary.organisations.Actor;

/**
 * What waits for a decision of a letter's coordinators. Each room that lets something wait tells of
 * it here; the overview puts them together.
 */
public interface NeedsYou {
    /** What waits now, nothing if all is done. Called within a transaction. */
    List<Need> of(Letter letter, Actor coordinator, Instant now);

    /**
     * Something that waits.
     *
     * @param href where it is decided
     * @param messageKey says what and how many, as the words of a link
     * @param detailKey one more sentence, or null
     * @param icon a name in icons.properties
     */
    record Need(
            String href,
            String messageKey,
            List<Object> args,
            String detailKey,
            List<Object> detailArgs,
            String icon) {
        public Need {
            args = List.copyOf(args);
            detailArgs = List.copyOf(detailArgs);
        }
    }
}
