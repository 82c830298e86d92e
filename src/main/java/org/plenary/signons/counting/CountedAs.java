package org.plenary.signons.counting;

import org.plenary.signons.SignOn;
import org.plenary.signons.SignOnKind;

/** As what somebody stands under a letter. Observers are no signatories. */
public enum CountedAs {
    ORGANISATION,
    INDIVIDUAL,
    OBSERVER;

    static CountedAs of(SignOn signOn) {
        if (signOn.observer()) {
            return OBSERVER;
        }
        return signOn.kind() == SignOnKind.ORGANISATION ? ORGANISATION : INDIVIDUAL;
    }
}
