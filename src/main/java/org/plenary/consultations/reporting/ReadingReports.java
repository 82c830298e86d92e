package org.plenary.consultations.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.plenary.consultations.Consultation;
import org.plenary.consultations.Consultations;
import org.plenary.organisations.Actor;
import org.plenary.shared.time.DatabaseClock;
import org.plenary.shared.web.NotVisibleException;

/**
 * Which reports somebody may read: before the end of its embargo, by the database's clock, only
 * those who look after the consultation. Called within a transaction.
 */
@ApplicationScoped
class ReadingReports {
    private final Consultations consultations;
    private final Reports reports;
    private final DatabaseClock clock;

    ReadingReports(Consultations consultations, Reports reports, DatabaseClock clock) {
        this.consultations = consultations;
        this.reports = reports;
        this.clock = clock;
    }

    /**
     * A version that may be read.
     *
     * @param all versions that may be read, the newest first
     * @param out whether everybody else may read it too
     */
    record Found(Consultation consultation, Edition edition, List<Edition> all, boolean out) {}

    /** The newest that may be read. */
    Found newest(UUID id, Actor actor) {
        return find(id, actor, edition -> true);
    }

    /** The version of this number, if it may be read. */
    Found version(UUID id, int number, Actor actor) {
        return find(id, actor, edition -> edition.number() == number);
    }

    /** Those that may be read, the newest first. */
    List<Edition> readable(Consultation consultation, Actor actor, Instant now) {
        boolean convenor = actor.signedIn() && consultations.isConvenedBy(actor, consultation);
        return reports.editions(consultation).stream()
                .filter(edition -> convenor || edition.isOut(now))
                .toList();
    }

    private Found find(UUID id, Actor actor, Predicate<Edition> wanted) {
        Instant now = clock.now();
        Consultation consultation =
                consultations
                        .visibleTo(actor, id)
                        .orElseThrow(() -> new NotVisibleException("consultation " + id));
        List<Edition> all = readable(consultation, actor, now);
        return all.stream()
                .filter(wanted)
                .findFirst()
                .map(edition -> new Found(consultation, edition, all, edition.isOut(now)))
                .orElseThrow(() -> new NotVisibleException("report of " + id));
    }
}
