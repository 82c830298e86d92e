package org.plenary.consultations.coding;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.plenary.consultations.Consultation;
import org.plenary.consultations.Consultations;
import org.plenary.organisations.Actor;
import org.plenary.shared.web.NotVisibleException;

/**
 * Who codes: those who look after the consultation, everybody who acts for its convenor, and people
 * of organisations it has appointed.
 */
@ApplicationScoped
public class Coders {
    private final Consultations consultations;
    private final Codes codes;

    Coders(Consultations consultations, Codes codes) {
        this.consultations = consultations;
        this.codes = codes;
    }

    /** The consultation for one of its coders; to others there is nothing to code. */
    public Consultation coded(UUID id, Actor actor) {
        return consultations
                .visibleTo(actor, id)
                .filter(c -> isCoder(actor, c))
                .orElseThrow(() -> new NotVisibleException("consultation " + id));
    }

    /** The consultation for those who look after it. */
    public Consultation convened(UUID id, Actor actor) {
        return consultations.convened(actor, id);
    }

    /** As {@link #coded}, and nobody else changes it until the transaction ends. */
    Consultation held(UUID id, Actor actor) {
        coded(id, actor);
        return consultations
                .heldFor(actor, id)
                .orElseThrow(() -> new NotVisibleException("consultation " + id));
    }

    boolean isCoder(Actor actor, Consultation consultation) {
        return actor.signedIn()
                && (consultations.isConvenedBy(actor, consultation)
                        || actor.organisation()
                                .filter(
                                        o ->
                                                o.equals(consultation.convenor())
                                                        || codes.isAppointed(consultation, o))
                                .isPresent());
    }
}
