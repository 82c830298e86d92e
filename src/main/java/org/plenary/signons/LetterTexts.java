package org.plenary.signons;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.plenary.shared.audit.By;

/** Every text that letters ever bound. */
@ApplicationScoped
public class LetterTexts implements PanacheRepositoryBase<LetterText, UUID> {
    /** The texts of a letter, the first one first. */
    public List<LetterText> of(Letter letter) {
        return list("letter = ?1 order by ordinal", letter);
    }

    /** Writes down that the letter's present text is bound from now on. */
    public LetterText next(
            Letter letter,
            TextChange change,
            boolean renewal,
            String explanation,
            By by,
            Instant now) {
        LetterText text =
                new LetterText(
                        letter,
                        (int) count("letter", letter) + 1,
                        change,
                        renewal,
                        explanation,
                        by,
                        now);
        persist(text);
        return text;
    }

    /**
     * Whether who signed this version still stands for the present text: nothing has asked them to
     * sign anew since.
     */
    public boolean keeps(Letter letter, int version) {
        return count("letter = ?1 and renewal and version > ?2", letter, version) == 0;
    }
}
