package org.plenary.consultations.moderating;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What readers flagged. */
@ApplicationScoped
class Flags implements PanacheRepositoryBase<Flag, UUID> {
    /** Flags nobody has looked at, the oldest first. */
    List<Flag> open(UUID consultation, UUID after, int most) {
        return find(
                        "consultation = ?1 and closedAt is null and id > ?2 order by id",
                        consultation,
                        after == null ? new UUID(0, 0) : after)
                .page(0, most)
                .list();
    }

    /** Flags of an answer that nobody has looked at. */
    List<Flag> open(UUID contribution, UUID question) {
        return list(
                "contribution = ?1 and question = ?2 and closedAt is null order by id",
                contribution,
                question);
    }

    long open(UUID consultation) {
        return count("consultation = ?1 and closedAt is null", consultation);
    }

    /** Closes the flags of an answer, or of all a contribution says; how many there were. */
    int close(UUID contribution, UUID question, UUID person, Instant now) {
        return question == null
                ? update(
                        "closedBy = ?1, closedAt = ?2 where contribution = ?3 and closedAt is null",
                        person,
                        now,
                        contribution)
                : update(
                        "closedBy = ?1, closedAt = ?2 where contribution = ?3 and question = ?4 and closedAt is null",
                        person,
                        now,
                        contribution,
                        question);
    }
}
