package org.plenary.signons.delivery;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.jpa.HibernateHints;
import org.plenary.signons.Audience;
import org.plenary.signons.Letter;
import org.plenary.signons.SignOn;
import org.plenary.signons.proof.Manifest;
import org.plenary.signons.reservations.Reservation;

/** Every snapshot, and its lines. */
@ApplicationScoped
public class Snapshots implements PanacheRepositoryBase<Snapshot, UUID> {
    /** What nobody but the taker of a snapshot has seen yet. */
    record Drawn(Manifest.Counts counts, int countries) {}

    /** The snapshots of a letter, newest first. */
    public List<Snapshot> of(Letter letter) {
        return list("letter = ?1 order by ordinal desc", letter);
    }

    /** The snapshot, if it is of the letter. */
    public Optional<Snapshot> of(Letter letter, UUID id) {
        return find("letter = ?1 and id = ?2", letter, id).firstResultOptional();
    }

    /** The letter's next number. */
    int nextOrdinal(Letter letter) {
        return find("letter = ?1 order by ordinal desc", letter)
                .firstResultOptional()
                .map(last -> last.ordinal() + 1)
                .orElse(1);
    }

    /** Whether anything was delivered of a letter. */
    boolean anyDelivered(Letter letter) {
        return !getEntityManager()
                .createQuery("select 1 from Delivery d where d.letter = :letter", Integer.class)
                .setParameter("letter", letter)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Counts who would be in a snapshot that is taken now. */
    Drawn draw(Letter letter, boolean addendum) {
        Object[] row =
                (Object[])
                        getEntityManager()
                                .createNativeQuery(
                                        """
                                        select count(*) filter (where not observer and kind = 'ORGANISATION'),
                                            count(*) filter (where not observer and kind = 'INDIVIDUAL'),
                                            count(*) filter (where observer),
                                            count(distinct country)
                                                filter (where not observer and visibility = 'EVERYBODY')
                                        """
                                                + drawn(addendum))
                                .setParameter("letter", letter.id())
                                .getSingleResult();
        return new Drawn(
                new Manifest.Counts(number(row[0]), number(row[1]), number(row[2])),
                (int) number(row[3]));
    }

    /** Writes the lines and footnotes of a snapshot, in the order of the sign-ons' ids. */
    void writeLines(Snapshot snapshot) {
        getEntityManager()
                .createNativeQuery(
                        "insert into snapshot_line (snapshot, number, sign_on, visibility)"
                                + " select :snapshot, row_number() over (order by s.id), s.id, s.visibility"
                                + drawn(snapshot.addendum()))
                .setParameter("snapshot", snapshot.id())
                .setParameter("letter", snapshot.letter().id())
                .executeUpdate();
        getEntityManager()
                .createNativeQuery(
                        """
                        insert into snapshot_footnote (snapshot, reservation)
                        select l.snapshot, r.id from reservation r join snapshot_line l on l.sign_on = r.sign_on
                        where l.snapshot = :snapshot and r.state = 'APPROVED'
                        """)
                .setParameter("snapshot", snapshot.id())
                .executeUpdate();
    }

    private static String drawn(boolean addendum) {
        return " from sign_on s where s.letter = :letter and s.state = 'EFFECTIVE'"
                + (addendum
                        ? " and not exists (select 1 from snapshot_line o join delivery d on d.snapshot = o.snapshot"
                                + " where o.sign_on = s.id and d.letter = s.letter)"
                        : "");
    }

    /** Its sign-ons whose names an audience may see now, little by little, in their order. */
    @SuppressWarnings("unchecked")
    Stream<SignOn> streamShown(Snapshot snapshot, Audience audience) {
        return getEntityManager()
                .createNativeQuery(
                        """
                        select s.* from sign_on s join snapshot_line l on l.sign_on = s.id
                        where l.snapshot = :snapshot and s.visibility in :shown and l.visibility in :shown
                            and s.erased_at is null
                        order by l.number
                        """,
                        SignOn.class)
                .setParameter("snapshot", snapshot.id())
                .setParameter("shown", audience.sees().stream().map(Enum::name).toList())
                .setHint(HibernateHints.HINT_FETCH_SIZE, 500)
                .setHint(HibernateHints.HINT_READ_ONLY, true)
                .getResultStream();
    }

    /** What its signatories said whose names an audience may see now. */
    @SuppressWarnings("unchecked")
    List<Reservation> footnotes(Snapshot snapshot, Audience audience) {
        return getEntityManager()
                .createNativeQuery(
                        """
                        select r.* from reservation r
                        join snapshot_footnote f on f.reservation = r.id and f.snapshot = :snapshot
                        join sign_on s on s.id = r.sign_on
                        where s.visibility in :shown and s.erased_at is null order by r.id
                        """,
                        Reservation.class)
                .setParameter("snapshot", snapshot.id())
                .setParameter("shown", audience.sees().stream().map(Enum::name).toList())
                .getResultList();
    }

    private static long number(Object count) {
        return ((Number) count).longValue();
    }
}
