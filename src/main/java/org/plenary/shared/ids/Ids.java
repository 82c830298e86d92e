package org.plenary.shared.ids;

import java.time.Duration;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/**
 * Names for new things: UUID version 7 (RFC 9562), so that keys sort by the time they were made.
 */
public final class Ids {
    private Ids() {}

    /** A new identifier, later than every one made before it on this node. */
    public static UUID next() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }

    /** Where those begin that were made so long before this one, to the millisecond. */
    public static UUID before(UUID id, Duration time) {
        long milliseconds = (id.getMostSignificantBits() >>> 16) - time.toMillis();
        return new UUID(milliseconds << 16, 0);
    }
}
