package org.plenary.signons.webhooks;

import java.util.Locale;

/** How far a delivery has come. */
enum DeliveryState {
    WAITING,
    DELIVERED,
    /** There was nothing left to tell when its turn came, for the letter is public no more. */
    LAPSED;

    String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
