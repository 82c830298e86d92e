package org.plenary.signons;

import java.util.List;
import java.util.UUID;

/**
 * Sign-ons of a letter have become effective: one, or several that came in the same moment. The
 * {@link Ledger} tells of it within their transaction, after the journal.
 */
public record CameToStand(UUID letter, List<SignOn> signOns) {
    public CameToStand {
        signOns = List.copyOf(signOns);
    }
}
