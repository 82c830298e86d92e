package org.plenary.signons.reservations;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.plenary.signons.Audience;
import org.plenary.signons.Letter;
import org.plenary.signons.SignOn;

/** What signatories say beside their signatures. */
@ApplicationScoped
public class Reservations implements PanacheRepositoryBase<Reservation, UUID> {
    /** What a signatory says, the earliest first. */
    public List<Reservation> of(SignOn signOn) {
        return list("signOn = ?1 order by id", signOn);
    }

    /** What several signatories say and is printed, the earliest first. */
    public List<Reservation> printed(Collection<UUID> signOns) {
        return signOns.isEmpty()
                ? List.of()
                : list("signOn.id in ?1 and state = APPROVED order by id", signOns);
    }

    /** All that is printed under a letter for everybody, the earliest first. */
    public List<Reservation> printed(Letter letter) {
        return list(
                """
                from Reservation r join fetch r.signOn s where s.letter = ?1 and r.state = APPROVED
                    and s.state = EFFECTIVE and s.visibility = EVERYBODY and s.erasedAt is null
                order by r.id
                """,
                letter);
    }

    /** All that is printed under a letter for an audience, the earliest first. */
    public List<Reservation> printedFor(Letter letter, Audience audience) {
        return list(
                """
                from Reservation r join fetch r.signOn s where s.letter = ?1 and r.state = APPROVED
                    and s.state = EFFECTIVE and s.visibility in ?2 and s.erasedAt is null
                order by r.id
                """,
                letter,
                audience.sees());
    }

    /** How many signatories of a letter that count have a reservation that is printed. */
    public long countWithReservation(Letter letter) {
        return getEntityManager()
                .createQuery(
                        """
                        select count(distinct r.signOn) from Reservation r
                        where r.signOn.letter = :letter and r.state = APPROVED and r.kind = RESERVATION
                            and r.signOn.state = EFFECTIVE
                        """,
                        Long.class)
                .setParameter("letter", letter)
                .getSingleResult();
    }

    /** What signatories of a letter say, what has to be decided first. */
    public List<Reservation> of(Letter letter, int offset, int count) {
        return find(
                        """
                        from Reservation r join fetch r.signOn s where s.letter = ?1
                        order by case when r.state = PROPOSED then 0 else 1 end, r.id
                        """,
                        letter)
                .range(offset, offset + count - 1)
                .list();
    }

    /** How many wordings of a letter coordinators have to decide on. */
    public long countProposed(Letter letter) {
        return count(
                "signOn.letter = ?1 and state = PROPOSED and signOn.state = IN_REVIEW", letter);
    }

    /** Whether coordinators still have to decide on words of this signatory. */
    public boolean anyProposed(SignOn signOn) {
        return count("signOn = ?1 and state = PROPOSED", signOn) > 0;
    }

    /** The reservation, locked, if it belongs to the letter. */
    public Optional<Reservation> locked(Letter letter, UUID id) {
        return find("id = ?1 and signOn.letter = ?2", id, letter)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }
}
