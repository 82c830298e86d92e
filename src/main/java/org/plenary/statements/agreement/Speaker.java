package org.plenary.statements.agreement;

import java.util.Optional;
import java.util.UUID;
import org.plenary.organisations.Actor;
import org.plenary.organisations.Mandate;

/**
 * Somebody who may be speaking in an organisation's name: what the rules need to know of them.
 *
 * @param asked whether the organisation they act for is one of those whose agreement is asked
 * @param mandate by which they may vote for it now
 */
record Speaker(Actor actor, boolean asked, Optional<Mandate> mandate) {
    /** The organisation they act for, or null. */
    UUID organisation() {
        return actor.actingFor();
    }
}
