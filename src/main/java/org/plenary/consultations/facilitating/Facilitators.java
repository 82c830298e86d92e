package org.plenary.consultations.facilitating;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.plenary.consultations.Consultation;
import org.plenary.consultations.Consultations;
import org.plenary.organisations.Actor;
import org.plenary.shared.web.NotVisibleException;

/** Who may write down what others say, besides the convenors. */
@ApplicationScoped
class Facilitators implements PanacheRepositoryBase<Facilitator, UUID> {
    private final Consultations consultations;

    Facilitators(Consultations consultations) {
        this.consultations = consultations;
    }

    /** The consultation for those who may write down what others say; others are answered 404. */
    Consultation facilitated(Actor actor, UUID id) {
        return consultations
                .convenedBy(actor, id)
                .or(
                        () ->
                                consultations
                                        .findByIdOptional(id)
                                        .filter(Consultation::isPublished)
                                        .filter(c -> of(c.id(), actor.person()).isPresent()))
                .orElseThrow(() -> new NotVisibleException("consultation " + id));
    }

    Optional<Facilitator> of(UUID consultation, UUID person) {
        return find("consultation = ?1 and person = ?2", consultation, person)
                .firstResultOptional();
    }

    List<Facilitator> of(UUID consultation) {
        return list("consultation = ?1 order by id", consultation);
    }
}
