package org.plenary.consultations;

import java.util.List;
import java.util.Optional;
import org.plenary.organisations.Actor;

/**
 * Where another room has something to look after in a consultation. The page from which it is
 * looked after lists these, and so does the consultation's own page for its convenors; neither
 * knows the rooms. Called within a transaction.
 */
public interface ManagePanel {
    /** A page to go to; what it is called may say how much is there. */
    record Link(String href, String messageKey, List<Object> args) {
        public Link {
            args = List.copyOf(args);
        }
    }

    /** The page of this room for somebody who looks after the consultation, if there is one. */
    Optional<Link> link(Consultation consultation, Actor actor);
}
