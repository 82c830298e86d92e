package org.plenary.signons.confirming;

import java.util.UUID;
import org.plenary.signons.SignOn;
import org.plenary.signons.SignOnState;

/** What came of a confirmation. */
record Confirmed(UUID signOn, SignOnState state) {
    static Confirmed of(SignOn signOn) {
        return new Confirmed(signOn.id(), signOn.state());
    }
}
