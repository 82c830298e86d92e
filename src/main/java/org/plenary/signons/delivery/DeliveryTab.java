package org.plenary.signons.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import org.plenary.signons.LetterTab;

/** Deliveries, in the bar of a letter. */
@ApplicationScoped
class DeliveryTab implements LetterTab {
    @Override
    public int order() {
        return 70;
    }

    @Override
    public String key() {
        return "delivery";
    }

    @Override
    public String messageKey() {
        return "delivery.heading";
    }

    @Override
    public String path() {
        return "/deliveries";
    }
}
