package org.plenary.signons.lists;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.plenary.signons.Letter;

/** The rows of imports that were not simply taken over. */
@ApplicationScoped
public class ImportRows implements PanacheRepositoryBase<ImportRow, UUID> {
    /** In the order of the file. */
    public List<ImportRow> of(SignOnImport batch) {
        return list("batch = ?1 order by number", batch);
    }

    public Optional<ImportRow> of(SignOnImport batch, UUID id) {
        return find("batch = ?1 and id = ?2", batch, id).firstResultOptional();
    }

    /** Those of all lists of a letter that somebody has decided on. */
    public List<ImportRow> settled(Letter letter) {
        return list("batch.letter = ?1 and settledAt is not null", letter);
    }

    /** How many still wait for somebody. */
    public long countOpen(Letter letter) {
        return count(
                "batch.letter = ?1 and settledAt is null and outcome = ?2",
                letter,
                Outcome.DOUBTFUL);
    }
}
