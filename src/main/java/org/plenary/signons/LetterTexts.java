package org.plenary.signons;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Every text that letters ever bound. */
@ApplicationScoped
public class LetterTexts implements PanacheRepositoryBase<LetterText, UUID> {
    /** The texts of a letter, the first one first. */
    public List<LetterText> of(Letter letter) {
        return list("letter = ?1 order by ordinal", letter);
    }
}
