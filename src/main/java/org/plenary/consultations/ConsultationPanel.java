package org.plenary.consultations;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.plenary.organisations.Actor;

/**
 * What another room has to show on a consultation's page: questions and contributions implement it,
 * and the page shows what they give without knowing them. Called within a transaction.
 */
public interface ConsultationPanel {
    /** The thing to do at the top of the page, such as going on with one's answers. */
    record Action(String href, String messageKey, List<Object> args) {
        public Action {
            args = List.copyOf(args);
        }
    }

    /** What this person can do now, if anything. */
    default Optional<Action> action(Consultation consultation, Actor actor) {
        return Optional.empty();
    }

    /**
     * A section of the page below the purpose, as HTML that a template of the room rendered; empty
     * for none. For visitors it is cached, so it holds no form for them.
     */
    default String section(Consultation consultation, Actor actor) {
        return "";
    }

    /** How much was contributed to each of some consultations; those not named have nothing. */
    default Map<UUID, Long> contributions(Collection<UUID> consultations) {
        return Map.of();
    }
}
