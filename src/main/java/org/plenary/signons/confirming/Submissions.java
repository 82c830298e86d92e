package org.plenary.signons.confirming;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plenary.signons.Letter;

/** Everything that came by the public form and has not been forgotten. */
@ApplicationScoped
public class Submissions implements PanacheRepositoryBase<Submission, UUID> {
    /** What waits for its confirmation by this mail address, locked; there is one at most. */
    Optional<Submission> waiting(Letter letter, String emailMark) {
        return find(
                        "letter = ?1 and emailMark = ?2 and confirmedAt is null order by at desc",
                        letter,
                        emailMark)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** What this mail address has confirmed under a letter, newest first. */
    List<Submission> confirmed(Letter letter, String emailMark) {
        return list(
                "letter = ?1 and emailMark = ?2 and confirmedAt is not null order by at desc",
                letter,
                emailMark);
    }

    /** Forgets what waits for its confirmation by a mail address. */
    public void forgetWaiting(Letter letter, String emailMark) {
        delete("letter = ?1 and emailMark = ?2 and confirmedAt is null", letter, emailMark);
    }

    /** Held until the transaction ends. */
    Optional<Submission> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Several, held until the transaction ends; by id. */
    Map<UUID, Submission> locked(Collection<UUID> ids) {
        return find("id in ?1 order by id", ids).withLock(LockModeType.PESSIMISTIC_WRITE).stream()
                .collect(Collectors.toMap(Submission::id, Function.identity()));
    }

    /** The submission that became a sign-on. */
    public Optional<Submission> of(UUID signOn) {
        return find("signOn", signOn).firstResultOptional();
    }

    /** The submissions that became these sign-ons, by sign-on. */
    public Map<UUID, Submission> of(Collection<UUID> signOns) {
        Map<UUID, Submission> found = new HashMap<>();
        if (!signOns.isEmpty()) {
            list("signOn in ?1", signOns)
                    .forEach(each -> found.put(each.signOn().orElseThrow(), each));
        }
        return found;
    }

    /** How many of a letter have waited for their confirmation since before a moment. */
    public long unconfirmedSince(Letter letter, Instant moment) {
        return count("letter = ?1 and confirmedAt is null and at < ?2", letter, moment);
    }

    /** Lets only one at a time deal with what a mail address sends for a letter. */
    void holdTurn(UUID letter, String emailMark) {
        getEntityManager()
                .createNativeQuery(
                        "select 1 from pg_advisory_xact_lock(hashtextextended(:key, 14))")
                .setParameter("key", letter + emailMark)
                .getSingleResult();
    }

    /** Forgets what was sent before a moment and never confirmed; says how many of each letter. */
    Map<UUID, Long> forgetUnconfirmedBefore(Instant moment) {
        List<?> letters =
                getEntityManager()
                        .createNativeQuery(
                                "delete from submission where confirmed_at is null and at < :moment returning letter")
                        .setParameter("moment", moment)
                        .getResultList();
        Map<UUID, Long> counts = new HashMap<>();
        letters.forEach(letter -> counts.merge((UUID) letter, 1L, Long::sum));
        return counts;
    }

    /** Forgets from where submissions came that came before a moment; says how many there were. */
    int forgetAddressesBefore(Instant moment) {
        return update(
                "addressMark = null, networkMark = null where at < ?1 and addressMark is not null",
                moment);
    }
}
