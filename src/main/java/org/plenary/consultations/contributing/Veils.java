package org.plenary.consultations.contributing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.plenary.consultations.Consultation;
import org.plenary.shared.time.DatabaseClock;

/** Says openly that a contribution is hidden, and why. */
@ApplicationScoped
class Veils {
    private final Contributions contributions;
    private final DatabaseClock clock;

    Veils(Contributions contributions, DatabaseClock clock) {
        this.contributions = contributions;
        this.clock = clock;
    }

    /** A contribution that is hidden from readers, and why. */
    record Veil(String href, String title, String reasonKey) {}

    /** That a contribution everybody could read is hidden, if it is. */
    Optional<Veil> over(Consultation consultation, UUID publicId) {
        LocalDate today = clock.now().atZone(ZoneOffset.UTC).toLocalDate();
        return contributions
                .called(consultation, publicId)
                .filter(
                        c ->
                                c.publication().orElseThrow() != Publication.NOT_AT_ALL
                                        && !c.shownOn().isAfter(today))
                .flatMap(Contribution::hidden)
                .map(
                        reason ->
                                new Veil(
                                        consultation.href(),
                                        consultation.title(),
                                        "moderating.reason." + reason));
    }
}
