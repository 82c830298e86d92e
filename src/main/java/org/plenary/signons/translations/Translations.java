package org.plenary.signons.translations;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.plenary.signons.Letter;
import org.plenary.signons.LetterText;

/** Every translation of every letter. */
@ApplicationScoped
public class Translations implements PanacheRepositoryBase<LetterTranslation, UUID> {
    /** Of a letter without their words: by language, that of the newest text first. */
    public List<TranslationLine> linesOf(Letter letter) {
        return getEntityManager()
                .createQuery(
                        """
                        select new org.plenary.signons.translations.TranslationLine(t.id, t.language, t.title,
                            t.sha256, t.revision, t.state, o.ordinal, o.version, t.changedAt)
                        from LetterTranslation t join t.original o
                        where t.letter = :letter order by t.language, o.ordinal desc
                        """,
                        TranslationLine.class)
                .setParameter("letter", letter)
                .getResultList();
    }

    /** The translation, if it is one of the letter. */
    public Optional<LetterTranslation> of(Letter letter, UUID id) {
        return find("letter = ?1 and id = ?2", letter, id).firstResultOptional();
    }

    /** As {@link #of(Letter, UUID)}, as it is now: what was read before a lock may be older. */
    Optional<LetterTranslation> reread(Letter letter, UUID id) {
        Optional<LetterTranslation> found = of(letter, id);
        found.ifPresent(getEntityManager()::refresh);
        return found;
    }

    /** The letter's translations into a language, that of the newest text first. */
    List<LetterTranslation> into(Letter letter, String language) {
        return list(
                "letter = ?1 and language = ?2 order by original.ordinal desc", letter, language);
    }

    boolean has(LetterText original, String language) {
        return count("original = ?1 and language = ?2", original, language) > 0;
    }
}
