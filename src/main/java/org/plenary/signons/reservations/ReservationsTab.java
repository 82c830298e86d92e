package org.plenary.signons.reservations;

import jakarta.enterprise.context.ApplicationScoped;
import org.plenary.signons.LetterTab;

/** Reservations, in the bar of a letter. */
@ApplicationScoped
class ReservationsTab implements LetterTab {
    @Override
    public int order() {
        return 55;
    }

    @Override
    public String key() {
        return "reservations";
    }

    @Override
    public String messageKey() {
        return "reservations.tab";
    }

    @Override
    public String path() {
        return "/reservations";
    }
}
