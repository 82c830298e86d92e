package org.plenary.signons.changes;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.plenary.signons.Letter;

/** Every mail that went round the signatories of a letter. */
@ApplicationScoped
public class Notices implements PanacheRepositoryBase<Notice, UUID> {
    private static final Duration DAY = Duration.ofDays(1);

    /** Of one letter, the newest first. */
    public List<Notice> of(Letter letter) {
        return list("letter = ?1 order by id desc", letter);
    }

    /** How many messages coordinators sent round within the last day. */
    long writtenToday(Letter letter, Instant now) {
        return count("letter = ?1 and text is null and at > ?2", letter, now.minus(DAY));
    }

    /** Sends a mail on its way; {@link SendingNotices} carries it round. */
    void post(Notice notice) {
        persist(notice);
    }

    /** One that has not gone round yet and that no other node is carrying. */
    Optional<Notice> unfinished() {
        List<?> ids =
                getEntityManager()
                        .createNativeQuery(
                                """
                                select id from notice where finished_at is null order by id limit 1
                                for update skip locked
                                """)
                        .getResultList();
        return ids.stream().findFirst().map(id -> findById((UUID) id));
    }
}
