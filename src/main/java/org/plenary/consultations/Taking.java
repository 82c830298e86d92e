package org.plenary.consultations;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.plenary.organisations.Actor;
import org.plenary.organisations.Organisation;
import org.plenary.organisations.Organisations;
import org.plenary.shared.web.Refusal;

/** The rules on who may contribute to a consultation, and when. */
@ApplicationScoped
public class Taking {
    private final Organisations organisations;

    Taking(Organisations organisations) {
        this.organisations = organisations;
    }

    /** Whether this person or visitor is among those who are asked, at whatever time. */
    public boolean mayContribute(Actor actor, Consultation consultation) {
        return refusesPart(actor, consultation).isEmpty();
    }

    /** Why nothing can be contributed by this person or visitor at an instant, if so. */
    public Optional<Refusal> refuses(Actor actor, Consultation consultation, Instant now) {
        return refusesNow(consultation, now).or(() -> refusesPart(actor, consultation));
    }

    /** Why this person or visitor is not among those who are asked, if so. */
    public Optional<Refusal> refusesPart(Actor actor, Consultation consultation) {
        return refusesPart(
                consultation,
                actor.organisation().flatMap(organisations::findByIdOptional).orElse(null));
    }

    /** Why nothing is taken at an instant of the database's clock, if so. */
    public static Optional<Refusal> refusesNow(Consultation consultation, Instant now) {
        if (consultation.isOpen(now)) {
            return Optional.empty();
        }
        boolean opensLater =
                consultation.phases().stream()
                        .anyMatch(p -> p.kind() == PhaseKind.OPEN && !p.hasBegun(now));
        return Optional.of(
                Refusal.because(
                        opensLater
                                ? "consultations.refused.not-yet-open"
                                : "consultations.refused.closed"));
    }

    /**
     * Why an organisation, or somebody who acts for none, is not among those who are asked.
     *
     * @param organisation null for somebody in their own name
     */
    public static Optional<Refusal> refusesPart(
            Consultation consultation, Organisation organisation) {
        boolean asked =
                switch (consultation.participation()) {
                    case PUBLIC -> true;
                    case MEMBERS ->
                            organisation != null
                                    && consultation.coalition().includes(organisation.id());
                    case INVITED ->
                            organisation != null && consultation.isInvited(organisation.id());
                    case CATEGORIES ->
                            organisation != null
                                    && consultation
                                            .details()
                                            .categories()
                                            .contains(organisation.category());
                };
        return asked
                ? Optional.empty()
                : Optional.of(
                        Refusal.forbidden(
                                "consultations.refused.takers."
                                        + consultation.participation().slug()));
    }
}
