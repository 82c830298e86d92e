package org.plenary.signons.lists;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.plenary.signons.Letter;

/** The lists that coordinators brought. */
@ApplicationScoped
public class SignOnImports implements PanacheRepositoryBase<SignOnImport, UUID> {
    public Optional<SignOnImport> of(Letter letter, UUID id) {
        return find("letter = ?1 and id = ?2", letter, id).firstResultOptional();
    }

    /** The confirmed ones, newest first. */
    public List<SignOnImport> confirmed(Letter letter) {
        return list("letter = ?1 and confirmedAt is not null order by confirmedAt desc", letter);
    }

    /** Forgets files that nobody confirmed. */
    public long forgetUnconfirmed(Instant uploadedBefore) {
        return delete("confirmedAt is null and uploadedAt < ?1", uploadedBefore);
    }
}
