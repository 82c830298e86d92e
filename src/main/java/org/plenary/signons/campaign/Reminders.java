package org.plenary.signons.campaign;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.plenary.signons.Letter;

/** Every round of mails. */
@ApplicationScoped
public class Reminders implements PanacheRepositoryBase<Reminder, UUID> {
    /** The rounds of a letter that sent anything, in the order they left. */
    public List<Reminder> of(Letter letter) {
        return list("letter = ?1 and sent > 0 order by id", letter);
    }

    /** The round, if it belongs to the letter. */
    Optional<Reminder> of(Letter letter, UUID id) {
        return find("letter = ?1 and id = ?2", letter, id).firstResultOptional();
    }

    /**
     * Rounds of a letter in the order they left, from the one after a given id (null: the first).
     */
    List<Reminder> after(Letter letter, UUID after, int count) {
        return (after == null
                        ? find("letter = ?1 order by id", letter)
                        : find("letter = ?1 and id > ?2 order by id", letter, after))
                .range(0, count - 1)
                .list();
    }
}
