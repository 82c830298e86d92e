package org.plenary.signons.changes;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.plenary.signons.Letter;

/** Every time a deadline was put off. */
@ApplicationScoped
public class LetterExtensions implements PanacheRepositoryBase<LetterExtension, UUID> {
    /** Of one letter, the first one first. */
    public List<LetterExtension> of(Letter letter) {
        return list("letter = ?1 order by id", letter);
    }
}
