package org.plenary.signons.confirming;

import org.plenary.shared.abuse.NetworkAddress;

/**
 * Who sends a form, as far as that shows.
 *
 * @param challenge which work was asked for, null if none was
 * @param work what came of it
 */
record Sender(NetworkAddress address, String challenge, String work) {
    static Sender at(String host) {
        return new Sender(NetworkAddress.of(host), null, null);
    }
}
