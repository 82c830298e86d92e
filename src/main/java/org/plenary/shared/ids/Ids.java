package org.plenary.shared.ids;

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
}
